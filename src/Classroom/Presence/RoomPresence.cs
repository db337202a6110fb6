using System.Collections.Concurrent;
using System.Collections.Immutable;
using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>
/// Who is in a room, as of one moment: read by every page of the room, built once for all of them.
/// People stand in the order of the register: hosts, teachers, then students by name.
/// </summary>
public sealed record RoomPresence(Guid Room, bool ShowsAttention, ImmutableArray<PresentPerson> People)
{
    // Worked out once for all pages, when the first one asks.
    private readonly Lazy<Dictionary<Guid, PresentPerson>> _seats = new(() => People.ToDictionary(person => person.ParticipantId));
    private readonly Lazy<ImmutableArray<PresentPerson>> _counted = new(() => [.. People.Where(person => person.Role.IsCounted())]);
    private readonly ConcurrentDictionary<Guid, ImmutableArray<PresentPerson>> _hereIn = [];
    private readonly ConcurrentDictionary<Guid, PresenceCounts> _countsIn = [];

    /// <summary>The same for views of a room that draw the same, counted up by the board: a page compares two numbers and not two lists.</summary>
    public long Version { get; init; }

    /// <summary>The counts of the room: students and presenters only (P-5).</summary>
    public PresenceCounts Counts { get; } = PresenceCounts.Of(People.Where(person => person.Role.IsCounted()).Select(person => person.State));

    /// <summary><c>active_count(room)</c>.</summary>
    public int ActiveCount => Counts.Active;

    /// <summary><c>active_count(competition)</c>.</summary>
    public int ActiveCountIn(Guid competition) => CountsIn(competition).Active;

    /// <summary>The counts of those counted who are, or were, in the competition.</summary>
    public PresenceCounts CountsIn(Guid competition) =>
        _countsIn.GetOrAdd(competition, id => PresenceCounts.Of(In(id).Where(person => person.Role.IsCounted()).Select(person => person.State)));

    /// <summary>Students and presenters, in the order of the register.</summary>
    public IReadOnlyList<PresentPerson> Counted => _counted.Value;

    /// <summary>Everybody who is in the competition and has not left it, with the state that they have there.</summary>
    public IReadOnlyList<PresentPerson> HereIn(Guid competition) =>
        _hereIn.GetOrAdd(competition, id => [.. In(id).Where(person => person.State != PresenceState.Left)]);

    /// <summary>Everybody who is, or was, in the competition, with the state that they have there.</summary>
    public IEnumerable<PresentPerson> In(Guid competition) =>
        from person in People
        from there in person.Competitions
        where there.Competition == competition
        select person with { State = there.State };

    /// <summary>The state under which a person is listed by name: a hidden tab only where the room shows attention (P-9).</summary>
    public PresenceState ShownState(PresentPerson person) =>
        person.State == PresenceState.Hidden && !ShowsAttention ? PresenceState.Active : person.State;

    /// <summary>With its version, once here and not by every page: what changed and changed back is the same to all of them.</summary>
    public RoomPresence After(RoomPresence? before) =>
        this with { Version = before is null ? 1 : DrawsLike(before) ? before.Version : before.Version + 1 };

    /// <summary>Whether it draws the same as another: all is equal but the last beats, which no page draws.</summary>
    public bool DrawsLike(RoomPresence other) =>
        ShowsAttention == other.ShowsAttention && People.Length == other.People.Length
        && People.Zip(other.People).All(pair => pair.First.DrawsLike(pair.Second));

    public PresentPerson? Find(Guid participant) => _seats.Value.GetValueOrDefault(participant);
}

/// <summary>One person of a room.</summary>
/// <param name="Since">Since when hidden, silent or gone; null while active.</param>
/// <param name="LastActive">The last beat known when this was read.</param>
/// <param name="Competitions">The competitions that their tabs are in, with the state there.</param>
public sealed record PresentPerson(
    Guid ParticipantId, Guid UserId, string DisplayName, Role Role, bool IsMuted, PresenceState State,
    DateTimeOffset? Since, DateTimeOffset? LastActive, ImmutableArray<CompetitionPresence> Competitions)
{
    internal bool DrawsLike(PresentPerson other) =>
        ReferenceEquals(this, other)
        || ((ParticipantId, DisplayName, Role, IsMuted, State, Since) == (other.ParticipantId, other.DisplayName, other.Role, other.IsMuted, other.State, other.Since)
            && Competitions.AsSpan().SequenceEqual(other.Competitions.AsSpan()));
}

public readonly record struct CompetitionPresence(Guid Competition, PresenceState State);

/// <summary>How many are in each state.</summary>
public readonly record struct PresenceCounts(int Active, int Hidden, int Stale, int Left)
{
    public int All => Active + Hidden + Stale + Left;

    public IEnumerable<(PresenceState State, int Count)> ByState() =>
        [(PresenceState.Active, Active), (PresenceState.Hidden, Hidden), (PresenceState.Stale, Stale), (PresenceState.Left, Left)];

    public static PresenceCounts Of(IEnumerable<PresenceState> states)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var state in states)
        {
            counts[(int)state]++;
        }

        return new PresenceCounts(counts[0], counts[1], counts[2], counts[3]);
    }
}
