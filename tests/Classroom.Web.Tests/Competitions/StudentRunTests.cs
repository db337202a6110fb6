using AngleSharp.Dom;
using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Web.Competitions;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A student's page of a live run, phase by phase (C-3, C-10, C-11).</summary>
public sealed class StudentRunTests
{
    private static readonly SingleChoiceBody Single = new(["Longer", "Tighter", "Heavier"], 1);

    public static TheoryData<QuestionBody, string, string, string> Kinds => new()
    {
        { Single, """{"choices":[1]}""", "choice", "right" },
        { new MultipleChoiceBody(["Red", "Green", "Blue"], [0, 2]), """{"choices":[2,1]}""", "choices", "wrong" },
        { new TrueFalseBody(false), """{"choices":[0]}""", "choice", "wrong" },
        { new PollBody(["Tea", "Coffee"]), """{"choices":[1]}""", "choice", "given" },
        { new ShortTextBody(["hertz"]), """{"text":"Hertz"}""", "text", "right" },
        { new NumberBody(3, 4), """{"text":"3,5"}""", "text", "right" },
        { new OpenTextBody(), """{"text":"Waves are everywhere"}""", "text", "given" },
        { new OrderingBody(["One", "Two", "Three"]), """{"order":[2,0,1]}""", "order", "" },
    };

    [Fact]
    public async Task It_goes_through_the_phases_with_the_run()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        Assert.Equal("lobby", play.Phase);
        Assert.Empty(play.Page.AllMarked("prompt"));

        await play.AdvanceAsync("ready");
        Assert.Contains("Prompt 1", play.Page.Marked("prompt").TextContent, StringComparison.Ordinal);
        Assert.Empty(play.Page.AllMarked("option"));

        await play.Game.PassAsync(3, Phase.Open);
        await play.InAsync("open");
        Assert.Equal(["0", "1", "2"], play.Page.AllMarked("option").Select(option => option.GetAttribute("data-index")!));
        Assert.Equal("none", play.State.GetAttribute("data-state"));
        Assert.Equal("0", play.Page.Marked("my-points").TextContent);

        Assert.Equal("received", (await play.AnswerAsync("0", """{"choices":[1]}""")).State);
        await play.AdvanceAsync("closed");
        Assert.Equal("right", play.Page.Marked("my-result").GetAttribute("data-result"));
        Assert.Equal(("received", play.Tab.Word("Play.Received")), (play.State.GetAttribute("data-state"), play.State.TextContent));
        Assert.Equal(["wrong", "right", "wrong"], play.Page.AllMarked("option").Select(option => option.GetAttribute("data-result")!));
        Assert.Contains("Because-1", play.Page.Markup, StringComparison.Ordinal);
        var points = play.Game.Own("Anna").Line!.Standing.Points;
        Assert.InRange(points, 500, 1_000);
        Assert.Equal(($"{points:N0}", "1"), (play.Page.Marked("my-points").TextContent, play.Page.Marked("my-rank").TextContent));

        await play.AdvanceAsync("scores");
        Assert.Equal("1", play.Page.Marked("my-rank").TextContent);

        await play.AdvanceAsync("finished");
        Assert.Equal(["1", "2"], play.Page.AllMarked("leaderboard-row").Select(row => row.GetAttribute("data-rank")!));
    }

    [Fact]
    public async Task A_team_is_chosen_in_the_lobby_and_stands_beside_the_result()
    {
        await using var play = await PlayPage.BeginAsync(CompetitionTerms.Usual with { Teams = TeamMode.Chosen, TeamCount = 3 }, new Question("Which?", Single));
        await play.Page.AllMarked("team")[1].ClickAsync();
        Assert.Equal(1, play.Game.Own("Anna").Team);
        Assert.True((await play.School.Teams.ChooseAsync(await play.Game.EntryAsync("Bert"), play.Game.Browser("Bert"), 0)).Done);
        await play.OpenAsync();
        Assert.Empty(play.Page.AllMarked("team"));
        await play.AnswerAsync("0", """{"choices":[1]}""");
        await play.AdvanceAsync("closed");
        Assert.Contains(play.Tab.Word("Team.Name.2"), play.Page.Marked("my-team").TextContent);
        Assert.Contains(play.Tab.Word("Play.TeamPlace", 1, 2), play.Page.Marked("my-team").TextContent);
        await play.AdvanceAsync("scores");
        Assert.NotNull(play.Page.Marked("my-team"));
    }

    [Fact]
    public async Task The_end_leads_to_ones_own_report_and_shows_generated_names_alone()
    {
        await using var play = await PlayPage.BeginAsync(CompetitionTerms.Usual with { GeneratedNames = true }, new Question("Which?", Single));
        await play.OpenAsync();
        await play.AdvanceAsync("closed");
        await play.AdvanceAsync("scores");
        Assert.Empty(play.Page.FindAll("a[href^=reports]"));
        await play.AdvanceAsync("finished");
        Assert.NotNull(play.Page.Find($"a[href='reports/competitions/{play.Game.Id}']"));
        Assert.Equal(
            new[] { "Anna", "Bert" }.Select(name => play.Game.Own(name).Alias!).Order(),
            play.Page.AllMarked("leaderboard-row").Select(row => row.QuerySelector("bdi")!.TextContent).Order());
        Assert.DoesNotContain("Bert", play.Page.Marked("phase").TextContent);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_answered_and_comes_back_as_it_was_sent(QuestionBody body, string draft, string sheet, string result)
    {
        await using var play = await PlayPage.BeginAsync(body);
        await play.OpenAsync();
        Assert.Equal(sheet, play.Page.Find("[data-answer]").GetAttribute("data-answer"));
        Assert.Equal(new AnswerSaid("received"), await play.AnswerAsync("0", draft));

        await play.TurnToAsync("Anna");
        Assert.Equal("received", play.State.GetAttribute("data-state"));
        Assert.All(play.Page.FindAll("[data-answer] button, [data-send]"), button => Assert.True(button.HasAttribute("disabled")));
        switch (sheet)
        {
            case "order":
                Assert.Equal(["2", "0", "1"], play.Page.AllMarked("option").Select(item => item.GetAttribute("data-index")!));
                break;
            case "text":
                var field = play.Page.Find("#answer");
                Assert.True(field.HasAttribute("readonly"));
                Assert.Contains(field.GetAttribute("value") ?? field.TextContent, new[] { "Hertz", "3.5", "Waves are everywhere" });
                break;
            default:
                var pressed = play.Page.FindAll("[aria-pressed=true]").Select(option => option.GetAttribute("data-index"));
                Assert.All(pressed, index => Assert.Contains(index!, draft, StringComparison.Ordinal));
                Assert.NotEmpty(pressed);
                break;
        }

        await play.AdvanceAsync("closed");
        if (result.Length > 0)
        {
            Assert.Equal(result, play.Page.Marked("my-result").GetAttribute("data-result"));
        }
    }

    [Fact]
    public async Task Nothing_of_the_key_is_there_before_the_close()
    {
        QuestionBody[] bodies =
        [
            new ShortTextBody(["Kilohertzig"]), new NumberBody(7351, 7352), new OrderingBody(["Item-a", "Item-b", "Item-c"]), Single,
        ];
        foreach (var body in bodies)
        {
            await using var play = await PlayPage.BeginAsync(body);
            await HoldsNoKeyAsync(play);
            await play.AdvanceAsync("ready");
            await HoldsNoKeyAsync(play);
            Assert.DoesNotContain("Tighter", play.Page.Markup, StringComparison.Ordinal);
            await play.Game.PassAsync(3, Phase.Open);
            await play.InAsync("open");
            await HoldsNoKeyAsync(play);
            await play.AnswerAsync("0", """{"choices":[0]}""");
            await play.TurnToAsync("Anna");
            await HoldsNoKeyAsync(play);
        }
    }

    [Fact]
    public async Task Questions_that_differ_by_their_key_alone_look_the_same()
    {
        await using var play = await PlayPage.BeginAsync(Single, Single with { Correct = 2 });
        await play.OpenAsync();
        var first = play.Page.Find("[data-answer]").OuterHtml;
        await play.AdvanceAsync("closed");
        await play.AdvanceAsync("scores");
        await play.OpenAsync();
        Assert.Equal(first, play.Page.Find("[data-answer]").OuterHtml);
    }

    [Fact]
    public async Task A_whole_question_costs_the_page_at_most_six_drawings()
    {
        await using var play = await PlayPage.BeginAsync(Single, Single);
        await play.OpenAsync();
        await play.AdvanceAsync("closed");
        await play.AdvanceAsync("scores");
        var (runs, presences, pages) = (play.Tab.Renders<StudentRun>(), play.Tab.Renders<Web.Presence.LivePresence>(), play.Tab.Renders<StudentCompetitionPage>());
        await play.AdvanceAsync("ready");
        await play.Game.PassAsync(3, Phase.Open);
        await play.InAsync("open");
        await play.AnswerAsync("1", """{"choices":[1]}""");
        await play.AdvanceAsync("closed");
        await play.AdvanceAsync("scores");
        Assert.InRange(play.Tab.Renders<StudentRun>() - runs, 4, 6);
        Assert.InRange(play.Tab.Renders<Web.Presence.LivePresence>() - presences, 0, 6);
        Assert.Equal(pages, play.Tab.Renders<StudentCompetitionPage>());
    }

    [Fact]
    public async Task A_drawing_in_mid_question_leaves_the_sheet_alone()
    {
        await using var play = await PlayPage.BeginAsync(new ShortTextBody(["hertz"]));
        await play.OpenAsync();
        var (drawn, sheet) = (play.Tab.Renders<StudentRun>(), play.Page.Find("[data-answer]").OuterHtml);
        Assert.True((await play.School.Runs.AddTimeAsync(play.Game.Id, play.Game.Host, play.Game.View.Version, 30)).Done);
        await play.SeesAsync(() => Assert.True(play.Tab.Renders<StudentRun>() > drawn));
        Assert.Equal(sheet, play.Page.Find("[data-answer]").OuterHtml);
    }

    [Fact]
    public async Task A_second_answer_is_told_the_first_and_shows_it()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        await play.Game.AnswerAsync("Anna", 0, new AnswerDraft(Choices: [2]));
        play.School.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("received", (await play.AnswerAsync("0", """{"choices":[1]}""")).State);
        Assert.Equal("2", play.Page.Find("[aria-pressed=true]").GetAttribute("data-index"));
        Assert.Equal(1, await play.Game.StoredAsync());
    }

    [Theory]
    [InlineData("0", "null")]
    [InlineData("0", "7")]
    [InlineData("0", "[]")]
    [InlineData("0", """{"choices":"all"}""")]
    [InlineData("0", """{"choices":[1.5]}""")]
    [InlineData("0", """{"choices":[99999999999]}""")]
    [InlineData("0", """{"text":"\ud800"}""")]
    [InlineData("0", """{"number":1e400}""")]
    [InlineData("0", """{"order":[[0]]}""")]
    [InlineData("\"0\"", """{"choices":[1]}""")]
    [InlineData("1e99", """{"choices":[1]}""")]
    [InlineData("null", """{"choices":[1]}""")]
    [InlineData("0", """{"choices":[1],"text":"b"}""")]
    [InlineData("0", "{}")]
    [InlineData("0", """{"choices":[3]}""")]
    [InlineData("0", """{"choices":[0,1]}""")]
    [InlineData("-1", """{"choices":[1]}""")]
    [InlineData("9", """{"choices":[1]}""")]
    public async Task Whatever_a_browser_sends_is_refused_with_a_sentence(string question, string draft)
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        var said = await play.AnswerAsync(question, draft);
        Assert.Equal("refused", said.State);
        Assert.False(string.IsNullOrEmpty(said.Sentence));
        Assert.Equal(0, await play.Game.StoredAsync());
    }

    [Fact]
    public async Task What_is_too_long_is_told_before_it_is_sent()
    {
        await using var play = await PlayPage.BeginAsync(new ShortTextBody(["hertz"]), new OpenTextBody());
        await play.OpenAsync();
        Assert.Equal("3200", play.Page.Find("#answer").GetAttribute("maxlength"));
        Assert.Equal($"{SentDraft.Largest}", play.Page.Find("template[data-for=too-large]").GetAttribute("data-bytes"));
        Assert.Contains(play.Tab.Word("AnswerRefused.TooLong"), play.Page.Markup, StringComparison.Ordinal);
        await play.AdvanceAsync("closed");
        await play.AdvanceAsync("scores");
        await play.OpenAsync();
        Assert.Equal("32000", play.Page.Find("#answer").GetAttribute("maxlength"));
    }

    [Fact]
    public async Task Who_gave_no_answer_reads_so_and_sees_what_was_right()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        await play.Game.AnswerAsync("Bert", 0, new AnswerDraft(Choices: [1]));
        await play.AdvanceAsync("closed");
        Assert.Equal("none", play.Page.Marked("my-result").GetAttribute("data-result"));
        Assert.Equal(("none", ""), (play.State.GetAttribute("data-state"), play.State.TextContent));
        Assert.Single(play.Page.FindAll("[data-result=right]"));
        Assert.Equal("2", play.Page.Marked("my-rank").TextContent);
        Assert.Contains("Bert", play.Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_too_late_reads_why()
    {
        await using var play = await PlayPage.BeginAsync(CompetitionTerms.Usual with { LateJoining = false }, new Question("Prompt", Single));
        await play.OpenAsync();
        var late = await play.School.StudentAsync(play.Game.Room, "Cleo");
        await using var tab = await play.School.TabAsync(late.Browser());
        var page = tab.Render<StudentCompetitionPage>(p => p.Add(x => x.CompetitionId, play.Game.Id));
        await tab.SeesAsync(() => Assert.Contains(tab.Word("AnswerRefused.TooLateToJoin"), page.Marked("not-playing").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.AllMarked("my-points"));
    }

    [Fact]
    public async Task Who_comes_late_plays_from_there_on()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        var late = await play.School.StudentAsync(play.Game.Room, "Cleo");
        await using var tab = await play.School.TabAsync(late.Browser());
        var page = tab.Render<StudentCompetitionPage>(p => p.Add(x => x.CompetitionId, play.Game.Id));
        await tab.SeesAsync(() => Assert.Equal("0", page.Marked("my-points").TextContent));
        Assert.Equal("open", page.Marked("phase").GetAttribute("data-phase"));
    }

    [Theory]
    [InlineData(1, "Play.Ahead.One", "1")]
    [InlineData(1_000, "Play.Ahead.Many", "1,000")]
    public async Task Who_is_just_ahead_is_so_by_one_point_or_by_points(int points, string sentence, string number)
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        await play.AnswerAsync("0", """{"choices":[1]}""");
        await play.AdvanceAsync("closed");
        var own = play.Game.Own("Bert");
        var (line, ahead) = (own.Line!, own.Ahead!);
        own = own with { Ahead = ahead with { Standing = ahead.Standing with { Points = line.Standing.Points + points } } };
        var place = play.Tab.Render<OwnPlace>(part => part.Add(p => p.Run, play.Game.View).Add(p => p.Own, own));
        Assert.Contains(play.Tab.Word(sentence, number), place.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_run_says_so()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.School.Runs.CancelAsync(play.Game.Id, play.Game.Host);
        await play.InAsync("cancelled");
        Assert.Contains(play.Tab.Word("Play.Cancelled"), play.Page.Markup, StringComparison.Ordinal);
    }

    private static Task HoldsNoKeyAsync(PlayPage play) => play.SeesAsync(() =>
    {
        foreach (var secret in new[] { "Kilohertzig", "7351", "7352", "Because-", "data-result", play.Game.Seat("Bert").ToString("N") })
        {
            Assert.DoesNotContain(secret, play.Page.Markup, StringComparison.OrdinalIgnoreCase);
        }
    });
}
