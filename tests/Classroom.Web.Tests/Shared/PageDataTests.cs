using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Shared;

/// <summary>A page's source holds what the page shows, and nothing else that the site knows.</summary>
public sealed class PageDataTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task No_page_holds_a_password_a_stamp_a_token_or_anothers_user_id_or_session()
    {
        var host = await site.TeacherAsync("Ms Gray");
        var room = await site.RoomAsync(host);
        var competition = await site.CompetitionAsync(host, room);
        var co = await site.TeacherAsync("Mr Brown");
        await site.Services.GetRequiredService<Seats>().AddTeacherAsync(room.Id, new Caller(host.UserId, null), co.Email);
        var ben = await site.StudentAsync(room, "Ben");
        await ben.BeatAsync(new { session_id = "the-session-of-ben", is_in_competition = true, competition_id = competition });
        site.Time.Pass(TimeSpan.FromSeconds(10));
        var (teacher, student) = (await site.BrowserAsync(host), await site.BrowserAsync(room, "Ada"));

        string[] secrets;
        await using (var db = await site.OpenDatabaseAsync())
        {
            var accounts = await db.Users.ToListAsync();
            secrets =
            [
                .. accounts.Select(account => account.PasswordHash!), .. accounts.Select(account => account.SecurityStamp!),
                host.Client.Token!, ben.Client.Token!, co.Email, ben.UserId.ToString(), ben.UserId.ToString("N"), co.UserId.ToString(), "the-session-of-ben",
            ];
        }

        foreach (var (browser, path) in new[]
        {
            (teacher, "/teacher"), (teacher, $"/teacher/rooms/{room.Id}"), (teacher, $"/teacher/competition/{competition}"), (teacher, "/account"),
            (teacher, $"/student/room/{room.Id}"), (student, $"/student/room/{room.Id}"), (student, $"/student/competition/{competition}"), (student, $"/join/{room.Code}"),
        })
        {
            var page = (await browser.GetAsync(path)).Is(200);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, page.Body, StringComparison.OrdinalIgnoreCase));
        }

        // To a student the code is no secret, but it is not on their page either.
        Assert.DoesNotContain(room.Code, (await student.GetAsync($"/student/room/{room.Id}")).Body);
        Assert.DoesNotContain(host.Email, (await student.GetAsync($"/student/room/{room.Id}")).Body);
    }

    [Fact]
    public async Task Pages_with_somebodys_data_are_not_kept_by_caches()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        foreach (var (browser, path) in new[]
        {
            (await site.BrowserAsync(host), $"/teacher/rooms/{room.Id}"), (await site.BrowserAsync(room, "Ada"), $"/student/room/{room.Id}"),
        })
        {
            Assert.Contains("no-store", (await browser.GetAsync(path)).Is(200).Header("Cache-Control") ?? "");
        }
    }
}
