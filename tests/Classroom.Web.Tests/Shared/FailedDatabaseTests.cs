using Classroom.Presence;
using Classroom.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Shared;

/// <summary>The disk is full: nothing false is confirmed, everybody is told, and afterwards it goes on without a restart.</summary>
public sealed class FailedDatabaseTests
{
    [Fact]
    public async Task Doors_say_that_nothing_was_saved_and_work_again_afterwards()
    {
        await using var site = new Site();
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var quiz = await host.QuizAsync();
        site.Disk.IsFull = true;
        var join = new { code = room.Code, display_name = "Ada" };
        var refused = (await site.Client().PostAsync("/api/rooms/join", join)).Refuses(503, "not_saved");
        Assert.Equal("5", refused.Header("Retry-After"));
        (await host.Client.PostAsync("/api/rooms", new { name = "Chemistry" })).Refuses(503, "not_saved");
        (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = quiz })).Refuses(503, "not_saved");
        (await site.Client().PostAsync("/api/accounts/register", new { email = "new@school.example", password = SiteClass.Password, display_name = "Mr Brown" }))
            .Refuses(503, "not_saved");
        Assert.Equal(1, (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200).Json.GetProperty("count").GetInt32());

        site.Disk.IsFull = false;
        (await site.Client().PostAsync("/api/rooms/join", join)).Is(200);
        Assert.Equal(2, (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200).Json.GetProperty("count").GetInt32());
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task A_form_is_answered_with_a_page_that_says_so()
    {
        await using var site = new Site();
        var room = await site.RoomAsync(await site.TeacherAsync());
        site.Disk.IsFull = true;
        var browser = site.Client();
        var refused = (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "Ada"))).Is(503);
        Assert.StartsWith("text/html", refused.ContentType, StringComparison.Ordinal);
        var page = await refused.PageAsync();
        Assert.Contains("could not be saved", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", refused.Header("Retry-After"));
        Assert.NotNull(refused.Header("Content-Security-Policy"));
        Assert.DoesNotContain(CallerAuthentication.GuestCookie, browser.Cookies.Keys);

        site.Disk.IsFull = false;
        (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "Ada"))).Is(302);
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task Beats_are_heard_meanwhile_and_readiness_says_that_they_are_not_written()
    {
        await using var site = new Site();
        var room = await site.RoomAsync(await site.TeacherAsync());
        var ada = await site.StudentAsync(room, "Ada");
        site.Disk.IsFull = true;
        Assert.Equal("active", (await ada.BeatAsync()).Is(200).Text("state"));
        var writer = site.Services.GetRequiredService<HeartbeatWriter>();
        await writer.FlushAsync();
        Assert.Equal(503, await ReadinessAsync(site));
        (await site.Client().GetAsync("/healthz")).Is(200);
        for (var minute = 0; minute < 4; minute++)
        {
            (await ada.BeatAsync()).Is(200);
            site.Time.Pass(TimeSpan.FromSeconds(15));
        }

        Assert.Single(site.Errors.Lines, IsNoSweep);
        site.Disk.IsFull = false;
        await writer.FlushAsync();
        Assert.Equal(200, await ReadinessAsync(site));
        Assert.Single(site.Errors.Lines, IsNoSweep);
    }

    // That one has its own line, every five minutes.
    private static bool IsNoSweep(string line) => !line.StartsWith("Sweeping", StringComparison.Ordinal);

    private static async Task<int> ReadinessAsync(Site site) => (await site.Client().GetAsync("/readyz")).Status;
}
