using System.Collections.Immutable;
using Classroom.Presence;

namespace Classroom.Attendance;

/// <summary>Who of a room was here within a window of time, worked out from the ledger's intervals alone. Pure.</summary>
/// <param name="ShowsAttention">Whether hidden tabs are shown by name; otherwise whoever was here was active (P-9).</param>
public sealed record RoomAttendance(DateTimeOffset From, DateTimeOffset To, ImmutableArray<PersonAttendance> People, bool ShowsAttention = true)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The first and last instant at which anybody was here, in whole minutes; the window where nobody was.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Span => People.IsEmpty
        ? (From, To)
        : (Floor(People.Min(person => person.FirstSeen)), Floor(People.Max(person => person.LastSeen)) + Minute);

    /// <summary>The mean active time of those who came.</summary>
    public TimeSpan MeanActive => People.IsEmpty ? TimeSpan.Zero : TimeSpan.FromTicks((long)People.Average(person => person.Active.Ticks));

    /// <summary>Those who were still here in the last minute in which anybody was.</summary>
    public int StayedToTheEnd => People.Count(person => person.LastSeen >= Span.To - Minute);

    /// <summary>Who was here, from intervals of the room as a whole.</summary>
    public static RoomAttendance Of(
        DateTimeOffset from, DateTimeOffset to, IEnumerable<(Guid Participant, Stretch Stretch)> intervals, IReadOnlyDictionary<Guid, string> names,
        bool showsAttention = true) => new(
        from, to,
        [
            .. intervals
                .Select(interval => (interval.Participant, Part: interval.Stretch.Within(from, to)))
                .Where(interval => interval.Part is not null && names.ContainsKey(interval.Participant))
                .GroupBy(interval => interval.Participant, interval => interval.Part!.Value)
                .Select(person => new PersonAttendance(person.Key, names[person.Key], person, showsAttention))
                .OrderBy(person => person.DisplayName, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.ParticipantId),
        ],
        showsAttention);

    /// <summary>
    /// For each minute of <see cref="Span"/>, how many were active at some moment of it. Of longer spans than are a picture of a
    /// class, only the minutes in which somebody was.
    /// </summary>
    public ImmutableArray<MinuteCount> ByMinute()
    {
        var (from, to) = Span;
        var counts = new SortedDictionary<int, int>();
        foreach (var person in People)
        {
            var last = -1;
            foreach (var stretch in person.Attentive)
            {
                // An end on the minute belongs to the minute before, unless the stretch is nothing but that instant.
                var end = stretch.Length > TimeSpan.Zero ? stretch.To - TimeSpan.FromTicks(1) : stretch.To;
                for (var minute = Math.Max(last + 1, (int)((stretch.From - from) / Minute)); minute <= (int)((end - from) / Minute); minute++)
                {
                    counts[minute] = counts.GetValueOrDefault(minute) + 1;
                    last = minute;
                }
            }
        }

        var minutes = (to - from) / Minute <= MostInARow ? Enumerable.Range(0, (int)((to - from) / Minute)) : counts.Keys;
        return [.. minutes.Select(minute => new MinuteCount(from + minute * Minute, counts.GetValueOrDefault(minute)))];
    }

    // Ten days.
    private const int MostInARow = 14_400;

    private static DateTimeOffset Floor(DateTimeOffset instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMinute, instant.Offset);
}

/// <summary>How many were active in the minute that begins then.</summary>
public readonly record struct MinuteCount(DateTimeOffset Minute, int Active);
