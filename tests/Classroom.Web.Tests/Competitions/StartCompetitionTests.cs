using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>Opening a competition in a room (C-3, C-7).</summary>
public sealed class StartCompetitionTests
{
    private static readonly Question Unfinished = new("", new SingleChoiceBody(["a", "b"], 0));

    [Fact]
    public async Task Two_clicks_open_the_last_quiz_as_usual_and_lead_to_its_lobby()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await SubmitAsync(start);
        var opened = (await lesson.School.Competitions.OpenInAsync(lesson.Room)).Single(one => one.Title == "Quiz");
        Assert.EndsWith($"/teacher/competition/{opened.Id}", tab.Services.GetRequiredService<NavigationManager>().Uri);
        await lesson.School.Competing.OpenAsync(opened.Id);
        Assert.Equal(CompetitionTerms.Usual, lesson.School.Competing.Read(opened.Id)!.Terms);
    }

    [Fact]
    public async Task What_was_chosen_is_what_is_played()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await start.Find("input[value=AccuracyFirst]").ChangeAsync("AccuracyFirst");
        await start.Find("input[value=PartialCredit]").ChangeAsync(true);
        await start.Find("input[value=LastDouble]").ChangeAsync(true);
        await start.Find("#competition-title").ChangeAsync(" Sound ");
        await SwitchAsync(start, tab.Word("Opening.LateJoining"), on: false);
        await SwitchAsync(start, tab.Word("Opening.GeneratedNames"), on: true);
        await SwitchAsync(start, tab.Word("Stage.Automatic"), on: true);
        await start.Find("#competition-teams").ChangeAsync("Drawn");
        await start.Find("#competition-team-count").ChangeAsync("5");
        await SubmitAsync(start);
        var opened = (await lesson.School.Competitions.OpenInAsync(lesson.Room)).Single(one => one.Title == "Sound");
        await lesson.School.Competing.OpenAsync(opened.Id);
        Assert.Equal(
            new CompetitionTerms
            {
                Scoring = new ScoringOptions(ScoringMethod.AccuracyFirst, PartialCredit: true, LastDouble: true),
                LateJoining = false, GeneratedNames = true, Automatic = true, Teams = TeamMode.Drawn, TeamCount = 5,
            },
            lesson.School.Competing.Read(opened.Id)!.Terms);
    }

    [Fact]
    public async Task As_an_assignment_it_has_a_due_date()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await SwitchAsync(start, tab.Word("Opening.Assignment"), on: true);
        Assert.Equal((tab.Word("Opening.Set"), "best"), (start.Find("button[data-size=large]").TextContent, start.Find("#competition-counts").GetAttribute("value")));
        var due = lesson.School.Time.Now.UtcDateTime.AddDays(7);
        due = new DateTime(due.Year, due.Month, due.Day, 18, 0, 0);
        await start.Find("#competition-due").ChangeAsync(due.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        await start.Find("#competition-attempts").ChangeAsync("3");
        await SubmitAsync(start);
        Assert.Equal(due, Assert.Single(await lesson.School.Competitions.OpenInAsync(lesson.Room), one => one.DueAt is not null).DueAt);
    }

    [Fact]
    public async Task An_assignment_due_in_the_past_is_refused_in_a_sentence()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await SwitchAsync(start, tab.Word("Opening.Assignment"), on: true);
        await start.Find("#competition-due").ChangeAsync("2001-01-01T10:00:00");
        await SubmitAsync(start);
        Assert.Equal(tab.Word("Refusal.DueInThePast"), start.Find("#competition-error").TextContent);
        Assert.Single(await lesson.School.Competitions.OpenInAsync(lesson.Room));
    }

    [Theory]
    [InlineData("\u200B\u200D")]
    [InlineData("Wa\u202Eves")]
    public async Task A_title_of_tricks_is_refused(string title)
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await start.Find("#competition-title").ChangeAsync(title);
        await SubmitAsync(start);
        Assert.Equal(tab.Word("Refusal.TitleInvalid"), start.Find("#competition-error").TextContent);
        Assert.Single(await lesson.School.Competitions.OpenInAsync(lesson.Room));
    }

    [Fact]
    public async Task Unfinished_questions_are_counted_before_they_are_left_out()
    {
        await using var lesson = await Lesson.BeginAsync();
        var quiz = await lesson.School.QuizAsync(lesson.Host, Staged.Energy, Unfinished, Unfinished);
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson, quiz);
        Assert.Contains(tab.Word("Opening.LeftOut.Many", 2), start.Markup);
        Assert.False(start.Find("form button:last-child").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_quiz_without_a_finished_question_says_why_it_cannot_be_started()
    {
        await using var lesson = await Lesson.BeginAsync();
        var quiz = await lesson.School.QuizAsync(lesson.Host, Unfinished);
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson, quiz);
        Assert.Contains(tab.Word("Opening.NothingFinished"), start.Markup);
        Assert.True(start.Find("form button:last-child").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Quizzes_are_found_whatever_their_case_and_accents()
    {
        await using var lesson = await Lesson.BeginAsync();
        foreach (var title in new[] { "Élan", "Force", "Heat", "Light", "Work", "Power" })
        {
            await lesson.School.Library.CreateAsync(lesson.Host.Account!.Value, title, [Staged.Energy]);
        }

        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await start.Find("input[type=search]").InputAsync("elan");
        Assert.Equal("Élan", Assert.Single(start.FindAll("input[name=competition-quiz]")).ParentElement!.QuerySelector("bdi")!.TextContent);
    }

    [Fact]
    public async Task Who_has_no_quiz_is_led_to_writing_one()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var start = await AskAsync(tab, lesson);
        Assert.Contains(tab.Word("Opening.NoQuiz"), start.Markup);
        Assert.NotNull(start.Find("a[href='teacher/quizzes']"));
        Assert.Empty(start.FindAll("form"));
    }

    [Fact]
    public async Task A_hand_whose_right_ended_meanwhile_opens_nothing()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await AskAsync(tab, lesson);
        await lesson.SignOutUnheardAsync(lesson.Host.Account!.Value);
        var before = await lesson.RecordAsync();
        await SubmitAsync(start);
        Assert.Equal(tab.Word("Refusal.NotFound"), start.Find("#competition-error").TextContent);
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task Every_way_of_scoring_shows_the_formula_by_which_it_is_reckoned()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var rules = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src", "Classroom", "Competitions"), "*.cs").Select(File.ReadAllText));
        string[] said =
        [
            .. Enum.GetNames<ScoringMethod>().Select(name => tab.Word($"Scoring.{name}.Formula")),
            .. new[] { "PartialCredit.Formula", "PartialCredit.Choices", "PartialCredit.Order", "Penalty.Formula", "StreakBonus.Formula", "LastDouble.Formula" }.Select(name => tab.Word($"Scoring.{name}")),
        ];
        var start = await AskAsync(tab, lesson);
        Assert.All(said, formula =>
        {
            Assert.Contains($"\"{formula}", rules);
            Assert.Contains(formula, start.Find("form").TextContent);
        });
    }

    private static async Task<IRenderedComponent<StartCompetition>> AskAsync(Tab tab, Lesson lesson, Guid? quiz = null)
    {
        var start = tab.Render<StartCompetition>(parameters => parameters.Add(p => p.Room, lesson.RoomId).Add(p => p.Quiz, quiz));
        if (quiz is null)
        {
            await start.Button(tab.Word("Competition.Start")).ClickAsync();
        }

        await tab.SeesAsync(() => Assert.NotEmpty(start.FindAll("dialog")));
        return start;
    }

    private static Task SubmitAsync(IRenderedComponent<StartCompetition> start) => start.Find("form").SubmitAsync();

    private static Task SwitchAsync(IRenderedComponent<StartCompetition> start, string label, bool on) =>
        start.FindAll("label.switch").Single(one => one.TextContent.Trim() == label).QuerySelector("input")!.ChangeAsync(on);
}
