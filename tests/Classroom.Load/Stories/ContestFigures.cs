using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>What a whole contest came to.</summary>
public sealed class ContestFigures(int people, IReadOnlyList<QuestionFigures> questions, Questionnaire quiz, GameRecord record, double driverShare)
{
    // A page that lost its connection was drawn anew, and is not among those that are counted.
    private readonly List<PageCounts> _pages =
    [
        .. from question in questions
           let away = question.Answers.Where(answer => answer.Habit == Habit.Reconnects).Select(answer => answer.Student).ToHashSet()
           from page in question.Pages.Index()
           where !away.Contains(page.Index)
           select page.Item,
    ];

    /// <summary>Those that count: after the first ones, with which this many pages warm a server up that has just started.</summary>
    private IReadOnlyList<QuestionFigures> Warm => questions.Count > 2 * Contest.WarmUp ? [.. questions.Skip(Contest.WarmUp)] : questions;

    public Sample Acknowledged => new(Warm.SelectMany(question => question.Acknowledged));

    public int Stored => record.Answers.Count;

    public int Expected => questions.Sum(question => question.Answers.Count);

    public int Late => questions.Sum(question => question.Late.Count);

    public int LateRefused => Late - questions.Sum(question => question.LateTaken);

    public IEnumerable<string> Reasons => questions.SelectMany(question => question.Late).SelectMany(late => late.Told).Select(told => told.Reply.Refusal).OfType<string>();

    /// <summary>A question, in the middle.</summary>
    public double Transactions => Sample.Median([.. Warm], question => question.Transactions);

    public double AnswersEachTransaction => (double)Expected / Math.Max(1, questions.Sum(question => question.Transactions));

    /// <summary>Seconds a question, in the middle.</summary>
    public double Cpu => Sample.Median([.. Warm], question => question.Cpu.TotalSeconds);

    public Sample Opened => new(Warm.Select(question => question.LastPage));

    public double OpeningBytes => questions.Average(question => question.OpeningBytes);

    public double Messages => _pages.Select(page => (double)page.Messages).DefaultIfEmpty(double.NaN).Average();

    public double MostMessages => _pages.Select(page => page.Messages).DefaultIfEmpty().Max();

    public double Renders => _pages.Select(page => (double)page.Batches).DefaultIfEmpty(double.NaN).Average();

    public double MostRenders => _pages.Select(page => page.Batches).DefaultIfEmpty().Max();

    public double Bytes => _pages.Select(page => (double)page.Bytes).DefaultIfEmpty(double.NaN).Average();

    public double UnexplainedPoints => questions.Max(question => question.UnexplainedPoints(quiz, record));

    public double DriverShare => driverShare;

    /// <summary>Questions that nobody had to close.</summary>
    public int ClosedThemselves => questions.Count(question => question.ClosedItself);

    public double CpuOfAll => questions.Sum(question => question.Cpu.TotalSeconds);

    /// <summary>What must not be, in sentences.</summary>
    public IEnumerable<string> Flaws
    {
        get
        {
            foreach (var question in questions)
            {
                var told = $"Question {question.Question} of {people} people";
                if (question.Stored != question.Answers.Count)
                {
                    yield return $"{told}: {question.Stored} stored for {question.Answers.Count} answers.";
                }

                if (question.NotReceived.GroupBy(refusal => refusal).ToList() is { Count: > 0 } refused)
                {
                    yield return $"{told}: in time, and refused: {string.Join(", ", refused.Select(group => $"{group.Count()} × {group.Key}"))}.";
                }

                if (question.LateTaken > 0)
                {
                    yield return $"{told}: {question.LateTaken} late ones were told that they are received.";
                }

                if (question.NeverSeen > 0)
                {
                    yield return $"{told}: {question.NeverSeen} pages never showed it.";
                }
            }

            var drafts = questions.SelectMany(question => question.Answers.Select(answer => ((question.Question, answer.Seat), answer.Draft))).ToDictionary();
            if (record.Answers.Count(row => !drafts.TryGetValue((row.Question, row.Participant), out var draft) || !AskedHere.IsWritten(draft, row.Content)) is > 0 and var others)
            {
                yield return $"{others} rows hold another answer than was sent.";
            }
        }
    }
}
