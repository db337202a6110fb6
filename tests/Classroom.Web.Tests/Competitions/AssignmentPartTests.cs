using System.Text.Json;
using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Tests.Competitions;
using Classroom.Web.Competitions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A student's page of an assignment (C-13): before, in and after the attempts.</summary>
public sealed class AssignmentPartTests
{
    private static readonly Question[] Questions =
    [
        new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)) { Explanation = "Because-1" },
        new("What is the unit of frequency?", new ShortTextBody(["hertz", "Hz"])) { Explanation = "Because-2" },
    ];

    [Fact]
    public async Task It_leads_from_the_start_through_every_question_to_the_result()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (work, tab, page) = await OpenAsync(lesson, attempts: 1);
        Assert.Equal("lobby", PhaseOf(page));
        Assert.StartsWith("2026-09-02T08:00", page.Marked("due").GetAttribute("at"));
        Assert.Contains(tab.Word("Assignment.Untimed"), page.Marked("rules").TextContent);

        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        Assert.Equal(("open", 3, "none"), (PhaseOf(page), page.AllMarked("option").Count, page.Marked("answer-state").GetAttribute("data-state")));
        Assert.Equal("received", (await AnswerAsync(tab, "0", """{"choices":[0]}""")).State);
        Assert.Equal(("closed", "right", "1,000"), (PhaseOf(page), page.Marked("my-result").GetAttribute("data-result"), page.Marked("my-points").TextContent));
        Assert.Equal("received", page.Marked("answer-state").GetAttribute("data-state"));

        await page.Button(tab.Word("Assignment.Next")).ClickAsync();
        Assert.Contains("frequency", page.Marked("prompt").TextContent);
        await page.Button(tab.Word("Assignment.LeaveOut")).ClickAsync();
        Assert.Equal("finished", PhaseOf(page));
        Assert.Equal(["right", "none"], page.AllMarked("my-result").Select(one => one.GetAttribute("data-result")));
        Assert.Contains("Because-2", page.Markup);
        Assert.Contains("Hz", page.Markup);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == tab.Word("Assignment.Again"));
        Assert.Equal((1, 1), await work.StoredAsync());
    }

    [Fact]
    public async Task With_attempts_left_nothing_of_the_key_is_on_the_page()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (_, tab, page) = await OpenAsync(lesson, attempts: 2);
        List<string> seen = [page.Markup];
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        seen.Add(page.Markup);
        await AnswerAsync(tab, "0", """{"choices":[1]}""");
        seen.Add(page.Markup);
        await page.Button(tab.Word("Assignment.Next")).ClickAsync();
        seen.Add(page.Markup);
        await AnswerAsync(tab, "1", """{"text":"metre"}""");
        await page.Button(tab.Word("Assignment.Finish")).ClickAsync();
        seen.Add(page.Markup);
        Assert.Equal("finished", PhaseOf(page));
        Assert.All(seen, markup => Assert.DoesNotMatch("hertz|Hz|Because|data-result=\"right\"", markup));
        Assert.Contains(tab.Word("Assignment.KeyLater"), page.Markup);
        await page.Button(tab.Word("Assignment.Again")).ClickAsync();
        Assert.Equal(("open", "0"), (PhaseOf(page), page.Marked("my-points").TextContent));
    }

    [Fact]
    public async Task It_names_the_door_for_answers_that_find_no_circuit()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (work, tab, page) = await OpenAsync(lesson, attempts: 2);
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        Assert.Equal($"{work.Id}/attempts/1", page.Marked("phase").GetAttribute("data-run"));
    }

    [Fact]
    public async Task A_double_click_leaves_out_one_question()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (_, tab, page) = await OpenAsync(lesson, attempts: 1);
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        await page.Button(tab.Word("Assignment.LeaveOut")).ClickAsync(new MouseEventArgs { Detail = 1 });
        await page.Button(tab.Word("Assignment.LeaveOut")).ClickAsync(new MouseEventArgs { Detail = 2 });
        Assert.Equal(("open", "1"), (PhaseOf(page), page.Marked("phase").GetAttribute("data-question")));
        await page.Button(tab.Word("Assignment.LeaveOut")).ClickAsync(new MouseEventArgs { Detail = 0 });
        Assert.Equal("finished", PhaseOf(page));
    }

    [Fact]
    public async Task Ones_own_answer_is_shown_as_its_options_are()
    {
        await using var lesson = await Lesson.BeginAsync();
        var work = await Homework.SetAsync(
            lesson.School, lesson.Room, lesson.Host, new AssignmentTerms(Homework.Due, 1), null, new Question("Which?", new MultipleChoiceBody(["**Energy**", "Water", "$E=mc^2$"], [0, 2])), new Question("Why?", new ShortTextBody(["Because"])));
        await work.JoinAsync("Anna");
        var tab = await lesson.TabAsync(work.Browser("Anna"));
        var page = tab.Render<StudentCompetitionPage>(at => at.Add(p => p.CompetitionId, work.Id));
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        await AnswerAsync(tab, "0", """{"choices":[0,2]}""");
        var shown = page.Marked("my-result").QuerySelector("bdi")!;
        Assert.Equal("Energy", shown.QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("$", shown.TextContent);
        Assert.StartsWith("Energy, ", shown.TextContent);

        await page.Button(tab.Word("Assignment.Next")).ClickAsync();
        await AnswerAsync(tab, "1", """{"text":"**Be** <b>cause"}""");
        Assert.Equal("**Be** <b>cause", page.AllMarked("my-result")[0].QuerySelector("bdi")!.TextContent);
    }

    [Fact]
    public async Task A_second_device_sees_the_same_and_follows()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (work, tab, page) = await OpenAsync(lesson, attempts: 1);
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        var second = await lesson.TabAsync(work.Browser("Anna"));
        var other = second.Render<StudentCompetitionPage>(at => at.Add(p => p.CompetitionId, work.Id));
        Assert.Equal("open", PhaseOf(other));
        await AnswerAsync(second, "0", """{"choices":[0]}""");
        await tab.SeesAsync(() => Assert.Equal(("closed", "right"), (PhaseOf(page), page.Marked("my-result").GetAttribute("data-result"))));
    }

    [Fact]
    public async Task When_it_is_due_the_open_page_says_so()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (_, tab, page) = await OpenAsync(lesson, attempts: 2);
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        lesson.School.Time.Pass(TimeSpan.FromDays(1.1));
        await tab.SeesAsync(() => Assert.Equal("finished", PhaseOf(page)));
        Assert.Contains(tab.Word("Assignment.WasDue"), page.Markup);
        Assert.Equal("refused", (await AnswerAsync(tab, "0", """{"choices":[0]}""")).State);
    }

    [Theory]
    [InlineData("\"no\"", "{}"), InlineData("0", "[]"), InlineData("0", "7"), InlineData("0", """{"choices":["x"]}"""), InlineData("9", """{"choices":[0]}"""), InlineData("-1", "null")]
    public async Task Whatever_a_browser_sends_it_is_refused_with_a_sentence(string question, string draft)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (work, tab, page) = await OpenAsync(lesson, attempts: 1);
        await page.Button(tab.Word("Assignment.Start")).ClickAsync();
        var said = await AnswerAsync(tab, question, draft);
        Assert.Equal(("refused", true), (said.State, said.Sentence!.EndsWith('.')));
        Assert.Equal((1, 0), await work.StoredAsync());
    }

    [Fact]
    public async Task Who_teaches_has_nothing_to_hand_in()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (work, _, _) = await OpenAsync(lesson, attempts: 1);
        var tab = await lesson.TabAsync(lesson.Host);
        var page = tab.Render<StudentCompetitionPage>(at => at.Add(p => p.CompetitionId, work.Id));
        Assert.Contains(tab.Word("AssignmentRefused.NotPlaying"), page.Marked("not-playing").TextContent);
    }

    private static async Task<(Homework Work, Tab Tab, IRenderedComponent<IComponent> Page)> OpenAsync(Lesson lesson, int attempts)
    {
        var work = await Homework.SetAsync(lesson.School, lesson.Room, lesson.Host, new AssignmentTerms(Homework.Due, attempts), null, Questions);
        await work.JoinAsync("Anna");
        var tab = await lesson.TabAsync(work.Browser("Anna"));
        return (work, tab, tab.Render<StudentCompetitionPage>(at => at.Add(p => p.CompetitionId, work.Id)));
    }

    private static string? PhaseOf(IRenderedComponent<IComponent> page) => page.Marked("phase").GetAttribute("data-phase");

    private static Task<AnswerSaid> AnswerAsync(Tab tab, string question, string draft) =>
        tab.Renderer.Dispatcher.InvokeAsync(() => Answers(tab).Answer(JsonElement.Parse(question), JsonElement.Parse(draft)));

    // What the page gave its script to call.
    private static AttemptAnswers Answers(Tab tab) => tab.JSInterop.Invocations
        .SelectMany(invocation => invocation.Arguments).OfType<DotNetObjectReference<AttemptAnswers>>().Last().Value;
}
