using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests.Quizzes;

namespace Classroom.Tests.Competitions;

/// <summary>Whole games of any questions and answers: points are a function of the record, and equal to what a plain reckoning gives.</summary>
public sealed class GamePropertyTests
{
    private const int Games = 1_000, Seed = 20_261_202;

    [Fact]
    public void A_board_is_a_total_order_with_ties_and_nothing_is_negative() => Every((record, options, random) =>
    {
        var board = Leaderboard.Of(record, options);
        Assert.Equal(record.Participants.Order(), board.Select(line => line.Participant).Order());
        for (var place = 0; place < board.Count; place++)
        {
            var line = board[place];
            Assert.True(line.Points >= 0 && line.Took >= TimeSpan.Zero && line.Correct >= 0 && line.Correct <= line.Answered);
            Assert.Equal(1 + board.Count(other => other.Points > line.Points), line.Rank);
            Assert.True(place == 0 || board[place - 1].Points >= line.Points);
        }
    });

    [Fact]
    public void The_order_in_which_answers_were_stored_changes_nothing() => Every((record, options, random) =>
    {
        var shuffled = record.Answers.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Leaderboard.Of(record, options), Leaderboard.Of(record with { Answers = shuffled }, options));
    });

    [Fact]
    public void Equal_answers_with_equal_times_get_equal_points() => Every((record, options, random) =>
    {
        var (one, twin) = (record.Participants[random.Next(record.Participants.Count)], Played.Person(999));
        var doubled = record with
        {
            Participants = [.. record.Participants, twin],
            Answers = [.. record.Answers, .. record.Answers.Where(answer => answer.Participant == one).Select(answer => answer with { Participant = twin })],
        };
        var board = Leaderboard.Of(doubled, options);
        var (first, second) = (board.Single(line => line.Participant == one), board.Single(line => line.Participant == twin));
        Assert.Equal(first with { Participant = twin }, second);
        // And nobody else's points depend on them.
        Assert.All(Leaderboard.Of(record, options), line => Assert.Equal(line.Points, board.Single(other => other.Participant == line.Participant).Points));
    });

    [Fact]
    public void A_plain_reckoning_comes_to_the_same_points() => Every((record, options, random) =>
        Assert.All(Leaderboard.Of(record, options), line => Assert.Equal(Reckoned(record, options, line.Participant), line.Points)));

    [Fact]
    public void Faster_is_never_worth_less() => Every((record, options, random) =>
    {
        var faster = record with { Answers = [.. record.Answers.Select(answer => answer with { Took = answer.Took * random.NextDouble() })] };
        var before = Leaderboard.Of(record, options).ToDictionary(line => line.Participant);
        Assert.All(Leaderboard.Of(faster, options), line => Assert.True(line.Points >= before[line.Participant].Points));
    });

    [Fact]
    public void A_report_adds_up() => Every((record, options, random) =>
    {
        foreach (var question in Statistics.Of(record))
        {
            Assert.Equal(question.Answered, question.Given.Sum(given => given.Count));
            Assert.InRange(question.ShareCorrect ?? 0, 0, 1);
            Assert.InRange(question.Discrimination ?? 0, -1, 1);
            Assert.True(question.MedianTime is null || question.MedianTime >= TimeSpan.Zero);
        }

        var regraded = (Regrade.Nothing with { Dropped = [0] }).Of(record).Value;
        Assert.DoesNotContain(Statistics.Of(regraded), question => question.Question == 0);
        Assert.All(Leaderboard.Of(regraded, options), line => Assert.Equal(Reckoned(regraded, options, line.Participant), line.Points));
    });

    private static void Every(Action<RawRecord, ScoringOptions, Random> holds)
    {
        for (var number = 0; number < Games; number++)
        {
            var random = new Random(Seed + number);
            var options = new ScoringOptions(
                (ScoringMethod)random.Next(4), random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0);
            holds(Game(random, number), options, random);
        }
    }

    private static RawRecord Game(Random random, int seed)
    {
        var questions = new QuestionMaker(seed).Quiz(random.Next(1, 9))
            .Select(question => new AskedQuestion(question, TimeSpan.FromSeconds(question.Seconds), random.Next(8) != 0)).ToList();
        var people = Enumerable.Range(1, random.Next(1, 8)).Select(Played.Person).ToList();
        List<GivenAnswer> answers = [];
        foreach (var person in people)
        {
            for (var index = 0; index < questions.Count; index++)
            {
                if (random.Next(5) > 0 && AnswerRules.Read(questions[index].Question.Body, Draft(questions[index].Question.Body, random)) is { Done: true, Value: var answer })
                {
                    answers.Add(new(person, index, answer, questions[index].Limit * random.NextDouble() * 1.02, (ExtraTime)random.Next(5)));
                }
            }
        }

        return new(questions, people, answers);
    }

    private static AnswerDraft Draft(QuestionBody body, Random random) => body switch
    {
        SingleChoiceBody single => new(Choices: [random.Next(3) == 0 ? random.Next(single.Options.Count) : single.Correct]),
        TrueFalseBody => new(Choices: [random.Next(2)]),
        PollBody poll => new(Choices: [random.Next(poll.Options.Count)]),
        MultipleChoiceBody multiple => new(Choices: random.Next(2) == 0 ? multiple.Correct : [.. Enumerable.Range(0, multiple.Options.Count).Where(_ => random.Next(2) == 0)]),
        ShortTextBody text => new(Text: random.Next(3) == 0 ? "something else" : text.Accepted[random.Next(text.Accepted.Count)]),
        NumberBody number => new(Number: random.Next(3) == 0 ? number.High + 1 : number.Low),
        OrderingBody ordering => new(Order: random.Next(2) == 0 ? [.. Enumerable.Range(0, ordering.Items.Count)] : ShownOrder.Draw(ordering.Items.Count, random).Items),
        _ => new(Text: "words"),
    };

    // As C-7 says it, without anything of Scoring's.
    private static int Reckoned(RawRecord record, ScoringOptions options, Guid person)
    {
        int total = 0, row = 0;
        var last = record.Questions.ToList().FindLastIndex(asked => asked.Question.Kind is not (QuestionKind.Poll or QuestionKind.OpenText));
        foreach (var (asked, index) in record.Questions.Select((asked, index) => (asked, index)).Where(one => one.asked.IsScored))
        {
            var given = record.Answers.FirstOrDefault(answer => answer.Participant == person && answer.Question == index);
            var right = given is null ? 0 : Grading.By(asked.Question.Body).Correctness(given.Answer, options.PartialCredit)!.Value;
            if (given is not null)
            {
                var factor = given.Extra switch { ExtraTime.None => 1m, ExtraTime.Quarter => 1.25m, ExtraTime.Half => 1.5m, _ => 2m };
                var used = Math.Min(1, given.Took.Ticks / (asked.Limit.Ticks * factor));
                var share = options.Method switch
                {
                    ScoringMethod.Speed => right * (given.Took.TotalSeconds < 0.5 ? 1 : 1 - (used / 2)),
                    ScoringMethod.AccuracyFirst => right * (1 - (0.4m * used)),
                    ScoringMethod.AccuracyOnly => right,
                    _ => 0.5m + (right / 2),
                };
                share = options.Penalty && right == 0 && options.Method != ScoringMethod.Participation ? -0.25m : share;
                var points = (int)Math.Round(asked.Question.Points * share, MidpointRounding.AwayFromZero);
                points += options.StreakBonus && right == 1 ? (int)Math.Round(points * Math.Min(0.5m, row * 0.1m), MidpointRounding.AwayFromZero) : 0;
                total += options.LastDouble && index == last ? points * 2 : points;
            }

            row = right == 1 ? row + 1 : 0;
        }

        return Math.Max(0, total);
    }
}
