using System.Globalization;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Web.Shared;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Quizzes;

/// <summary>What is said of a row of a file, as pages and doors say it alike (C-2).</summary>
public static class Remarks
{
    public static string Sentence(this IStringLocalizer words, Remark remark) => remark is { What: RemarkKind.BreaksRule, About: { } rule }
        ? words[Enum.TryParse<QuestionFlaw>(rule, out var flaw) ? Wording.Of(flaw) : rule]
        : words[Wording.Of(remark.What), remark.About is { Length: > 0 } about ? words["Remark.Quoted", about].Value : words["Remark.Nothing"].Value];

    /// <summary>Such as "line 12" or "cell C9".</summary>
    public static string Place(this IStringLocalizer words, Spot spot) =>
        spot.Cell is { } cell ? words["Remark.Cell", cell] : words["Remark.Line", spot.Line.ToString(CultureInfo.InvariantCulture)];
}
