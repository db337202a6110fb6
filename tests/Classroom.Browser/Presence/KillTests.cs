using Classroom.Data;
using Classroom.Presence;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Browser.Presence;

/// <summary>For what is about moments of the disk: nothing else runs beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>SIGKILL in the middle of a class, again and again on the same file: nothing that was closed is lost (P-10). Needs no browser.</summary>
[Collection(nameof(Alone))]
public sealed class KillTests
{
    private const int Kills = 20, Sites = 2, People = 5, Seed = 20_261_121;

    private static readonly TimeSpan Flush = TimeSpan.FromSeconds(1), ChangesOnDisk = TimeSpan.FromMilliseconds(250);

    /// <summary>What a busy machine may add to each.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task No_kill_loses_a_closed_interval_or_more_than_a_flush_of_an_open_one()
    {
        var checkedOnes = await Task.WhenAll(Enumerable.Range(0, Sites).Select(site => KillAsync(Seed + site, Kills / Sites)));
        // Or it would have proved nothing.
        Assert.True(checkedOnes.Sum() > Kills, $"Only {checkedOnes.Sum()} intervals were looked for.");
    }

    private static async Task<int> KillAsync(int seed, int kills)
    {
        var site = new Site
        {
            Settings =
            {
                ["Presence__BeatSeconds"] = "1", ["Presence__StaleSeconds"] = "30", ["Presence__HiddenSeconds"] = "0", ["Presence__LeaveGraceSeconds"] = "0",
                ["Presence__FlushSeconds"] = $"{Flush.TotalSeconds}", ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_TieredPGO"] = "0",
            },
        };
        try
        {
            List<(Guid Seat, Owed Interval)> owed = [];
            var (random, looked) = (new Random(seed), 0);
            for (var kill = 0; kill < kills; kill++)
            {
                await site.Starts();
                var (seats, at) = await AClassThatEndsByKill(site, random);
                await using var db = Open(site);
                var told = $"seed {seed}, kill {kill}";
                Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync());
                var kept = (await db.Intervals.AsNoTracking().Where(interval => interval.PlaceKind == PlaceKind.Room).ToListAsync()).ToLookup(interval => interval.ParticipantId);
                owed.AddRange(seats.SelectMany(seat => seat.Closed.Where(one => one.Known < at - ChangesOnDisk - Grace).Select(one => (seat.Id, one))));
                // Those of the classes before, too.
                Assert.All(owed, one => Assert.True(kept[one.Seat].Any(one.Interval.Is), $"{told}: {one} is not among\n{Say(kept[one.Seat])}"));
                foreach (var (seat, open) in seats.Select(seat => (seat, seat.Open)).Where(one => one.Open is { } open && open.To - open.From > Flush + Grace))
                {
                    Assert.True(
                        kept[seat.Id].Any(interval => open!.IsBegunBy(interval) && interval.ToAt >= (open.To - Flush - Grace).UtcDateTime),
                        $"{told}: {open} is short by more, in\n{Say(kept[seat.Id])}");
                    looked++;
                }

                Assert.All(kept.SelectMany(intervals => intervals), interval => Assert.True(interval.FromAt <= interval.ToAt && interval.ToAt <= at.UtcDateTime + Grace, told));
            }

            return looked + owed.Count;
        }
        finally
        {
            await site.DisposeAsync();
        }
    }

    private static async Task<(KilledSeat[] Seats, DateTimeOffset At)> AClassThatEndsByKill(Site site, Random random)
    {
        using var doors = new Doors(site.Address);
        var room = await doors.MakeRoom(await doors.Register("Ms Weber"), "Physics 10b");
        var seats = new KilledSeat[People];
        for (var person = 0; person < People; person++)
        {
            seats[person] = new KilledSeat(doors, await doors.Join(room, $"Student {person}"), new Random(random.Next()));
        }

        var beating = Task.WhenAll(seats.Select(seat => seat.BeatUntilTheEndAsync()));
        await Task.Delay(random.Next(1_000, 2_000));
        var at = DateTimeOffset.UtcNow;
        await site.IsKilled();
        await beating;
        return (seats, at);
    }

    private static ClassroomDb Open(Site site) => new(
        ((DbContextOptionsBuilder<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite($"{site.Database};Pooling=False")).Options);

    private static string Say(IEnumerable<PresenceInterval> intervals) =>
        string.Join('\n', intervals.OrderBy(interval => interval.FromAt).Select(interval => $"{interval.State} {interval.FromAt:O} {interval.ToAt:O}"));
}
