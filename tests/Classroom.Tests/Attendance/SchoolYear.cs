using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Tests.Attendance;

/// <summary>A room's ledger of forty classes of fifty minutes, made up from a seed.</summary>
internal sealed class SchoolYear
{
    public const int Classes = 40, Minutes = 50;

    private const int Seed = 20_261_201;
    private static readonly DateTimeOffset First = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private SchoolYear(Guid room, List<PresenceInterval> intervals) => (Room, Intervals) = (room, intervals);

    public Guid Room { get; }

    public List<PresenceInterval> Intervals { get; }

    public static DateTimeOffset End => ClassAt(Classes);

    /// <summary>When a class begins: four a week.</summary>
    public static DateTimeOffset ClassAt(int number) => First.AddDays((number / 4 * 7) + (number % 4));

    public static async Task<SchoolYear> OfAsync(School school, Guid room, int students)
    {
        var random = new Random(Seed + students);
        var seats = Enumerable.Range(1, students).Select(number => new Participant
        {
            Id = Guid.CreateVersion7(), RoomId = room, UserId = Guid.CreateVersion7(), DisplayName = $"Student {number}", NameKey = $"student {number}",
            Role = Role.Student, JoinedAt = First.UtcDateTime,
        }).ToList();
        await using (var db = await school.Databases.CreateDbContextAsync())
        {
            db.AddRange(seats.AsEnumerable<object>());
            await db.SaveChangesAsync();
        }

        var intervals = Enumerable.Range(0, Classes).SelectMany(number => seats.SelectMany(seat => OneClass(random, room, seat.Id, ClassAt(number)))).ToList();
        await school.KeepAsync(intervals);
        return new SchoolYear(room, intervals);
    }

    /// <summary>How many were active in the minute that begins then: looked up plainly, one after the other.</summary>
    public int ActiveIn(DateTimeOffset minute)
    {
        var (from, to) = (minute.UtcDateTime, minute.UtcDateTime.AddMinutes(1));
        return Intervals.Where(interval => interval.State == PresenceState.Active && interval.FromAt < to && interval.ToAt > from)
            .Select(interval => interval.ParticipantId).Distinct().Count();
    }

    // Comes a little late, goes a little early, in between looks away, or drops out.
    private static IEnumerable<PresenceInterval> OneClass(Random random, Guid room, Guid seat, DateTimeOffset start)
    {
        var (from, to) = (random.Next(0, 600), (Minutes * 60) - random.Next(0, 600));
        if (random.Next(3) > 0)
        {
            var (away, back) = (random.Next(from + 1, to / 2), random.Next(to / 2, to));
            yield return Ledger.Interval(room, seat, start.AddSeconds(from), start.AddSeconds(away));
            if (random.Next(2) == 0)
            {
                yield return Ledger.Interval(room, seat, start.AddSeconds(away), start.AddSeconds(back), PresenceState.Hidden);
            }

            from = back;
        }

        yield return Ledger.Interval(room, seat, start.AddSeconds(from), start.AddSeconds(to));
    }
}
