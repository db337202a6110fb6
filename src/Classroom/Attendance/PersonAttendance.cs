using System.Collections.Immutable;
using Classroom.Presence;

namespace Classroom.Attendance;

/// <summary>When one person was here, within a window of time.</summary>
public sealed record PersonAttendance
{
    /// <param name="showsAttention">Whether the room shows hidden tabs by name; otherwise whoever was here was active (P-9).</param>
    public PersonAttendance(Guid participantId, string displayName, IEnumerable<Stretch> stretches, bool showsAttention = true)
    {
        (ParticipantId, DisplayName) = (participantId, displayName);
        var merged = Stretch.Merge(stretches);
        Attentive = [.. merged.Where(stretch => stretch.State == PresenceState.Active)];
        Stretches = showsAttention ? merged : Stretch.Merge(merged.Select(stretch => stretch with { State = PresenceState.Active }));
    }

    public Guid ParticipantId { get; }

    public string DisplayName { get; }

    /// <summary>As shown by name. At least one; in order, none overlapping another.</summary>
    public ImmutableArray<Stretch> Stretches { get; }

    /// <summary>The times that counts without names count, whatever is shown by name.</summary>
    internal ImmutableArray<Stretch> Attentive { get; }

    public DateTimeOffset FirstSeen => Stretches[0].From;

    public DateTimeOffset LastSeen => Stretches.Max(stretch => stretch.To);

    /// <summary>The time in which at least one tab was looked at. Never more than the window.</summary>
    public TimeSpan Active => Sum(PresenceState.Active);

    /// <summary>The time in which there were tabs and none of them was looked at.</summary>
    public TimeSpan Hidden => Sum(PresenceState.Hidden);

    /// <summary>How often they came: stretches of being here with an absence between.</summary>
    public int Visits => 1 + Stretches.Zip(Stretches.Skip(1)).Count(pair => pair.Second.From > pair.First.To);

    /// <summary>The silences between their stretches, and after the last one until <paramref name="end"/>.</summary>
    public IEnumerable<Stretch> Silences(DateTimeOffset end) => Stretches
        .Zip(Stretches.Skip(1).Select(next => next.From).Append(end), (stretch, next) => (stretch, next))
        .Where(gap => !gap.stretch.SaidGoodbye && gap.next > gap.stretch.To)
        .Select(gap => new Stretch(PresenceState.Stale, gap.stretch.To, gap.next));

    private TimeSpan Sum(PresenceState state) =>
        Stretches.Where(stretch => stretch.State == state).Aggregate(TimeSpan.Zero, (sum, stretch) => sum + stretch.Length);
}
