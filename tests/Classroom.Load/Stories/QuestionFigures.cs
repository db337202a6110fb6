using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>What one question of a contest came to.</summary>
/// <param name="OpenedAt">By the site's clock, which is this machine's.</param>
/// <param name="Answers">Those that came in time.</param>
/// <param name="Late">Those that came after it was closed.</param>
public sealed record QuestionFigures(int Question, DateTimeOffset OpenedAt, IReadOnlyList<Answering> Answers, IReadOnlyList<Answering> Late)
{
    /// <summary>The site's processor time, from the prompt to the scores; beats that came meanwhile are in it.</summary>
    public required TimeSpan Cpu { get; init; }

    /// <summary>From the first answer to the last acknowledgement.</summary>
    public required int Transactions { get; init; }

    /// <summary>Rows in the database.</summary>
    public required int Stored { get; init; }

    /// <summary>Whether nobody had to close it.</summary>
    public required bool ClosedItself { get; init; }

    /// <summary>When each page had the open question, in UTC ticks, or 0; and the bytes that brought it.</summary>
    public required IReadOnlyList<long> Seen { get; init; }

    public required double OpeningBytes { get; init; }

    public required IReadOnlyList<PageCounts> Pages { get; init; }

    /// <summary>Milliseconds from the opening to the last page.</summary>
    public double LastPage => TimeSpan.FromTicks(Seen.DefaultIfEmpty(OpenedAt.UtcTicks).Max() - OpenedAt.UtcTicks).TotalMilliseconds;

    public int NeverSeen => Seen.Count(at => at == 0);

    /// <summary>Acknowledgements of those who lost no connection, in milliseconds.</summary>
    public IEnumerable<double> Acknowledged => Answers.Where(answer => answer.Habit != Habit.Reconnects).Select(answer => answer.Milliseconds);

    public double AnswersEachTransaction => (double)Answers.Count / Math.Max(1, Transactions);

    public IEnumerable<string> NotReceived => Answers.SelectMany(answer => answer.Told).Where(told => !told.Reply.Received).Select(told => told.Reply.Refusal ?? "");

    /// <summary>For whoever waits.</summary>
    public override string ToString() =>
        $"question {Question}: {Stored} stored in {Transactions} transactions, acknowledged {Words.Three(new Sample(Acknowledged))} ms, opened {Words.Ms(LastPage)}, CPU {Words.Of(Cpu.TotalSeconds, "s")}";

    /// <summary>Late ones that were told that they are received.</summary>
    public int LateTaken => Late.Sum(answer => answer.Told.Count(told => told.Reply.Received));

    /// <summary>
    /// Points by which equal right answers may differ although they took equally long: what the site added to the time between sending and
    /// receiving, for the one answer more than for the other.
    /// </summary>
    public double UnexplainedPoints(Questionnaire quiz, GameRecord record)
    {
        var (round, took) = (record.Rounds.Single(round => round.Question == Question), record.Answers.Where(row => row.Question == Question).ToDictionary(row => row.Participant, row => row.Took));
        var added = Answers.Where(answer => answer.Habit != Habit.Reconnects && took.ContainsKey(answer.Seat))
            .Select(answer => took[answer.Seat] - TimeSpan.FromTicks(answer.Told[0].Sent - OpenedAt.UtcTicks)).ToList();
        return added.Count == 0 ? 0 : (added.Max() - added.Min()) / (round.ClosesAt - round.OpensAt) / 2 * quiz.Asked[Question].Points;
    }
}
