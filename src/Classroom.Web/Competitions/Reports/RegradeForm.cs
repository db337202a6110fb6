using System.Collections.Immutable;
using System.Globalization;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Quizzes;
using Microsoft.AspNetCore.Http;

namespace Classroom.Web.Competitions.Reports;

/// <summary>A grading as the fields of a form, and what comes back of them. What was typed stays as it was typed.</summary>
public sealed class RegradeForm
{
    public const string Seen = "seen", Method = "method", Partial = "partial", Penalty = "penalty", Streak = "streak", Double = "double", Dropped = "drop";

    private readonly Func<string, IReadOnlyList<string>> _fields;

    private RegradeForm(Func<string, IReadOnlyList<string>> fields) => _fields = fields;

    /// <summary>The fields with their values, to be sent again.</summary>
    public IEnumerable<(string Name, string Value)> Sent(CompetitionReport report) =>
        Names(report).SelectMany(name => _fields(name).Select(value => (name, value)));

    /// <summary>The fields of the grading that counts.</summary>
    public static RegradeForm Of(CompetitionReport report)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>
        {
            [Seen] = report.Log is [var last, ..] ? [last.Id.ToString()] : [],
            [Method] = [report.Grade.Scoring.Method.ToString()],
            [Partial] = Ticked(report.Grade.Scoring.PartialCredit), [Penalty] = Ticked(report.Grade.Scoring.Penalty),
            [Streak] = Ticked(report.Grade.Scoring.StreakBonus), [Double] = Ticked(report.Grade.Scoring.LastDouble),
            [Dropped] = [.. report.Grade.Regrade.Dropped.Order().Select(Text)],
        };
        foreach (var question in report.Questions)
        {
            var body = question.Asked.Question.Body;
            fields[Key(question.Index)] = body switch
            {
                SingleChoiceBody single => [Text(single.Correct)],
                MultipleChoiceBody multiple => [.. multiple.Correct.Select(Text)],
                TrueFalseBody fact => [Text(fact.Correct ? ChoiceAnswer.True : ChoiceAnswer.False)],
                ShortTextBody text => [string.Join('\n', text.Accepted)],
                NumberBody number => [number.Low.ToString(CultureInfo.InvariantCulture)],
                _ => [],
            };
            fields[High(question.Index)] = body is NumberBody { High: var high } ? [high.ToString(CultureInfo.InvariantCulture)] : [];
        }

        return new RegradeForm(name => fields.GetValueOrDefault(name, []));
    }

    public static RegradeForm Of(IFormCollection form) => new(name => [.. form[name].OfType<string>()]);

    public static string Key(int question) => $"key-{question}";

    public static string High(int question) => $"high-{question}";

    public string First(string name) => _fields(name) is [var first, ..] ? first : "";

    public bool Has(string name, string value) => _fields(name).Contains(value, StringComparer.Ordinal);

    public bool IsTicked(string name) => _fields(name).Count > 0;

    /// <summary>Whether nothing was filled in but which change is meant.</summary>
    public bool IsTakingBack => _fields(Method).Count == 0;

    /// <summary>The last change that whoever filled it in had seen.</summary>
    public Guid? SeenChange => Guid.TryParse(First(Seen), out var id) ? id : null;

    /// <summary>The grading that the fields say; the rules say whether it can be. Only keys that differ from the questions as they were asked are in it.</summary>
    public GradeTerms Terms(CompetitionReport report)
    {
        var scoring = new ScoringOptions(
            Enum.TryParse<ScoringMethod>(First(Method), out var method) ? method : (ScoringMethod)(-1), IsTicked(Partial), IsTicked(Penalty), IsTicked(Streak), IsTicked(Double));
        var keys = ImmutableDictionary.CreateBuilder<int, QuestionBody>();
        foreach (var question in report.Questions.Where(question => question.Figures is not null))
        {
            var asked = report.Record.Questions[question.Index].Question;
            var typed = asked with { Body = Body(question.Index, asked.Body) };
            if (QuestionJson.Write(typed) != QuestionJson.Write(asked))
            {
                keys[question.Index] = typed.Body;
            }
        }

        return new GradeTerms(scoring, new Regrade(keys.ToImmutable(), [.. _fields(Dropped).Select(Whole).Where(index => index >= 0)]));
    }

    private QuestionBody Body(int index, QuestionBody asked) => asked switch
    {
        SingleChoiceBody single => single with { Correct = Whole(First(Key(index))) },
        MultipleChoiceBody multiple => multiple with { Correct = [.. _fields(Key(index)).Select(Whole).Distinct().Order()] },
        TrueFalseBody => new TrueFalseBody(Whole(First(Key(index))) == ChoiceAnswer.True),
        ShortTextBody text => text with { Accepted = [.. First(Key(index)).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
        NumberBody => new NumberBody(Number(First(Key(index)), 1), Number(First(High(index)), 0)),
        _ => asked,
    };

    private static IEnumerable<string> Names(CompetitionReport report) =>
        [Seen, Method, Partial, Penalty, Streak, Double, Dropped, .. report.Questions.SelectMany(question => new[] { Key(question.Index), High(question.Index) })];

    private static IReadOnlyList<string> Ticked(bool on) => on ? ["on"] : [];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // People write 3,5 and 3.5. What is no number makes a range upside down, which the rules refuse.
    private static decimal Number(string text, decimal none) => decimal.TryParse(
        text.Trim().Replace(',', '.').Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : none;
}
