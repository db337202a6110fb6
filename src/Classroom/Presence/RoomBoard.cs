using System.Collections.Immutable;
using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>
/// One room on the board of this node: its seats in memory, and the view that all of its pages share.
/// Every operation is short and under one lock; none awaits.
/// </summary>
internal sealed class RoomBoard(Guid room, PresenceRules rules, Room row, IEnumerable<Participant> rows)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, BoardSeat> _seats = rows.Select(row => new BoardSeat(row)).ToDictionary(seat => seat.ParticipantId);
    private bool _showsAttention = row.ShowsAttention, _isArchived = row.ArchivedAt is not null;
    private ImmutableArray<BoardSeat> _register;
    private RoomPresence? _view, _lastView;

    /// <summary>The turns to read changes from the record and to bring them here.</summary>
    public Turns Reading { get; } = new();

    /// <summary>Takes what a command changed about a seat; no row where it was taken away. Gives what a look at a new one found.</summary>
    public SeatChange? Seat(Guid participant, Participant? row, DateTimeOffset now)
    {
        lock (_gate)
        {
            (_register, _view) = (default, null);
            if (row is null)
            {
                _seats.Remove(participant);
                return null;
            }

            if (_seats.TryGetValue(participant, out var seat))
            {
                seat.Update(row);
                return null;
            }

            return Look(_seats[participant] = new BoardSeat(row), now);
        }
    }

    /// <summary>Takes what a command changed about the room.</summary>
    public void Update(Room changed)
    {
        lock (_gate)
        {
            (_showsAttention, _isArchived, _view) = (changed.ShowsAttention, changed.ArchivedAt is not null, null);
        }
    }

    /// <summary>A tab beat; null where nobody has that seat.</summary>
    public SeatChange? Beat(Guid participant, string session, bool visible, Place place, DateTimeOffset now) => Change(participant, now, seat =>
    {
        var before = seat.Presence;
        seat.Presence = before.Beat(session, visible, place, now, rules);
        return seat.Keep(before, session, now, rules);
    });

    /// <summary>A tab is to end; null where nobody has that seat.</summary>
    public SeatChange? End(Guid participant, string session, DateTimeOffset at, bool goodbye, DateTimeOffset now) => Change(participant, now, seat =>
    {
        seat.Presence = seat.Presence.End(session, at, goodbye);
        return goodbye ? seat.SayGoodbye(at, rules) : [];
    });

    /// <summary>A tab's connection is back; null where nobody has that seat.</summary>
    public SeatChange? Resume(Guid participant, string session, DateTimeOffset now) => Change(participant, now, seat =>
    {
        seat.Presence = seat.Presence.Resume(session, now, rules);
        return [];
    });

    /// <summary>The stretches of the ledger that were going on when the program stopped.</summary>
    public void GoOn(IEnumerable<PresenceInterval> intervals)
    {
        lock (_gate)
        {
            foreach (var interval in intervals)
            {
                if (_seats.TryGetValue(interval.ParticipantId, out var seat))
                {
                    seat.GoOn(new Place(interval.PlaceKind, interval.PlaceId), interval.ToTrack());
                }
            }
        }
    }

    /// <summary>The instant came for which the clock had this seat: looks whether its state changed by silence.</summary>
    public SeatChange? Pass(Guid participant, DateTimeOffset instant, DateTimeOffset now)
    {
        lock (_gate)
        {
            // An earlier look took the place of this one, and queued the next already.
            if (!_seats.TryGetValue(participant, out var seat) || seat.QueuedFor != instant)
            {
                return null;
            }

            seat.QueuedFor = DateTimeOffset.MaxValue;
            return Look(seat, now);
        }
    }

    /// <summary>Looks at every seat, as after loading.</summary>
    public IReadOnlyList<SeatChange> LookAtAll(DateTimeOffset now)
    {
        lock (_gate)
        {
            return [.. _seats.Values.Select(seat => Look(seat, now))];
        }
    }

    /// <summary>Whether somebody may be here: not without a seat, and in an archived room nobody but its teachers.</summary>
    public bool Admits(Guid participant)
    {
        lock (_gate)
        {
            return _seats.TryGetValue(participant, out var seat) && !(_isArchived && seat.Role.IsCounted());
        }
    }

    public BoardSeatOwner? Owner(Guid participant)
    {
        lock (_gate)
        {
            return _seats.TryGetValue(participant, out var seat) ? new BoardSeatOwner(seat.UserId, seat.Role) : null;
        }
    }

    /// <summary>The view that pages share, built once for each change.</summary>
    public RoomPresence Read(DateTimeOffset now)
    {
        lock (_gate)
        {
            return _view ??= _lastView = Build(seat => seat.ReadToDraw(now, rules)).After(_lastView);
        }
    }

    /// <summary>The view of this instant, with beats that changed no state.</summary>
    public RoomPresence ReadAnew(DateTimeOffset now)
    {
        lock (_gate)
        {
            return Build(seat => seat.Read(now, rules));
        }
    }

    private SeatChange? Change(Guid participant, DateTimeOffset now, Func<BoardSeat, List<(Place Place, Track Track)>> change)
    {
        lock (_gate)
        {
            if (!_seats.TryGetValue(participant, out var seat))
            {
                return null;
            }

            var kept = change(seat);
            return Look(seat, now) with
            {
                Kept = [.. kept.Select(part => PresenceInterval.Of(room, participant, part.Place, part.Track, seat.Role.IsCounted()))],
            };
        }
    }

    private RoomPresence Build(Func<BoardSeat, PresentPerson> read)
    {
        if (_register.IsDefault)
        {
            _register = [.. _seats.Values.OrderBy(seat => seat.Role.IsCounted()).ThenBy(seat => seat.Role.IsCounted() ? Role.Student : seat.Role)
                .ThenBy(seat => seat.NameKey, StringComparer.InvariantCulture)];
        }

        return new RoomPresence(room, _showsAttention, [.. _register.Select(read)]);
    }

    private SeatChange Look(BoardSeat seat, DateTimeOffset now)
    {
        var stateChanged = seat.Tell(now, rules);
        if (stateChanged)
        {
            _view = null;
        }

        // The clock holds one instant a seat, the earliest: a beat moves the end away and needs no new entry.
        var next = seat.Presence.NextChangeAfter(now, rules);
        var queue = next < seat.QueuedFor ? next : null;
        if (queue is { } instant)
        {
            seat.QueuedFor = instant;
        }

        return new SeatChange(seat.ParticipantId, seat.Presence, seat.Presence.StateAt(now, rules), stateChanged, queue);
    }
}
