using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Rooms;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Rooms;

/// <summary>
/// A page inside a room: it reads its membership from the record, follows it, and falls shut within a moment of its ending.
/// Without one from the start, there is nothing at this address.
/// </summary>
public abstract class RoomPage<TEntry> : LiveComponent<TEntry?>
    where TEntry : class
{
    private Caller _caller;
    private TEntry? _had;

    [Inject]
    public required RoomDesk Rooms { get; init; }

    [Inject]
    public required CurrentCaller Callers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Why the page fell shut, or null while it is open.</summary>
    protected SeatLoss? Loss { get; private set; }

    protected override IEnumerable<Topic> Topics =>
        new[] { _caller.Account, _caller.Guest }.OfType<Guid>().Select(Topic.User).Concat(RoomTopics);

    /// <summary>The topics of the room itself, once it is known.</summary>
    protected abstract IEnumerable<Topic> RoomTopics { get; }

    /// <summary>The page's entry, with rights read now; null where there is none.</summary>
    protected abstract Task<TEntry?> EnterAsync(Caller caller);

    /// <summary>The room in the entry.</summary>
    protected abstract RoomEntry RoomOf(TEntry entry);

    protected override bool Concerns(Message message) => message is not PresenceChanged;

    protected override async Task OnParametersSetAsync()
    {
        _caller = await Callers.GetAsync();
        await base.OnParametersSetAsync();
        if (View is null && _had is null)
        {
            Navigation.NotFound();
        }
    }

    protected sealed override async Task<TEntry?> ReadAsync()
    {
        // Asked again each time: whoever signed out everywhere meanwhile is nobody here too.
        var entry = await EnterAsync(_caller = await Callers.GetAsync());
        Loss = entry is null && _had is not null ? await Rooms.WhyGoneAsync(RoomOf(_had)) : null;
        _had = entry ?? _had;
        return entry;
    }
}
