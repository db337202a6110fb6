using System.Collections.Immutable;
using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class LeaderboardTests
{
    private static readonly ScoringOptions Accuracy = new(ScoringMethod.AccuracyOnly);

    [Fact]
    public void Equal_points_share_a_rank_and_the_next_is_left_out()
    {
        var played = new Played().Asks(100).Answers(1, true).Answers(2, true).Answers(3, true).Answers(4, false).Asks(50).Answers(1, true).Joins(5);
        Assert.Equal([1, 2, 2, 4, 4], Leaderboard.Of(played.Record, Accuracy).Select(line => line.Rank));
    }

    [Fact]
    public void A_line_tells_points_right_answers_and_time()
    {
        var played = new Played().Asks().Answers(1, true, 4).Asks().Answers(1, false, 6).Asks(body: new PollBody(["a", "b"])).Answers(1, new ChoiceAnswer([0]), 9).Asks();
        Assert.Equal(new Standing(Played.Person(1), 1000, 1, 3, TimeSpan.FromSeconds(10), 1, 0), played.Line(1, Accuracy));
    }

    [Fact]
    public void Movement_is_told_against_the_question_before()
    {
        var played = new Played().Asks(100).Answers(1, true).Answers(2, false).Answers(3, true);
        Assert.All(Leaderboard.Of(played.Record, Accuracy), line => Assert.Null(line.Moved));
        played.Asks(500, counts: false).Answers(3, true).Asks(500).Answers(2, true);
        Assert.Equal([2, -1, -1], new[] { 2, 1, 3 }.Select(person => played.Line(person, Accuracy).Moved!.Value));
    }

    [Fact]
    public void The_board_can_be_told_as_it_stood()
    {
        var played = new Played().Asks(100).Answers(1, true).Asks(500).Answers(2, true);
        Assert.Equal([100, 0], Leaderboard.Of(played.Record, Accuracy, upTo: 0).Select(line => line.Points));
        Assert.Equal([500, 100], Leaderboard.Of(played.Record, Accuracy).Select(line => line.Points));
        Assert.Equal([0, 0], Leaderboard.Of(played.Record, Accuracy, upTo: -1).Select(line => line.Points));
    }

    [Fact]
    public void A_board_of_nobody_is_empty() => Assert.Empty(Leaderboard.Of(new Played().Asks().Record, Accuracy));

    [Fact]
    public void A_team_has_the_mean_of_those_who_answered()
    {
        const int red = 0, blue = 1, grey = 2;
        var played = new Played().Asks().Answers(1, true).Answers(2, false).Joins(3).Asks(1).Answers(4, true).Joins(5, 6);
        var teams = Teams.Of(Leaderboard.Of(played.Record, Accuracy), new Dictionary<Guid, int>
        {
            [Played.Person(1)] = red, [Played.Person(2)] = red, [Played.Person(3)] = red, [Played.Person(4)] = blue, [Played.Person(5)] = grey,
        });
        Assert.Equal([new(red, 500, 3, 2, 1), new(blue, 1, 1, 1, 2), new TeamStanding(grey, 0, 1, 0, 3)], teams);
    }

    [Fact]
    public void Another_key_and_a_dropped_question_change_the_board_and_not_the_record()
    {
        var played = new Played().Asks(100).Answers(1, true).Answers(2, false).Asks(10).Answers(1, true);
        var regrade = Regrade.Nothing with { Keys = Regrade.Nothing.Keys.Add(0, new TrueFalseBody(false)), Dropped = [1] };
        var regraded = regrade.Of(played.Record).Value;
        Assert.Equal([(2, 100), (1, 0)], Leaderboard.Of(regraded, Accuracy).Select(line => (line.Participant == Played.Person(2) ? 2 : 1, line.Points)));
        Assert.Equal(110, played.Points(1, Accuracy));
        Assert.Same(played.Record.Answers, regraded.Answers);
    }

    [Fact]
    public void Nothing_changed_is_the_same_board()
    {
        var played = new Played().Asks().Answers(1, true, 3).Answers(2, true, 4).Answers(3, false).Asks().Answers(3, true, 1);
        Assert.Equal(Leaderboard.Of(played.Record, new()), Leaderboard.Of(Regrade.Nothing.Of(played.Record).Value, new()));
    }

    public static TheoryData<QuestionBody, int, RegradeRefusal?> Keys => new()
    {
        { new SingleChoiceBody(["a", "b"], 1), 0, null },
        { new SingleChoiceBody(["a", "b"], 2), 0, RegradeRefusal.KeyInvalid },
        { new SingleChoiceBody(["a", "x"], 1), 0, RegradeRefusal.AnotherQuestion },
        { new SingleChoiceBody(["a", "b", "c"], 1), 0, RegradeRefusal.AnotherQuestion },
        { new MultipleChoiceBody(["a", "b"], [1]), 0, RegradeRefusal.AnotherQuestion },
        { new SingleChoiceBody(["a", "b"], 1), 1, RegradeRefusal.NoSuchQuestion },
        { new SingleChoiceBody(["a", "b"], 1), -1, RegradeRefusal.NoSuchQuestion },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_new_key_is_a_key_of_the_same_question(QuestionBody body, int index, RegradeRefusal? refusal)
    {
        var record = new Played().Asks(body: new SingleChoiceBody(["a", "b"], 0)).Record;
        Assert.Equal(refusal, new Regrade(ImmutableDictionary<int, QuestionBody>.Empty.Add(index, body), []).Of(record).Refusal);
    }

    [Fact]
    public void What_was_not_asked_is_not_dropped() => Assert.Equal(
        RegradeRefusal.NoSuchQuestion, (Regrade.Nothing with { Dropped = [1] }).Of(new Played().Asks().Record).Refusal);
}
