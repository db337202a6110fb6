using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>
/// One live run on this node: its record, players and answers in memory, and the view that all of its pages share. Whatever changes it
/// takes a turn: first what was received before is written, then what time has brought is stored, then the command.
/// </summary>
internal sealed class RunBoard : IDisposable
{
    private readonly RunMeans _means;
    private readonly Turns _turns = new();
    private readonly Intake _intake;
    private readonly RunViews _views;
    private readonly RunState _state;
    private readonly Alarm _alarm;
    private readonly Coalesced _commits, _looks, _names;
    private readonly SharedTurn _reading;
    private readonly Settling _settling;
    private readonly IDisposable _presence;

    public RunBoard(RunMeans means, RunRecord record, Run run, RunBasis basis, Players players, AnswerBook answers)
    {
        (_means, Record, Players, Answers) = (means, record, players, answers);
        _intake = new Intake(means.Dbs, record, players, answers);
        _views = new RunViews(record, basis, players, answers, means.Presence);
        _alarm = new Alarm(means.Time, instant => means.LookAt(instant, record.Id));
        _state = new RunState(means, run, _views, _intake, players, _alarm);
        _commits = new Coalesced(means.Timers, means.Gather, () => means.UnwatchedAsync(CommitAsync));
        _looks = new Coalesced(means.Timers, means.Gather, () => means.UnwatchedAsync(LookAsync));
        _names = new Coalesced(means.Timers, means.Gather * 20, () => means.UnwatchedAsync(ShowNamesAsync));
        _reading = new SharedTurn(_turns, ReadInTurnAsync);
        _settling = new Settling(means.Time, means.Timers, wasGoingOn: run.Round is not null);
        _presence = means.Bus.Subscribe(Topic.Room(record.RoomId), HearPresence);
    }

    public RunRecord Record { get; }

    public Players Players { get; }

    public AnswerBook Answers { get; }

    /// <summary>What everybody may see now; made when the run last changed.</summary>
    public RunView View => _state.View;

    public Run Run => _state.Run;

    /// <summary>When it was last asked for, to tell which runs nobody looks at any more.</summary>
    public DateTimeOffset AskedFor { get; set; }

    public bool IsOver => View.Phase.IsOver();

    /// <summary>Whether time has brought something that is not stored yet.</summary>
    public bool IsDue => Run.Due(_means.Time.Now) is not null;

    /// <summary>Those who are active in it and count, and while presence settles everybody who plays, with what is waited for.</summary>
    public IReadOnlyCollection<Awaited> Awaited(int question) =>
        [.. (_settling.Left > TimeSpan.Zero ? Everybody.Union(Active) : Active).Select(seat => new Awaited(Answers.Has(question, seat), Players.ExtraOf(seat)))];

    /// <summary>Somebody came in or answered: told when it is on the disk, together with what others did meanwhile.</summary>
    public Task<Outcome<Received, AnswerRefusal>> TakeAsync(Pending pending)
    {
        _intake.Add(pending);
        _commits.Ask();
        return pending.Done;
    }

    /// <summary>A host's command, done to the newest state; or null to store what time has brought.</summary>
    public async Task<Outcome<RunView, RunRefusal>> MoveAsync(Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>>? command = null)
    {
        using var turn = await _turns.NextAsync();
        return await _state.MoveAsync(command);
    }

    /// <summary>An instant has come at which something may be due, or nobody is waited for any more.</summary>
    public async Task WakeAsync()
    {
        using var turn = await _turns.NextAsync();
        await _state.MoveAsync(null);
        await CloseIfNobodyIsAwaitedAsync();
    }

    /// <summary>Reads the run, its players and answers again: another node, or a command elsewhere, changed them.</summary>
    public Task ReadAgainAsync() => _reading.AskAsync();

    /// <summary>The room's blocked words, which may be others than before.</summary>
    public Task HearAsync(string blockedWords) => blockedWords == _views.Basis.Blocked.Text ? Task.CompletedTask : ReadAgainAsync();

    /// <summary>Sets the node's timer to the next instant at which something is due.</summary>
    public void Arm() => _state.Arm();

    public void Dispose()
    {
        _presence.Dispose();
        _state.End();
        _intake.Close();
        _commits.Dispose();
        _looks.Dispose();
        _names.Dispose();
    }

    private IEnumerable<Guid> Everybody => Players.All.Select(player => player.ParticipantId);

    private IEnumerable<Guid> Active => from person in _means.Presence.Read(Record.RoomId).HereIn(Record.Id)
                                        where person.Role.IsCounted() && person.State == PresenceState.Active && MayPlay(person.ParticipantId)
                                        select person.ParticipantId;

    // Who came too late only looks on; anybody else who is there may answer, whether they did anything yet or not.
    private bool MayPlay(Guid seat) => Players.Has(seat) || Run.MayJoinAt(_means.Time.Now);

    private async Task CommitAsync()
    {
        using (await _turns.NextAsync())
        {
            await _intake.CommitAsync(Run);
            // A command that came in between may have written it.
            if (!_intake.TakeNews())
            {
                return;
            }

            await _means.UnwatchedAsync(CloseIfNobodyIsAwaitedAsync);
        }

        _names.Ask();
        await _means.Bus.PublishAsync(new AnswersCame(Record.RoomId, Record.Id));
    }

    private async Task ReadInTurnAsync()
    {
        _views.Basis = await RunReading.FillAgainAsync(_means, Record, Players, Answers);
        await _state.ReadAgainAsync();
        await _means.UnwatchedAsync(CloseIfNobodyIsAwaitedAsync);
    }

    private Task HearPresence(Message message)
    {
        if (message is PresenceChanged && !IsOver)
        {
            _looks.Ask();
            _names.Ask();
        }

        return Task.CompletedTask;
    }

    private async Task LookAsync()
    {
        using var turn = await _turns.NextAsync();
        await CloseIfNobodyIsAwaitedAsync();
    }

    // Somebody new, renamed or removed changes the board for everybody: once a second is enough.
    private async Task ShowNamesAsync()
    {
        using var turn = await _turns.NextAsync();
        if (_views.NamesChanged(View))
        {
            await _state.ShowAsync();
        }
    }

    private async Task CloseIfNobodyIsAwaitedAsync()
    {
        var now = _means.Time.Now;
        if (Run.PhaseAt(now) != Phase.Open || Run.Round is not { } round)
        {
            return;
        }

        if (Run.NobodyIsAwaited(Awaited(round.Question), Active.Any(), now))
        {
            await _state.MoveAsync((run, then) => run.Close(then));
        }
        else if (_settling.Left is var left && left > TimeSpan.Zero)
        {
            _alarm.Set(now + left);
        }
    }
}
