using System.Globalization;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Quizzes;
using Classroom.Web.Shared;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Competitions.Reports;

/// <summary>How reports say their figures.</summary>
public static class ReportWords
{
    /// <summary>From which on it tells strong from weak well; see <see cref="Discrimination"/>.</summary>
    private const double Well = 0.4, Good = 0.2;

    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    public static AnswerWords Answers(IStringLocalizer words) => new(words["Editor.True"], words["Editor.False"]);

    public static string Percent(decimal? share) => share is { } known ? Math.Round(known * 100).ToString("0", CultureInfo.CurrentCulture) + " %" : "–";

    public static string Points(decimal? points) => points is { } known ? Math.Round(known).ToString("N0", CultureInfo.CurrentCulture) : "–";

    public static string Time(TimeSpan? time, IStringLocalizer words) => time switch
    {
        null => "–",
        { } known when known < AMinute => words["Report.Seconds", known.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)],
        { } known => words["Report.Minutes", ((int)known.TotalMinutes).ToString(CultureInfo.CurrentCulture), known.Seconds.ToString("00", CultureInfo.CurrentCulture)],
    };

    public static string Discriminates(double? value, IStringLocalizer words) => value switch
    {
        null => words["Report.Discriminates.Unknown"],
        >= Well => words["Report.Discriminates.Well"],
        >= Good => words["Report.Discriminates.Good"],
        >= 0 => words["Report.Discriminates.Little"],
        _ => words["Report.Discriminates.Upside"],
    };

    public static string State(QuestionState state, IStringLocalizer words) => state switch
    {
        QuestionState.Counted => words["Report.State.Counted"],
        QuestionState.Skipped => words["Report.State.Skipped"],
        QuestionState.Dropped => words["Report.State.Dropped"],
        QuestionState.Open => words["Report.State.Open"],
        QuestionState.NotAsked => words["Report.State.NotAsked"],
    };

    /// <summary>A scoring in a line: the method, and what was chosen besides.</summary>
    public static string Scoring(ScoringOptions options, IStringLocalizer words) => string.Join(" · ", new[]
    {
        words[$"Scoring.{options.Method}"].Value,
        options.PartialCredit ? words["Scoring.PartialCredit"].Value : null,
        options.Penalty ? words["Scoring.Penalty"].Value : null,
        options.StreakBonus ? words["Scoring.StreakBonus"].Value : null,
        options.LastDouble ? words["Scoring.LastDouble"].Value : null,
    }.OfType<string>());

    /// <summary>A change of the grading in a line.</summary>
    public static string Change(RegradingLine line, IStringLocalizer words)
    {
        var parts = new[]
        {
            line.Terms.Regrade.Keys.Count > 0 ? words["Report.Log.Keys", Numbers(line.Terms.Regrade.Keys.Keys)].Value : null,
            line.Terms.Regrade.Dropped.Count > 0 ? words["Report.Log.Dropped", Numbers(line.Terms.Regrade.Dropped)].Value : null,
        }.OfType<string>().ToList();
        return string.Join("; ", parts.DefaultIfEmpty(words["Report.Log.AsAsked"])) + "; " + Scoring(line.Terms.Scoring, words);
    }

    /// <summary>The name by which a list calls somebody.</summary>
    public static string Name(StudentReport student, IStringLocalizer words) => student.Name ?? student.Alias ?? words["Report.SeatGone"];

    public static ReportColumns Columns(IStringLocalizer<Words> words) => new(
        words["Report.File.Students"], words["Report.File.Questions"], words["Report.File.Answers"],
        words["Report.Rank"], words["Report.Name"], words["Report.ShownName"], words["Report.Team"], team => TeamWords.NameOf(words, team), words["Report.Removed"], words["Report.Attempt"],
        words["Report.Points"], words["Report.Correct"], words["Report.Answered"], words["Report.File.Seconds"], number => words["Report.File.Question", number],
        words["Report.File.Number"], words["Report.File.Prompt"], words["Report.File.Kind"], words["Report.File.State"], words["Report.File.Key"],
        words["Report.File.Share"], words["Report.File.Median"], words["Report.File.Discrimination"],
        words["Report.File.Answer"], words["Report.File.Correctness"], words["Report.File.AnsweredAt"], words["Report.File.Yes"],
        words["Editor.True"], words["Editor.False"], state => State(state, words), kind => words[Wording.Of(kind)]);

    private static string Numbers(IEnumerable<int> questions) => string.Join(", ", questions.Order().Select(index => (index + 1).ToString(CultureInfo.CurrentCulture)));
}
