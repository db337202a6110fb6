using Classroom.Presence;

namespace Classroom.Browser.Presence;

/// <summary>
/// Somebody who beats over HTTP, is seen, hidden, and says good-bye at random, and writes down what the site acknowledged: by P-2 with
/// no time for hiding and leaving, the intervals that its ledger owes them.
/// </summary>
internal sealed class KilledSeat(Doors doors, Seat seat, Random random)
{
    private PresenceState? _state;
    private DateTimeOffset _from, _last;
    private DateTimeOffset? _hidden;

    public Guid Id => seat.ParticipantId;

    public List<Owed> Closed { get; } = [];

    /// <summary>The one that went on, or null.</summary>
    public Owed? Open => _state is { } state ? new Owed(state, _from, _last, DateTimeOffset.MaxValue) : null;

    /// <summary>Goes on until nobody answers any more.</summary>
    public async Task BeatUntilTheEndAsync()
    {
        try
        {
            while (true)
            {
                await OnceAsync();
                await Task.Delay(random.Next(20, 90));
            }
        }
        catch (HttpRequestException)
        {
            // Killed: what was not answered does not count.
        }
    }

    private async Task OnceAsync()
    {
        var chance = random.Next(12);
        if (_state is not null && chance == 0)
        {
            await doors.Leave(seat);
            Close(_last);
            (_state, _hidden) = (null, null);
            return;
        }

        var visible = chance > 3;
        Heard(await doors.Beat(seat, visible), visible);
    }

    private void Heard(DateTimeOffset at, bool visible)
    {
        if (_hidden is { } hidden && _state == PresenceState.Active)
        {
            Close(hidden);
            (_state, _from) = (PresenceState.Hidden, hidden);
        }

        if (_state == PresenceState.Hidden && visible)
        {
            Close(at);
            _state = null;
        }

        if (_state is null)
        {
            // A tab that begins out of sight was never attentive.
            (_state, _from) = (visible ? PresenceState.Active : PresenceState.Hidden, at);
        }

        _hidden = visible ? null : _hidden ?? at;
        _last = at;
    }

    private void Close(DateTimeOffset to) => Closed.Add(new Owed(_state!.Value, _from, to, DateTimeOffset.UtcNow));
}

/// <summary>An interval that the ledger must hold.</summary>
/// <param name="Known">When it was acknowledged that it is over.</param>
internal sealed record Owed(PresenceState State, DateTimeOffset From, DateTimeOffset To, DateTimeOffset Known)
{
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(2);

    public bool IsBegunBy(PresenceInterval kept) =>
        kept.State == State && (new DateTimeOffset(kept.FromAt) - From).Duration() <= Rounding;

    public bool Is(PresenceInterval kept) => IsBegunBy(kept) && (new DateTimeOffset(kept.ToAt) - To).Duration() <= Rounding;
}
