using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Web.Competitions;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>What looks the same on a thousand students' pages is drawn once, and each page still has its own time.</summary>
public sealed class StudentSheetsTests
{
    private static readonly SingleChoiceBody Single = new(["Longer", "Tighter", "Heavier"], 1);

    [Fact]
    public async Task Pages_that_look_alike_share_what_was_drawn_in_every_phase()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        foreach (var phase in new[] { "ready", "open", "closed", "scores", "finished" })
        {
            await (phase == "open" ? play.Game.PassAsync(3, Phase.Open) : play.AdvanceAsync(phase));
            var (anna, bert) = (await SheetsAsync(play, "Anna"), await SheetsAsync(play, "Bert"));
            // Those who came first find themselves in the end.
            Assert.Equal(phase != "finished", ReferenceEquals(anna, bert));
        }
    }

    [Fact]
    public async Task Who_has_more_time_counts_to_their_own_deadline()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        Assert.True((await play.School.Accommodations.SetAsync(play.Game.Room.RoomId, play.Game.Host, play.Game.Seat("Bert"), ExtraTime.Double)).Done);
        await play.OpenAsync();
        var opened = play.Game.View.Times!.OpensAt;
        Assert.Contains(Until(opened.AddSeconds(20)), (await SheetsAsync(play, "Anna")).Head, StringComparison.Ordinal);
        Assert.Contains(Until(opened.AddSeconds(40)), (await SheetsAsync(play, "Bert")).Head, StringComparison.Ordinal);
        Assert.Equal((await SheetsAsync(play, "Anna")).Body, (await SheetsAsync(play, "Bert")).Body);
    }

    [Fact]
    public async Task A_page_tells_the_browser_the_time_as_often_as_it_is_drawn_and_its_countdown_is_nobodys_component()
    {
        await using var play = await PlayPage.BeginAsync(Single);
        await play.OpenAsync();
        Assert.Equal(Now(play), Told(play));
        Assert.False(play.Page.Find("count-down").HasAttribute("now"));
        Assert.Empty(play.Page.FindComponents<Countdown>());

        play.School.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.True((await play.School.Runs.AddTimeAsync(play.Game.Id, play.Game.Host, play.Game.View.Version, 30)).Done);
        await play.SeesAsync(() => Assert.Equal(Now(play), Told(play)));
    }

    private static async Task<StudentSheets> SheetsAsync(PlayPage play, string name) =>
        (await play.Tab.Services.GetRequiredService<StudentViews>().ReadAsync(await play.Game.EntryAsync(name)))!.Sheets;

    private static string Until(DateTimeOffset instant) => $"until=\"{instant.ToUnixTimeMilliseconds()}\"";

    private static string Now(PlayPage play) => $"{play.School.Get<RunTime>().Now.ToUnixTimeMilliseconds()}";

    private static string? Told(PlayPage play) => play.Page.Find("server-clock").GetAttribute("now");
}
