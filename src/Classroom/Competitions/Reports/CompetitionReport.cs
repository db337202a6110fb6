using System.Collections.Immutable;

namespace Classroom.Competitions.Reports;

/// <summary>
/// What a competition came to (C-14): a pure function of the stored record, of a grading and of who has a seat. While it goes on, it tells of
/// the questions that are closed.
/// </summary>
/// <param name="Record">What was asked, as it was opened.</param>
/// <param name="Phase">An assignment is open until it is over.</param>
/// <param name="EndedAt">When it was finished or cancelled; of an assignment, when it was due.</param>
/// <param name="Grade">The grading by which this was worked out.</param>
/// <param name="Raw">The record as graded, with everybody in the report.</param>
/// <param name="Students">Those with a rank first, by rank; then those without.</param>
/// <param name="Log">Every change of the grading, the newest first.</param>
public sealed record CompetitionReport(
    RunRecord Record, DateTimeOffset? EndedAt, Phase Phase, GradeTerms Grade, RawRecord Raw,
    ImmutableArray<QuestionReport> Questions, ImmutableArray<StudentReport> Students, ImmutableArray<RegradingLine> Log)
{
    private const int HardestShown = 5;

    public bool IsOver => Phase.IsOver();

    /// <summary>Whether it stands among the competitions of the past: it is over and asked something.</summary>
    internal bool IsHistory => IsOver && Questions.Any(question => question.State != QuestionState.NotAsked);

    /// <summary>As a line among others; worked out once, however many students read theirs from a report that is kept.</summary>
    internal PastCompetition Past => field ??= PastCompetition.Of(this);

    public bool IsAssignment => Record.Terms.Assignment is not null;

    /// <summary>Those who answered at least one question.</summary>
    public IEnumerable<StudentReport> Playing => Students.Where(student => student.Answered > 0);

    /// <summary>All that can be got by answering everything right at once.</summary>
    public int MostPoints => Scoring.Most(Raw, Grade.Scoring);

    /// <summary>"Fully right answers / all answers to questions that can be right or wrong"; null without any.</summary>
    public decimal? ShareCorrect
    {
        get
        {
            var marked = Students.SelectMany(student => student.Answers).OfType<AnswerReport>().Where(answer => answer.Mark?.Correctness is not null).ToList();
            return marked.Count == 0 ? null : (decimal)marked.Count(answer => answer.Mark!.IsRight) / marked.Count;
        }
    }

    /// <summary>The mean of those who rank and answered anything; null without any.</summary>
    public decimal? MeanPoints => Playing.Where(student => student.Rank is not null).Select(student => (decimal?)student.Points).Average();

    /// <summary>"Half of all answers came faster than this"; null without any.</summary>
    public TimeSpan? MedianTime
    {
        get
        {
            var times = Students.SelectMany(student => student.Answers).OfType<AnswerReport>().Where(answer => answer.Mark is not null).Select(answer => answer.Took).Order().ToList();
            return times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
        }
    }

    /// <summary>The questions with the smallest share of right answers; see <see cref="Statistics.Hardest"/>.</summary>
    public IEnumerable<QuestionReport> Hardest =>
        Statistics.Hardest([.. Questions.Where(question => question.State == QuestionState.Counted).Select(question => question.Figures!)], HardestShown)
            .Select(figures => Questions[figures.Question]);

    /// <summary>The teams, the first first, without those who were removed; empty where there are none (C-12).</summary>
    public IReadOnlyList<TeamStanding> TeamStandings => Record.Terms.Teams == TeamMode.None ? [] : Teams.Of(
        [
            .. from student in Students
               where student is { Rank: not null, Team: not null }
               select new Standing(student.Participant, student.Points, student.Correct, student.Answered, student.Took, student.Rank!.Value, null),
        ],
        Students.Where(student => student.Team is not null).ToDictionary(student => student.Participant, student => student.Team!.Value));

    public StudentReport? Find(Guid participant) => Students.FirstOrDefault(student => student.Participant == participant);
}

/// <summary>What became of a question.</summary>
public enum QuestionState
{
    Counted,

    /// <summary>Given up before it was closed.</summary>
    Skipped,

    /// <summary>Taken out of the grading after the end (C-8).</summary>
    Dropped,

    /// <summary>Being asked now.</summary>
    Open,
    NotAsked,
}

/// <summary>One question of a report.</summary>
/// <param name="Asked">With the key that counts now.</param>
/// <param name="Original">The key with which it was asked, where another counts now.</param>
/// <param name="Figures">Null while it is open and where it was not asked. Where it does not count, only how the answers fell.</param>
public sealed record QuestionReport(int Index, QuestionState State, AskedCopy Asked, AskedCopy? Original, TimeSpan Limit, QuestionStatistics? Figures);

/// <summary>One person of a report.</summary>
/// <param name="Name">Their own name; null where the seat is no more.</param>
/// <param name="Alias">The generated name under which the class saw them, or null.</param>
/// <param name="IsRemoved">Their seat was taken away: they stay in the report and do not rank.</param>
/// <param name="Rank">Among those who have a seat; null for others.</param>
/// <param name="Took">Response times of the scored questions together.</param>
/// <param name="Attempt">Of an assignment, the attempt that counts, null while none does; otherwise 1.</param>
/// <param name="Attempts">How many there were.</param>
/// <param name="Answers">By question; null where there is none.</param>
public sealed record StudentReport(
    Guid Participant, Guid? UserId, string? Name, string? Alias, int? Team, bool IsRemoved, int? Rank, int Points, int Correct, int Answered, TimeSpan Took,
    int? Attempt, int Attempts, ImmutableArray<AnswerReport?> Answers);

/// <summary>One answer of a report.</summary>
/// <param name="Correctness">How right it is, from 0 to 1, whether or not part of it gives points; null where nothing is right or wrong.</param>
/// <param name="Mark">What it gave; null where the question does not count.</param>
public sealed record AnswerReport(int Question, Answer Answer, DateTimeOffset AnsweredAt, TimeSpan Took, decimal? Correctness, Mark? Mark)
{
    public int Points => Mark?.Points ?? 0;
}

/// <summary>One change of the grading, as the log tells it.</summary>
/// <param name="By">The name of the teacher's seat; null where it is no more.</param>
public sealed record RegradingLine(Guid Id, DateTimeOffset At, string? By, GradeTerms Terms);
