using System.Globalization;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Web.Accounts;
using Classroom.Web.Attendance;
using Classroom.Web.Shared;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Competitions.Reports;

/// <summary>The reports' HTTP doors (part Z): as JSON, as CSV, as a workbook. Only the room's teachers get in.</summary>
public static class ReportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        const string report = "competitions/{competitionId:guid}/report";
        api.MapGet(report, JsonAsync).Produces<ReportAnswer>().WithSummary("What a competition came to: each question, each student; for teachers. While it goes on, of the questions closed so far.");
        api.MapGet(report + ".csv", CsvAsync).Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("A table of it: part=students (a row a student, which is meant without a part), questions or answers.");
        api.MapGet(report + ".xlsx", XlsxAsync).Produces(StatusCodes.Status200OK, contentType: Workbook).WithSummary("The three tables as a workbook.");
    }

    private static Task<IResult> JsonAsync(Guid competitionId, HttpContext http, ReportDesk desk, Problems problems, IStringLocalizer<Words> words) =>
        AnswerAsync(competitionId, http, desk, problems, report => TypedResults.Ok(ReportAnswer.Of(report, ReportWords.Answers(words))));

    private static Task<IResult> CsvAsync(Guid competitionId, string? part, HttpContext http, ReportDesk desk, Problems problems, IStringLocalizer<Words> words) =>
        AnswerAsync(competitionId, http, desk, problems, report =>
        {
            var columns = ReportWords.Columns(words);
            var sheet = part switch
            {
                null or "" or "students" => ReportFile.Students(report, columns),
                "questions" => ReportFile.Questions(report, columns),
                "answers" => ReportFile.Answers(report, columns),
                _ => null,
            };
            return sheet is null
                ? problems.Of(StatusCodes.Status422UnprocessableEntity, "Report.NoSuchPart", "NoSuchPart")
                : TypedResults.Stream(
                    body => SheetFile.WriteCsvAsync(body, sheet, http.Zone(), http.RequestAborted), "text/csv; charset=utf-8", FileName(report, http, "csv"));
        });

    private static Task<IResult> XlsxAsync(Guid competitionId, HttpContext http, ReportDesk desk, Problems problems, IStringLocalizer<Words> words) =>
        AnswerAsync(competitionId, http, desk, problems, report =>
        {
            var file = new MemoryStream();
            SheetFile.WriteXlsx(file, ReportFile.Sheets(report, ReportWords.Columns(words)), http.Zone());
            file.Position = 0;
            return TypedResults.Stream(file, Workbook, FileName(report, http, "xlsx"));
        });

    private static async Task<IResult> AnswerAsync(Guid competition, HttpContext http, ReportDesk desk, Problems problems, Func<CompetitionReport, IResult> answer)
    {
        var report = await desk.ReadAsync(competition, http.User.Caller(), http.RequestAborted);
        return report.Refusal is { } refusal ? problems.Of(refusal) : answer(report.Value);
    }

    private static string FileName(CompetitionReport report, HttpContext http, string ending) => string.Create(
        CultureInfo.InvariantCulture, $"competition-{http.Zone().DayOf(new DateTimeOffset(DateTime.SpecifyKind(report.Record.OpenedAt, DateTimeKind.Utc))):yyyy-MM-dd}.{ending}");
}
