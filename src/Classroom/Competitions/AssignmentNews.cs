using System.Collections.Concurrent;
using Classroom.Messaging;

namespace Classroom.Competitions;

/// <summary>
/// Tells pages of assignments what changed: a student's own pages at once, the teachers' merged, and everybody when time alone changes something.
/// One timer for the node; an instant is noted by whoever reads what it will change, so nothing has to be found again after a restart.
/// </summary>
public sealed class AssignmentNews : IDisposable
{
    /// <summary>Teachers read the whole class for each: so often at most.</summary>
    public static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    private readonly IMessageBus _bus;
    private readonly TimeProvider _timers;
    private readonly Agenda<Alarm> _agenda;
    private readonly ConcurrentDictionary<Alarm, byte> _noted = new();
    private readonly ConcurrentDictionary<Guid, Coalesced> _progress = new();

    public AssignmentNews(IMessageBus bus, TimeProvider timers, RunTime time)
    {
        (_bus, _timers) = (bus, timers);
        _agenda = new Agenda<Alarm>(timers, (alarm, _) => Ring(alarm), () => time.Now);
    }

    public void Dispose()
    {
        _agenda.Dispose();
        foreach (var progress in _progress.Values)
        {
            progress.Dispose();
        }
    }

    /// <summary>The caller's own attempts changed.</summary>
    internal async Task MovedAsync(CompetitionEntry entry)
    {
        await _bus.PublishAsync(new AttemptMoved(entry.Id, entry.Room.UserId));
        _progress.GetOrAdd(entry.Id, id => new Coalesced(_timers, AtLeast, () => _bus.PublishAsync(new AnswersCame(entry.Room.RoomId, id)))).Ask();
    }

    /// <summary>The whole assignment changed: it was moved or ended, or its time is over.</summary>
    internal async Task ChangedAsync(Guid room, Guid competition)
    {
        await _bus.PublishAsync(new RunMoved(room, competition));
        await _bus.PublishAsync(new CompetitionChanged(room, competition));
    }

    /// <summary>At this instant what the caller was shown is out of date, by time alone.</summary>
    internal void LookAgainAt(NextChange? next, CompetitionEntry entry)
    {
        if (next is { } change)
        {
            var alarm = new Alarm(change.At, entry.Room.RoomId, entry.Id, change.IsEnd ? null : entry.Room.UserId);
            if (_noted.TryAdd(alarm, 0))
            {
                _agenda.LookAt(change.At, alarm);
            }
        }
    }

    private void Ring(Alarm alarm) => _ = RingAsync(alarm);

    private async Task RingAsync(Alarm alarm)
    {
        _noted.TryRemove(alarm, out _);
        await (alarm.User is { } user ? _bus.PublishAsync(new AttemptMoved(alarm.Competition, user)) : ChangedAsync(alarm.Room, alarm.Competition));
    }

    /// <param name="User">Whose question is over; null where the assignment is.</param>
    private readonly record struct Alarm(DateTimeOffset At, Guid Room, Guid Competition, Guid? User);
}

/// <summary>When time alone will change what somebody sees of an assignment.</summary>
/// <param name="IsEnd">Whether it is over then, for everybody; otherwise a question of theirs is.</param>
internal readonly record struct NextChange(DateTimeOffset At, bool IsEnd);
