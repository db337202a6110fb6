using Bunit;
using Classroom.Competitions;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Tests.Competitions;

/// <summary>What hosts press (C-3, C-4).</summary>
public sealed class RunBarTests
{
    [Fact]
    public async Task Ten_clicks_before_the_next_drawing_go_on_once_and_nobody_is_told_off()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var bar = tab.Render<RunBar>(parameters => parameters.Add(p => p.Run, game.View));
        for (var click = 0; click < 10; click++)
        {
            await bar.Marked("advance").ClickAsync();
        }

        Assert.Equal((Phase.Ready, 1), (game.View.Phase, game.View.Version));
        Assert.Equal(("", ""), (bar.Refusal(), bar.Find(".note").TextContent));
    }

    [Theory]
    [InlineData("Stage.OpenNow")]
    [InlineData("Stage.Skip")]
    [InlineData("Stage.Pause")]
    public async Task The_second_of_a_double_click_does_nothing(string button)
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.AdvanceAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var bar = tab.Render<RunBar>(parameters => parameters.Add(p => p.Run, game.View));
        var version = game.View.Version;
        await bar.Button(tab.Word(button)).ClickAsync(new MouseEventArgs { Detail = 2 });
        Assert.Equal(version, game.View.Version);
        await bar.Button(tab.Word(button)).ClickAsync(new MouseEventArgs { Detail = 1 });
        Assert.Equal(version + 1, game.View.Version);
    }

    [Fact]
    public async Task Whom_another_host_forestalled_reads_again_and_is_told_calmly()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var read = 0;
        var bar = tab.Render<RunBar>(parameters => parameters.Add(p => p.Run, game.View).Add(p => p.Moved, () => read++));
        await game.AdvanceAsync();
        await bar.Marked("advance").ClickAsync();
        Assert.Equal((Phase.Ready, 1), (game.View.Phase, read));
        Assert.Equal(("", tab.Word("RunRefused.MovedOn")), (bar.Refusal(), bar.Find(".note").TextContent));

        // It stands while the page shows what the other did, and goes with the next change.
        bar.Render(parameters => parameters.Add(p => p.Run, game.View));
        Assert.NotEqual("", bar.Find(".note").TextContent);
        await game.AdvanceAsync();
        bar.Render(parameters => parameters.Add(p => p.Run, game.View));
        Assert.Equal("", bar.Find(".note").TextContent);
    }

    [Fact]
    public async Task Two_hosts_see_the_same_and_either_may_press()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var (mine, my) = await lesson.StageAsync(game);
        var (theirs, their) = await lesson.StageAsync(game, lesson.CoTeacher.Browser());
        await mine.GoesOnAsync(my, "ready");
        await theirs.SeesAsync(() => Assert.Equal("ready", their.Phase()));
        await theirs.GoesOnAsync(their, "open");
        await mine.SeesAsync(() => Assert.Equal("open", my.Phase()));
        Assert.Equal(2, game.View.Version);
    }

    [Fact]
    public async Task The_wait_for_what_goes_on_by_itself_is_shown_from_when_it_began_whatever_changes_meanwhile()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { Automatic = true });
        await game.OpenAsync();
        var closed = lesson.School.Time.Now;
        await game.AdvanceAsync();
        var (tab, page) = await lesson.StageAsync(game);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(2));
        var (change, seen) = (game.View.Change, page.RenderCount);
        Assert.True((await lesson.School.Accommodations.SetAsync(lesson.RoomId, lesson.Host, game.Seat("Anna"), ExtraTime.Half)).Done);
        await tab.SeesAsync(() => Assert.True(game.View.Change > change && page.RenderCount > seen));
        var countdown = page.Find("footer count-down");
        Assert.Equal(($"{closed.ToUnixTimeMilliseconds()}", $"{closed.AddSeconds(6).ToUnixTimeMilliseconds()}"), (countdown.GetAttribute("from"), countdown.GetAttribute("until")));
    }

    [Fact]
    public async Task More_time_moves_the_deadline()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        var closes = game.View.Times!.ClosesAt;
        await page.Button(tab.Word("Stage.AddTime", 10)).ClickAsync();
        await page.Button(tab.Word("Stage.AddTime", 30)).ClickAsync();
        Assert.Equal(TimeSpan.FromSeconds(40), game.View.Times.ClosesAt - closes);
    }

    [Fact]
    public async Task A_skipped_question_gives_way_to_the_next()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        await page.Button(tab.Word("Stage.Skip")).ClickAsync();
        Assert.Equal(("ready", 1), (page.Phase(), game.View.Question!.Index));
        Assert.Contains(tab.Word("Stage.Question", 2, 2), page.Markup);
    }

    [Fact]
    public async Task A_pause_is_seen_and_taken_back_by_the_same_button()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        Assert.Equal("P", page.Button(tab.Word("Stage.Pause")).GetAttribute("aria-keyshortcuts"));
        await page.Button(tab.Word("Stage.Pause")).ClickAsync();
        Assert.True(game.View.IsPaused);
        Assert.Contains(tab.Word("Stage.Paused"), page.Find("header").TextContent);
        await page.Button(tab.Word("Stage.Resume")).ClickAsync();
        Assert.False(game.View.IsPaused);
    }

    [Fact]
    public async Task It_can_be_told_to_go_on_by_itself()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var (_, page) = await lesson.StageAsync(game);
        await page.Find(".stage-menu input[role=switch]").ChangeAsync(true);
        Assert.True(game.View.IsAutomatic);
        Assert.True(page.Find(".stage-menu input[role=switch]").HasAttribute("checked"));
    }

    [Fact]
    public async Task Ending_early_asks_first_and_shows_the_podium()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        await page.Button(tab.Word("Stage.End")).ClickAsync();
        Assert.Equal(Phase.Open, game.View.Phase);
        await page.Button(tab.Word("Stage.EndSure")).ClickAsync();
        Assert.Equal("finished", page.Phase());
    }

    [Fact]
    public async Task Cancelling_asks_first_and_leaves_nothing_to_press()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var (tab, page) = await lesson.StageAsync(game);
        await page.Button(tab.Word("Stage.Cancel")).ClickAsync();
        Assert.Equal(Phase.Lobby, game.View.Phase);
        await page.Button(tab.Word("Stage.CancelSure")).ClickAsync();
        Assert.Equal("cancelled", page.Phase());
        Assert.Empty(page.AllMarked("advance"));
        Assert.Contains(tab.Word("Stage.Cancelled"), page.Markup);
    }

    [Fact]
    public async Task Two_hundred_answers_in_one_second_draw_the_hosts_page_ten_times()
    {
        const int answers = 200, inAWindow = 20;
        await using var lesson = await Lesson.BeginAsync();
        string[] names = [.. Enumerable.Range(0, answers).Select(n => $"Student {n}")];
        var game = await lesson.GameAsync(names: ["Zoe", .. names]);
        await game.BeatAsync("Zoe");
        await game.OpenAsync();
        var (tab, page) = await lesson.StageAsync(game);
        var (before, stage, drawn) = (tab.Renders<AnsweredCount>(), tab.Renders<Stage>(), 0);
        for (var answered = 1; answered <= answers; answered++)
        {
            Assert.True((await game.AnswerAsync(names[answered - 1], 0, new AnswerDraft(Choices: [0]))).Done);
            lesson.School.Time.Pass(TimeSpan.FromMilliseconds(1_000d / answers));
            if (answered % inAWindow == 0)
            {
                // It gets the time to keep up: what is counted is what it draws, not what it had no time for.
                await Eventually.True(() => tab.Renders<AnsweredCount>() > drawn);
                drawn = tab.Renders<AnsweredCount>();
            }
        }

        await tab.SeesAsync(() => Assert.Equal($"{answers}", page.Marked("answered-count").TextContent));
        Assert.InRange(tab.Renders<AnsweredCount>() - before, 2, 12);
        Assert.Equal(stage, tab.Renders<Stage>());
    }
}
