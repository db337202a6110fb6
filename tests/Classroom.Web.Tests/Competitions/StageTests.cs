using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Web.Tests.Competitions;

/// <summary>The host's page in every phase (C-3, C-11).</summary>
public sealed class StageTests
{
    [Fact]
    public async Task The_one_button_leads_through_a_whole_run()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [Staged.Energy]);
        var (tab, page) = await lesson.StageAsync(game);
        var labels = new List<string>();
        foreach (var phase in new[] { "ready", "open", "closed", "scores", "finished" })
        {
            labels.Add(page.Marked("advance").TextContent);
            await tab.GoesOnAsync(page, phase);
        }

        Assert.Equal(new[] { "Stage.Start", "Stage.OpenNow", "Stage.CloseNow", "Stage.ShowScores", "Stage.Finish" }.Select(name => tab.Word(name)), labels);
        Assert.Empty(page.AllMarked("advance"));
        Assert.NotNull(page.Find($"a[href='reports/competitions/{game.Id}']"));
    }

    [Fact]
    public async Task A_question_that_is_ready_shows_its_prompt_alone()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.AdvanceAsync();
        var (_, page) = await lesson.StageAsync(game);
        Assert.Equal("What does a wave carry?", page.Marked("prompt").TextContent.Trim());
        Assert.Empty(page.AllMarked("option"));
        Assert.Empty(page.AllMarked("answered-count"));
    }

    [Fact]
    public async Task An_open_question_shows_its_options_the_code_and_how_many_answered()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.BeatAsync("Anna");
        await game.BeatAsync("Bert");
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        Assert.Equal(["0", "1", "2"], page.AllMarked("option").Select(option => option.GetAttribute("data-index")));
        Assert.Equal(["AEnergy", "BWater", "CAir"], page.AllMarked("option").Select(option => option.TextContent));
        Assert.DoesNotContain("data-result", page.Markup);
        Assert.Equal((lesson.Room.JoinCode, "2"), (page.Marked("join-code").TextContent, page.ActiveCount()));
        Assert.Equal("0", page.Marked("answered-count").TextContent);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Choices: [0]));
        await tab.SeesAsync(() => Assert.Equal("1", page.Marked("answered-count").TextContent));
        Assert.Contains(tab.Word("Stage.OfAnswered", 2), page.Markup);
    }

    [Fact]
    public async Task A_closed_question_shows_what_is_right_how_the_class_answered_and_why()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Choices: [0]));
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Choices: [2]));
        await game.AdvanceAsync();
        var (_, page) = await lesson.StageAsync(game);
        Assert.Equal("closed", page.Phase());
        Assert.Equal(
            [("right", "1"), ("wrong", "0"), ("wrong", "1")],
            page.AllMarked("option").Select(option => (option.GetAttribute("data-result"), option.QuerySelector(".result > .number")!.TextContent)));
        Assert.Contains("The water stays where it is.", page.Find(".explanation").TextContent);
        Assert.Equal("2", page.Marked("answered-count").TextContent);
    }

    [Fact]
    public async Task The_leaderboard_names_seats_points_and_ranks()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Choices: [0]));
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        var (_, page) = await lesson.StageAsync(game);
        Assert.Equal(
            [($"{game.Seat("Bert")}", "1000", "1"), ($"{game.Seat("Anna")}", "0", "2")],
            page.AllMarked("leaderboard-row").Select(row =>
                (row.GetAttribute("data-participant-id"), row.GetAttribute("data-points"), row.GetAttribute("data-rank"))));
    }

    [Fact]
    public async Task The_podium_has_three_ranks_with_ties_and_everybody_else_stands_below()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(names: ["Anna", "Bert", "Cleo", "Dora", "Emil"], questions: [Staged.Energy]);
        await game.OpenAsync();
        foreach (var (name, later) in new[] { ("Anna", 0), ("Bert", 2), ("Cleo", 0), ("Dora", 2) })
        {
            lesson.School.Time.Pass(TimeSpan.FromSeconds(later));
            await game.AnswerAsync(name, 0, new AnswerDraft(Choices: [0]));
        }

        await game.AdvanceAsync();
        await lesson.School.Runs.EndAsync(game.Id, lesson.Host);
        var (_, page) = await lesson.StageAsync(game);
        Assert.Equal(["1", "2"], page.FindAll(".podium > li").Select(step => step.GetAttribute("data-rank")));
        Assert.Equal(["1", "2", "2"], page.FindAll(".podium [data-testid=leaderboard-row]").Select(row => row.GetAttribute("data-rank")));
        Assert.Equal(5, page.AllMarked("leaderboard-row").Select(row => row.GetAttribute("data-participant-id")).Distinct().Count());
    }

    [Theory]
    [InlineData(QuestionKind.SingleChoice, 2, 2)]
    [InlineData(QuestionKind.MultipleChoice, 3, 3)]
    [InlineData(QuestionKind.TrueFalse, 2, 2)]
    [InlineData(QuestionKind.ShortText, 0, 1)]
    [InlineData(QuestionKind.Number, 0, 1)]
    [InlineData(QuestionKind.Ordering, 3, 3)]
    [InlineData(QuestionKind.Poll, 2, 2)]
    [InlineData(QuestionKind.OpenText, 0, 1)]
    public async Task Every_kind_is_asked_and_answered_on_the_wall(QuestionKind kind, int offered, int shown)
    {
        var (body, draft) = One(kind);
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [new Question("Which?", body)]);
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        Assert.Equal(offered, page.AllMarked("option").Count);
        Assert.True((await game.AnswerAsync("Anna", 0, draft)).Done);
        await tab.GoesOnAsync(page, "closed");
        Assert.Equal(shown, page.AllMarked("option").Count + page.FindAll(".word-wall > li").Count);
        Assert.Equal("1", page.Marked("answered-count").TextContent);
    }

    [Fact]
    public async Task What_people_write_is_text_on_the_wall()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [new Question("Where?", new OpenTextBody())]);
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "<img src=x onerror=a>"));
        await game.AdvanceAsync();
        var (_, page) = await lesson.StageAsync(game);
        Assert.Empty(page.FindAll("main img"));
        Assert.Contains("<img src=x onerror=a>", page.Find(".word-wall").TextContent);
    }

    [Fact]
    public async Task A_poll_has_no_right_answer()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [new Question("How sure?", new PollBody(["Very", "Not yet"]))]);
        await game.OpenAsync();
        await game.AdvanceAsync();
        var (tab, page) = await lesson.StageAsync(game);
        Assert.All(page.AllMarked("option"), option => Assert.Null(option.GetAttribute("data-result")));
        Assert.DoesNotContain(tab.Word("Stage.Correct"), page.Markup);
    }

    [Fact]
    public async Task Teams_stand_by_the_mean_of_their_members()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { Teams = TeamMode.Drawn, TeamCount = 2 });
        await game.OpenAsync();
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Choices: [0]));
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        var (_, page) = await lesson.StageAsync(game);
        Assert.Equal([("1000", "1"), ("0", "2")], page.AllMarked("team-row").Select(row => (row.GetAttribute("data-points"), row.GetAttribute("data-rank"))));
    }

    [Fact]
    public async Task Where_nobody_may_join_late_the_code_goes_with_the_lobby()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { LateJoining = false });
        var (tab, page) = await lesson.StageAsync(game);
        Assert.Single(page.AllMarked("join-code"));
        await tab.GoesOnAsync(page, "ready");
        Assert.Empty(page.AllMarked("join-code"));
    }

    [Fact]
    public async Task What_goes_on_by_itself_says_when()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { Automatic = true });
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        await tab.GoesOnAsync(page, "closed");
        Assert.NotNull(page.Find("footer count-down"));
        await game.PassAsync(6, Phase.Scores);
        await tab.SeesAsync(() => Assert.Equal("scores", page.Phase()));
    }

    [Fact]
    public async Task Generated_names_are_what_the_wall_shows_too()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { GeneratedNames = true });
        await game.BeatAsync("Anna");
        var (tab, page) = await lesson.StageAsync(game);
        var alias = game.Own("Anna").Alias!;
        Assert.NotEqual("Anna", alias);
        Assert.Equal(alias, page.Row(game.Seat("Anna")).QuerySelector("bdi")!.TextContent);
        Assert.DoesNotContain("Anna", page.Markup);
        await page.Row(game.Seat("Anna")).QuerySelector("button")!.ClickAsync();
        Assert.Equal(alias, page.Find("dialog h2").TextContent);
        Assert.DoesNotContain("Anna", page.Markup);
        Assert.DoesNotContain("Bert", page.Markup);
        foreach (var phase in new[] { "ready", "open", "closed", "scores", "ready", "open", "closed", "scores", "finished" })
        {
            await tab.GoesOnAsync(page, phase);
            Assert.DoesNotContain("Anna", page.Markup);
        }

        Assert.Contains(page.AllMarked("leaderboard-row"), row => row.QuerySelector("bdi")!.TextContent == alias);
    }

    [Fact]
    public async Task The_wall_says_nothing_of_extra_time_and_says_calmly_that_time_is_up()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await lesson.School.Accommodations.SetAsync(lesson.RoomId, lesson.Host, game.Seat("Anna"), ExtraTime.Double);
        await game.BeatAsync("Anna");
        var (tab, page) = await lesson.StageAsync(game);
        await page.Row(game.Seat("Anna")).QuerySelector("button")!.ClickAsync();
        Assert.NotEmpty(page.FindAll("dialog #seat-name"));
        Assert.Empty(page.FindAll("#extra-time, .extra-time"));
        Assert.DoesNotContain(tab.Word("ExtraTime.Label"), page.Markup);
        await tab.GoesOnAsync(page, "ready");
        await tab.GoesOnAsync(page, "open");
        var (times, own) = (game.View.Times!, game.Own("Anna").ClosesAt);
        Assert.True(own > times.ClosesAt);
        var countdown = page.Find("main count-down");
        Assert.Equal($"{times.ClosesAt.ToUnixTimeMilliseconds()}", countdown.GetAttribute("until"));
        Assert.Equal(tab.Word("Stage.TimeIsUp"), countdown.QuerySelector("[data-at='0']")!.GetAttribute("data-said"));
        Assert.DoesNotContain($"{own!.Value.ToUnixTimeMilliseconds()}", page.Markup);
    }

    [Fact]
    public async Task A_host_hides_what_somebody_wrote_and_shows_it_again()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [new Question("Where?", new OpenTextBody())]);
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "at the sea"));
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Text: "something rude"));
        await game.AdvanceAsync();
        var (tab, page) = await lesson.StageAsync(game);
        await page.FindAll(".word-wall > li").Single(tile => tile.TextContent.Contains("rude")).QuerySelector("button")!.ClickAsync();
        Assert.Equal("at the sea", Assert.Single(page.FindAll(".word-wall bdi")).TextContent);
        Assert.DoesNotContain("rude", page.Markup);
        Assert.Equal("2", page.Marked("answered-count").TextContent);
        await page.Button(tab.Word("Stage.ShowHidden")).ClickAsync();
        Assert.Equal(2, page.FindAll(".word-wall > li").Count);
    }

    [Fact]
    public async Task A_competition_that_has_no_winner_thanks_everybody()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [Staged.Energy]);
        await game.OpenAsync();
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        var (tab, page) = await lesson.StageAsync(game);
        Assert.Contains(tab.Word("Stage.NoWinner"), page.Markup);
        Assert.Equal(2, page.AllMarked("leaderboard-row").Count);
    }

    private static (QuestionBody Body, AnswerDraft Draft) One(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice => (new SingleChoiceBody(["a", "b"], 1), new AnswerDraft(Choices: [1])),
        QuestionKind.MultipleChoice => (new MultipleChoiceBody(["a", "b", "c"], [0, 2]), new AnswerDraft(Choices: [0])),
        QuestionKind.TrueFalse => (new TrueFalseBody(true), new AnswerDraft(Choices: [0])),
        QuestionKind.ShortText => (new ShortTextBody(["hertz"]), new AnswerDraft(Text: "Hertz")),
        QuestionKind.Number => (new NumberBody(3, 4), new AnswerDraft(Number: 3.5m)),
        QuestionKind.Ordering => (new OrderingBody(["a", "b", "c"]), new AnswerDraft(Order: [2, 1, 0])),
        QuestionKind.Poll => (new PollBody(["a", "b"]), new AnswerDraft(Choices: [1])),
        QuestionKind.OpenText => (new OpenTextBody(), new AnswerDraft(Text: "at the sea")),
    };
}
