using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class ScoringTests
{
    private static readonly ScoringOptions Accuracy = new(ScoringMethod.AccuracyOnly);

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(0.4999999, 1000)]
    [InlineData(0.5, 988)]
    [InlineData(5, 875)]
    [InlineData(10, 750)]
    [InlineData(20, 500)]
    [InlineData(20.5, 500)]
    [InlineData(3_600, 500)]
    public void Speed_gives_all_at_once_and_half_at_the_deadline(double after, int points) =>
        Assert.Equal(points, new Played().Asks().Answers(1, right: true, after).Points(1, new(ScoringMethod.Speed)));

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(0.4, 992)]
    [InlineData(10, 800)]
    [InlineData(20, 600)]
    [InlineData(20.5, 600)]
    public void Accuracy_first_gives_sixty_percent_at_least(double after, int points) =>
        Assert.Equal(points, new Played().Asks().Answers(1, right: true, after).Points(1, new(ScoringMethod.AccuracyFirst)));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Accuracy_only_knows_no_time(double after) => Assert.Equal(1000, new Played().Asks().Answers(1, right: true, after).Points(1, Accuracy));

    [Fact]
    public void Participation_gives_half_for_any_answer_and_nothing_for_none()
    {
        var played = new Played().Asks().Answers(1, right: true).Answers(2, right: false).Joins(3);
        var options = new ScoringOptions(ScoringMethod.Participation, Penalty: true);
        Assert.Equal([1000, 500, 0], new[] { 1, 2, 3 }.Select(person => played.Points(person, options)));
    }

    [Theory]
    [InlineData(ScoringMethod.Speed)]
    [InlineData(ScoringMethod.AccuracyFirst)]
    [InlineData(ScoringMethod.AccuracyOnly)]
    public void Wrong_is_nothing(ScoringMethod method) => Assert.Equal(0, new Played().Asks().Answers(1, right: false, 0).Points(1, new(method)));

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(2, 10, 2)]
    [InlineData(3, 20, 2)]
    [InlineData(10_000, 0, 10_000)]
    [InlineData(0, 0, 0)]
    public void Halves_are_rounded_up(int points, double after, int given) =>
        Assert.Equal(given, new Played().Asks(points).Answers(1, right: true, after).Points(1, new(ScoringMethod.Speed)));

    [Theory]
    [InlineData(ExtraTime.None, 10)]
    [InlineData(ExtraTime.Quarter, 12.5)]
    [InlineData(ExtraTime.Half, 15)]
    [InlineData(ExtraTime.Double, 20)]
    [InlineData(ExtraTime.Untimed, 20)]
    public void Extra_time_neither_wins_nor_loses_speed_points(ExtraTime extra, double after)
    {
        var played = new Played().Asks().Answers(1, right: true, after, extra);
        Assert.Equal(750, played.Points(1, new(ScoringMethod.Speed)));
        Assert.Equal(800, played.Points(1, new(ScoringMethod.AccuracyFirst)));
    }

    [Fact]
    public void Partly_right_is_wrong_unless_the_host_chose_otherwise()
    {
        var played = new Played().Asks(body: new MultipleChoiceBody(["a", "b", "c", "d"], [0, 1])).Answers(1, new ChoiceAnswer([0]));
        Assert.Equal(0, played.Points(1, new(ScoringMethod.Speed)));
        Assert.Equal(375, played.Points(1, new(ScoringMethod.Speed, PartialCredit: true)));
        Assert.Equal(750, played.Points(1, new(ScoringMethod.Participation, PartialCredit: true)));
    }

    [Fact]
    public void A_wrong_answer_costs_a_quarter_and_nobody_falls_below_zero()
    {
        var options = Accuracy with { Penalty = true };
        Assert.Equal(750, new Played().Asks().Answers(1, right: true).Asks().Answers(1, right: false).Points(1, options));
        Assert.Equal(750, new Played().Asks().Answers(1, right: false).Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(0, new Played().Asks().Answers(1, right: false).Points(1, options));
        Assert.Equal(1000, new Played().Asks().Answers(1, right: true).Asks().Joins(1).Points(1, options));
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 2100)]
    [InlineData(3, 3300)]
    [InlineData(6, 7500)]
    [InlineData(7, 9000)]
    [InlineData(8, 10_500)]
    public void A_streak_adds_ten_percent_a_step_and_fifty_at_most(int questions, int points)
    {
        var played = new Played();
        for (var question = 0; question < questions; question++)
        {
            played.Asks().Answers(1, right: true);
        }

        Assert.Equal(points, played.Points(1, Accuracy with { StreakBonus = true }));
        Assert.Equal(questions * 1000, played.Points(1, Accuracy));
    }

    [Fact]
    public void A_wrong_a_partly_right_and_a_missing_answer_break_a_streak()
    {
        var options = Accuracy with { StreakBonus = true, PartialCredit = true };
        var multiple = new MultipleChoiceBody(["a", "b", "c", "d"], [0, 1]);
        Assert.Equal(2000, new Played().Asks().Answers(1, right: true).Asks().Answers(1, right: false).Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(2000, new Played().Asks().Answers(1, right: true).Asks().Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(2500, new Played().Asks().Answers(1, right: true).Asks(body: multiple).Answers(1, new ChoiceAnswer([0])).Asks().Answers(1, right: true).Points(1, options));
    }

    [Fact]
    public void What_is_not_scored_or_does_not_count_gives_nothing_and_breaks_no_streak()
    {
        var options = Accuracy with { StreakBonus = true };
        var poll = new PollBody(["a", "b"]);
        Assert.Equal(2100, new Played().Asks().Answers(1, right: true).Asks(body: poll).Answers(1, new ChoiceAnswer([1])).Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(2100, new Played().Asks().Answers(1, right: true).Asks(body: poll).Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(2100, new Played().Asks().Answers(1, right: true).Asks(counts: false).Answers(1, right: false).Asks().Answers(1, right: true).Points(1, options));
        Assert.Equal(0, new Played().Asks(body: poll).Answers(1, new ChoiceAnswer([1])).Points(1, new(ScoringMethod.Participation)));
    }

    [Fact]
    public void The_last_scored_question_counts_twice_and_no_other_takes_its_place()
    {
        var options = Accuracy with { LastDouble = true, StreakBonus = true };
        Assert.Equal(1000 + 2200, new Played().Asks().Answers(1, right: true).Asks().Answers(1, right: true).Asks(body: new OpenTextBody()).Points(1, options));
        Assert.Equal(1000, new Played().Asks().Answers(1, right: true).Asks(counts: false).Answers(1, right: true).Points(1, options));
    }

    [Fact]
    public void Of_two_answers_to_one_question_the_first_counts() =>
        Assert.Equal(0, new Played().Asks().Answers(1, right: false).Answers(1, right: true).Points(1, Accuracy));

    [Fact]
    public void A_run_tells_what_was_asked_and_counts()
    {
        var running = Running.At(Phase.Open).Does((run, now) => run.AddTime(10, now)).Advances().Advances().Advances().Does((run, now) => run.Skip(now));
        var question = new Question("?", new TrueFalseBody(true));
        var asked = AskedQuestion.Of(running.Run, [question, question, question]);
        Assert.Equal([30, 20, 20], asked.Select(one => one.Limit.TotalSeconds));
        Assert.Equal([true, false, true], asked.Select(one => one.Counts));
        Assert.Equal([true, false, false], AskedQuestion.Of(running.Does((run, now) => run.End(now)).Run, [question, question, question]).Select(one => one.Counts));
    }
}
