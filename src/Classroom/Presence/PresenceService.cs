using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.Extensions.Options;

namespace Classroom.Presence;

/// <summary>
/// What the pages of one circuit share: it knows its room and place, beats for its tab, and gives the room's presence as it is.
/// One per circuit (scoped); behind it stands the one <see cref="PresenceBoard"/> of the node.
/// </summary>
public sealed class PresenceService(PresenceBoard board, IMessageBus bus, IOptions<PresenceOptions> options)
{
    /// <summary>From page to page within a room the tab is nowhere for a moment; nobody shall see that.</summary>
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(250);

    private Stay? _stay;
    private bool _connected = true;
    private bool? _visible;

    /// <summary>The tab's session id: one for this circuit.</summary>
    public string SessionId { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>How often the browser is to beat.</summary>
    public TimeSpan BeatEvery => TimeSpan.FromSeconds(options.Value.BeatSeconds);

    /// <summary>The connection came back after it was lost: whoever beats for the tab should beat at once.</summary>
    public event Action? Reconnected;

    /// <summary>The presence of the room the tab is in; empty while it is in none. No query.</summary>
    public RoomPresence Now => board.Read(_stay?.Room ?? Guid.Empty);

    /// <summary><c>active_count</c> of the room the tab is in.</summary>
    public int ActiveCount => Now.ActiveCount;

    /// <summary>Calls <paramref name="changed"/> when the room's presence changed, until disposed.</summary>
    public IDisposable OnChanged(Func<Task> changed) =>
        bus.Subscribe(Topic.Room(_stay?.Room ?? Guid.Empty), message => message is PresenceChanged ? changed() : Task.CompletedTask);

    /// <summary>The tab is at this place of the room from now on, until the stay is disposed or another begins.</summary>
    public async Task<IDisposable> EnterAsync(RoomEntry entry, Place place)
    {
        await board.OpenAsync(entry.RoomId);
        if (_stay is { } before && before.Room != entry.RoomId)
        {
            End(before, TimeSpan.Zero, goodbye: true);
        }

        var stay = _stay = new Stay(this, entry.RoomId, entry.ParticipantId, place);
        if (_visible is { } visible)
        {
            // From page to page the tab is heard by its coming, however long its next beat takes.
            Beat(visible);
        }

        return stay;
    }

    /// <summary>The tab was heard; null where it is in no room, or its seat was taken away.</summary>
    public PresenceState? Beat(bool visible)
    {
        _visible = visible;
        return _stay is { } stay ? board.Beat(stay.Room, stay.Participant, SessionId, visible, stay.Place)?.State : null;
    }

    /// <summary>The connection of the circuit is lost; it may come back (P-4). May be said twice.</summary>
    public void Disconnect()
    {
        _connected = false;
        if (_stay is { } stay)
        {
            End(stay, options.Value.Rules.LeaveGrace, goodbye: false);
        }
    }

    /// <summary>The connection of the circuit is there, or back.</summary>
    public void Connect()
    {
        if (_connected)
        {
            return;
        }

        _connected = true;
        if (_stay is { } stay)
        {
            board.Resume(stay.Room, stay.Participant, SessionId);
        }

        Reconnected?.Invoke();
    }

    private void Leave(Stay stay)
    {
        // Another page of the room, or another room, has begun its stay before this one ended.
        if (!ReferenceEquals(stay, _stay))
        {
            return;
        }

        _stay = null;
        // A page that is gone with its circuit was closed or refreshed; with the circuit alive, somebody walked away.
        End(stay, _connected ? BetweenPages : options.Value.Rules.LeaveGrace, goodbye: _connected);
    }

    private void End(Stay stay, TimeSpan grace, bool goodbye) => board.End(stay.Room, stay.Participant, SessionId, grace, goodbye);

    private sealed class Stay(PresenceService service, Guid room, Guid participant, Place place) : IDisposable
    {
        public Guid Room => room;

        public Guid Participant => participant;

        public Place Place => place;

        public void Dispose() => service.Leave(this);
    }
}
