using System.Collections.Concurrent;
using Classroom.Messaging;

namespace Classroom.Presence;

/// <summary>
/// Tells a room's pages that presence changed: the first change at once, then at most once per <see cref="AtLeast"/> (P-7).
/// Merged here, once for the room, so that a storm of N joins costs each of N pages ten calls and not N.
/// </summary>
internal sealed class PresenceNews(IMessageBus bus, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Guid, Coalesced> _rooms = new();

    public void Tell(Guid room) =>
        _rooms.GetOrAdd(room, id => new Coalesced(time, AtLeast, () => bus.PublishAsync(new PresenceChanged(id)))).Ask();

    public void Dispose()
    {
        foreach (var room in _rooms.Values)
        {
            room.Dispose();
        }
    }
}
