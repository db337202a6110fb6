using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Classroom.Data;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Browser.Presence;

/// <summary>A disk that is really full, and then is not. Needs no browser.</summary>
public sealed class FullDiskTests
{
    private const int MostJoins = 200;

    [Fact]
    public async Task A_full_disk_confirms_nothing_loses_no_beat_and_needs_no_restart()
    {
        var site = new Site { Settings = { ["Presence__FlushSeconds"] = "1", ["ASPNETCORE_ENVIRONMENT"] = "Production" } };
        using var disk = SmallDisk.Under(site);
        try
        {
            await site.Starts();
            using var doors = new Doors(site.Address);
            using var http = new HttpClient { BaseAddress = site.Address };
            var room = await doors.MakeRoom(await doors.Register("Ms Weber"), "Physics 10b");
            var ada = await doors.Join(room, "Ada");
            var first = await doors.Beat(ada);

            disk.Fill();
            // What the log of the database had room for is still taken, and honestly.
            var (joined, refused) = (1, default(HttpStatusCode?));
            for (; refused is null && joined < MostJoins; joined++)
            {
                using var answer = await JoinAsync(http, room, joined);
                refused = answer.IsSuccessStatusCode ? null : answer.StatusCode;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
            await Until(async () =>
            {
                await doors.Beat(ada);
                return await ReadinessAsync(http) == HttpStatusCode.ServiceUnavailable;
            });
            var last = await doors.Beat(ada);

            disk.Free();
            await Until(async () => await ReadinessAsync(http) == HttpStatusCode.OK);
            using var again = await JoinAsync(http, room, joined);
            Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync());
            await LooksRightAsync(site, ada, first, last, people: joined + 1);
            Assert.Single(site.Errors);
        }
        finally
        {
            // With its process, so that the disk can go.
            await site.IsKilled();
            disk.Dispose();
            await site.DisposeAsync();
        }
    }

    private static Task<HttpResponseMessage> JoinAsync(HttpClient http, Room room, int number) =>
        http.PostAsJsonAsync("/api/rooms/join", new { code = room.Code, display_name = $"Student {number}" });

    private static async Task LooksRightAsync(Site site, Seat ada, DateTimeOffset first, DateTimeOffset last, int people)
    {
        await using var db = new ClassroomDb(
            ((DbContextOptionsBuilder<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite($"{site.Database};Pooling=False")).Options);
        // The host, and everybody who was told that they have a seat.
        Assert.Equal(people, await db.Participants.CountAsync());
        var interval = Assert.Single(await db.Intervals.Where(i => i.ParticipantId == ada.ParticipantId).ToListAsync());
        Assert.Equal((first.UtcDateTime, last.UtcDateTime), (interval.FromAt, interval.ToAt));
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync());
    }

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient http)
    {
        using var answer = await http.GetAsync("/readyz");
        return answer.StatusCode;
    }

    private static async Task Until(Func<Task<bool>> claim)
    {
        for (var waited = Stopwatch.StartNew(); !await claim(); await Task.Delay(100))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(15));
        }
    }
}
