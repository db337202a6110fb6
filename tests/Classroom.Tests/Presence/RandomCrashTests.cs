using Classroom.Attendance;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Presence.Model;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Presence;

/// <summary>
/// Classes in which the program dies at random moments: what the disk holds is what a plain model says of the beats that it knew,
/// and no crash took more than one flush of them (P-10).
/// </summary>
public sealed class RandomCrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Sequences = 200, Seed = 20_261_122, Flush = 5;

    private static readonly Guid Elsewhere = Guid.CreateVersion7();

    private School _disk = null!, _school = null!;
    private Participant _seat = null!;
    private Guid _owner;

    public async ValueTask InitializeAsync()
    {
        // Only its database is used: whatever runs on it may die.
        _disk = await School.OpenAsync(new SqliteFiles());
        _owner = (await _disk.TeacherAsync("Ms Gray")).Account!.Value;
        _school = _disk.AfterCrash();
    }

    public async ValueTask DisposeAsync()
    {
        await _school.DisposeAsync();
        await _disk.DisposeAsync();
    }

    [Fact]
    public async Task The_ledger_says_what_the_beats_say_that_were_on_the_disk()
    {
        var (crashes, lost) = (0, 0);
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var random = new Random(Seed + sequence);
            var story = new CrashStory(random, tabs: random.Next(2) == 0 ? 1 : 3, _school.Time.Now, Elsewhere);
            var told = $"seed {Seed + sequence}: {story}";
            await PlayAsync(story, told);
            await CheckAsync(story, told);
            (crashes, lost) = (crashes + story.Crashes.Count(), lost + story.Lost);
            _school.Time.Pass(TimeSpan.FromMinutes(2));
        }

        output.WriteLine($"{crashes} crashes took {lost} beats");
        // Or it would have proved nothing.
        Assert.True(crashes > Sequences && lost > Sequences / 4, $"{crashes} crashes took {lost} beats.");
    }

    private async Task PlayAsync(CrashStory story, string told)
    {
        await SitDownAsync();
        foreach (var moment in story.Moments)
        {
            _school.Time.Pass(moment.At - _school.Time.Now);
            if (moment.Said is not { } said)
            {
                await CrashAsync();
                await LookAtTheLossAsync(story, moment.At, told);
                continue;
            }

            story.Hear(moment);
            var place = said.Competition is { } competition ? Place.Competition(competition) : Place.Lobby;
            if (said.IsBeat)
            {
                Assert.NotNull(_school.Board.Beat(_seat.RoomId, _seat.Id, $"tab {moment.Tab}", said.What == Happening.Shown, place));
            }
            else
            {
                _school.Board.End(_seat.RoomId, _seat.Id, $"tab {moment.Tab}", TimeSpan.Zero, goodbye: true);
            }
        }

        await _school.Writer.FlushAsync();
    }

    private async Task LookAtTheLossAsync(CrashStory story, DateTimeOffset crash, string told)
    {
        await using var db = await _school.Databases.CreateDbContextAsync();
        var lastActive = await db.Participants.Where(seat => seat.Id == _seat.Id).Select(seat => seat.LastActive).SingleAsync();
        DateTimeOffset? onDisk = lastActive is { } last ? new(last, TimeSpan.Zero) : null;
        var beats = story.Known.Where(one => one.Event.IsBeat).Select(one => one.Event.At).ToList();
        Assert.True(onDisk is null || beats.Contains(onDisk.Value), $"{onDisk:T} was no beat: {told}");
        Assert.True(beats.TrueForAll(beat => beat <= onDisk || beat > crash.AddSeconds(-Flush)), $"The crash at {crash:T} left {onDisk:T}: {told}");
        story.Forget(onDisk);
    }

    private async Task CheckAsync(CrashStory story, string told)
    {
        await using var db = await _school.Databases.CreateDbContextAsync();
        var kept = (await db.Intervals.AsNoTracking().Where(interval => interval.ParticipantId == _seat.Id).ToListAsync())
            .Select(interval => (interval.PlaceKind, Of: new Stretch(interval.State, new(interval.FromAt, default), new(interval.ToAt, default)))).ToList();
        var lastBeat = story.Known.LastOrDefault(one => one.Event.IsBeat).Event.At;
        foreach (var (kind, model) in new[] { (PlaceKind.Room, new LedgerModel(story.Known, null)), (PlaceKind.Competition, new LedgerModel(story.Known, Elsewhere)) })
        {
            var there = kept.Where(interval => interval.PlaceKind == kind).Select(interval => interval.Of).OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.To).ToList();
            Assert.All(there.Zip(there.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, $"Two at once in {kind}: {told}"));
            Assert.All(there, stretch => Assert.True(stretch.From <= stretch.To && stretch.To <= lastBeat, $"Longer than the last beat: {told}"));
            for (var moment = story.Start.AddSeconds(0.25); moment < story.End; moment += TimeSpan.FromSeconds(0.5))
            {
                var said = there.Where(stretch => stretch.From <= moment && moment <= stretch.To).Select(stretch => (PresenceState?)stretch.State).SingleOrDefault();
                Assert.True(
                    IsUnsettled(story, moment) || said == model.At(moment),
                    $"second {(moment - story.Start).TotalSeconds} in {kind}: the model says {model.At(moment)}, the ledger {said}: {told}");
            }
        }

        var merged = Stretch.Merge(kept.Select(interval => interval.Of));
        Assert.True(merged.Sum(stretch => stretch.Length.TotalSeconds) <= (story.End - story.Start).TotalSeconds, $"More than the time that passed: {told}");
    }

    // A row remembers one tab (P-6): what the others were is known again when they have beaten, or would have been silent.
    private static bool IsUnsettled(CrashStory story, DateTimeOffset moment) =>
        story.Tabs > 1 && story.Crashes.Any(crash => moment >= crash.AddSeconds(-30) && moment < crash.AddSeconds(60));

    private async Task CrashAsync()
    {
        await _school.DisposeAsync();
        _school = _disk.AfterCrash();
        await _school.Board.OpenAsync(_seat.RoomId);
    }

    private async Task SitDownAsync()
    {
        await using var db = await _school.Databases.CreateDbContextAsync();
        var (now, room) = (_school.Time.Now.UtcDateTime, Guid.CreateVersion7());
        db.Rooms.Add(new Room { Id = room, Name = "Physics", OwnerId = _owner, CreatedAt = now });
        db.Participants.Add(_seat = new Participant
        {
            Id = Guid.CreateVersion7(), RoomId = room, UserId = Guid.CreateVersion7(), DisplayName = "Ada", NameKey = "ADA", Role = Role.Student, JoinedAt = now,
        });
        await db.SaveChangesAsync();
        await _school.Board.OpenAsync(room);
    }
}
