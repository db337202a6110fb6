using Bunit;
using Classroom.Competitions;
using Classroom.Tests;
using Classroom.Tests.Competitions;
using Classroom.Web.Competitions;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Tests.Competitions;

/// <summary>The host's page of an assignment (C-13).</summary>
public sealed class AssignmentBoardTests
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Hertz = new(Text: "hertz");

    [Fact]
    public async Task It_shows_who_is_how_far_and_follows_them()
    {
        await using var lesson = await Lesson.BeginAsync();
        var work = await SetAsync(lesson);
        await work.JoinAsync("Anna", "Bert");
        var (tab, page) = await OpenAsync(lesson, work);
        Assert.Equal("open", page.Marked("phase").GetAttribute("data-phase"));
        Assert.Equal(["none", "none"], States(page));
        await work.DoAsync("Anna", Energy, Hertz);
        await work.StartAsync("Bert");
        await tab.SeesAsync(() => Assert.Equal(["finished", "open"], States(page)));
        Assert.Equal("2000", page.Find("[data-points]").GetAttribute("data-points"));
        Assert.Contains("2 of 2", page.Marked("begun").TextContent);
        Assert.NotNull(page.Find($"a[href='reports/competitions/{work.Id}']"));
    }

    [Fact]
    public async Task The_due_date_is_moved_where_somebody_reads_the_clock()
    {
        await using var lesson = await Lesson.BeginAsync();
        var work = await SetAsync(lesson);
        var (tab, page) = await OpenAsync(lesson, work);
        var script = tab.JSInterop.SetupModule("./Competitions/DueField.razor.js");
        script.Mode = JSRuntimeMode.Loose;
        var field = script.Setup<string?>("read", _ => true);
        await page.Button(tab.Word("Assignment.Move")).ClickAsync();
        foreach (var none in new[] { null, "no date", "2020-01-01T10:00:00.000Z" })
        {
            field.SetResult(none);
            await page.Find("form").SubmitAsync();
            Assert.Contains(tab.Word("Refusal.DueInThePast"), page.Markup);
        }

        field.SetResult("9999-12-31T23:59:59.900Z");
        await page.Find("form").SubmitAsync();
        Assert.Contains(tab.Word("Refusal.DueTooFar"), page.Markup);
        field.SetResult("2026-09-09T10:00:00.000Z");
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll("form"));
        Assert.Equal(new DateTimeOffset(2026, 9, 9, 10, 0, 0, TimeSpan.Zero), (await work.ProgressAsync()).DueAt);
        Assert.StartsWith("2026-09-09T10:00:00", page.Marked("due").GetAttribute("at"));
    }

    [Fact]
    public async Task Its_table_is_scrolled_by_keys()
    {
        await using var lesson = await Lesson.BeginAsync();
        var work = await SetAsync(lesson);
        await work.JoinAsync("Anna");
        var (_, page) = await OpenAsync(lesson, work);
        var scrolls = page.Find(".table-wrap");
        Assert.Equal(("0", "region"), (scrolls.GetAttribute("tabindex"), scrolls.GetAttribute("role")));
        Assert.NotNull(page.Find($"h2#{scrolls.GetAttribute("aria-labelledby")}"));
    }

    [Fact]
    public async Task Ending_and_cancelling_are_asked_for_once_more()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ended, cancelled) = (await SetAsync(lesson), await SetAsync(lesson));
        foreach (var (work, ask, sure, phase) in new[] { (ended, "Assignment.End", "Assignment.EndNow", "finished"), (cancelled, "Assignment.Cancel", "Assignment.CancelNow", "cancelled") })
        {
            var (tab, page) = await OpenAsync(lesson, work);
            await page.Button(tab.Word(ask)).ClickAsync();
            Assert.Equal("open", page.Marked("phase").GetAttribute("data-phase"));
            await page.Button(tab.Word(sure)).ClickAsync();
            Assert.Equal(phase, page.Marked("phase").GetAttribute("data-phase"));
            Assert.Empty(page.FindAll(".row > [data-kind='danger']"));
        }
    }

    private static Task<Homework> SetAsync(Lesson lesson) =>
        Homework.SetAsync(lesson.School, lesson.Room, lesson.Host, new AssignmentTerms(Homework.Due, Attempts: 2));

    private static async Task<(Tab Tab, IRenderedComponent<IComponent> Page)> OpenAsync(Lesson lesson, Homework work)
    {
        var tab = await lesson.TabAsync(lesson.Host);
        return (tab, tab.Render<TeacherCompetitionPage>(page => page.Add(p => p.CompetitionId, work.Id)));
    }

    private static IEnumerable<string?> States(IRenderedComponent<IComponent> page) =>
        page.AllMarked("assignment-row").Select(row => row.GetAttribute("data-state"));
}
