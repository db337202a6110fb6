using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

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
    private readonly Coalesced _commits, _looks;
    private readonly IDisposable _presence;
    private readonly RunViews _views;
    private Run _run;
    private volatile RunView _view;

    public RunBoard(RunMeans means, RunRecord record, Run run, GradeTerms grade, Players players, AnswerBook answers)
    {
        (_means, Record, _run, Players, Answers) = (means, record, run, players, answers);
        _intake = new Intake(means.Dbs, record, players, answers);
        _views = new RunViews(record, grade, players, answers, means.Presence);
        _view = _views.Of(run, means.Time.Now);
        _commits = new Coalesced(means.Timers, means.Gather, CommitAsync);
        _looks = new Coalesced(means.Timers, means.Gather, LookAsync);
        _presence = means.Bus.Subscribe(Topic.Room(record.RoomId), HearPresence);
    }

    public RunRecord Record { get; }

    public Players Players { get; }

    public AnswerBook Answers { get; }

    /// <summary>What everybody may see now; made when the run last changed.</summary>
    public RunView View => _view;

    public Run Run => _run;

    /// <summary>When it was last asked for, to tell which runs nobody looks at any more.</summary>
    public DateTimeOffset AskedFor { get; set; }

    public bool IsOver => _view.Phase.IsOver();

    /// <summary>Whether time has brought something that is not stored yet.</summary>
    public bool IsDue => _run.Due(_means.Time.Now) is not null;

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
        return await MoveInTurnAsync(command);
    }

    /// <summary>An instant has come at which something may be due, or nobody is waited for any more.</summary>
    public async Task WakeAsync()
    {
        using var turn = await _turns.NextAsync();
        await MoveInTurnAsync(null);
        await CloseIfNobodyIsAwaitedAsync();
    }

    /// <summary>Reads the run, its players and answers again: another node, or a command elsewhere, changed them.</summary>
    public async Task ReadAgainAsync()
    {
        using var turn = await _turns.NextAsync();
        await using var db = await _means.Dbs.CreateDbContextAsync();
        await ReadRunAsync(db);
        await RunReading.FillAsync(db, Record, Players, Answers);
        _views.Grade = await db.GradeAsync(Record);
        await ShowAsync();
    }

    public void Dispose()
    {
        _presence.Dispose();
        _commits.Dispose();
        _looks.Dispose();
    }

    private async Task CommitAsync()
    {
        using (await _turns.NextAsync())
        {
            if (!await _intake.CommitAsync(_run))
            {
                return;
            }

            await AfterAnswersAsync();
        }

        await _means.Bus.PublishAsync(new AnswersCame(Record.RoomId, Record.Id));
    }

    private async Task AfterAnswersAsync()
    {
        try
        {
            if (Players.Longest is var longest && longest != _run.Longest && !_run.PhaseAt(_means.Time.Now).IsOver())
            {
                await MoveInTurnAsync((run, now) => run.Allow(longest, now));
            }

            await CloseIfNobodyIsAwaitedAsync();
        }
        catch (Exception failure) when (_means.Database.Failed(failure))
        {
            // The answers are safe; the question closes at its deadline, or when it is tried again.
        }
    }

    private Task HearPresence(Message message)
    {
        if (message is PresenceChanged && !IsOver)
        {
            _looks.Ask();
        }

        return Task.CompletedTask;
    }

    private async Task LookAsync()
    {
        using var turn = await _turns.NextAsync();
        try
        {
            await CloseIfNobodyIsAwaitedAsync();
            if (_views.NamesChanged(_view))
            {
                await ShowAsync();
            }
        }
        catch (Exception failure) when (_means.Database.Failed(failure))
        {
            // Tried again with the next answer or change of presence.
        }
    }

    private async Task CloseIfNobodyIsAwaitedAsync()
    {
        var now = _means.Time.Now;
        if (_run.PhaseAt(now) == Phase.Open && _run.Round is { } round && _run.NobodyIsAwaited(Awaited(round.Question), now))
        {
            await MoveInTurnAsync((run, then) => run.Close(then));
        }
    }

    /// <summary>Those who are active in it and count, with what is waited for.</summary>
    public IReadOnlyCollection<Awaited> Awaited(int question) =>
    [
        .. from person in _means.Presence.Read(Record.RoomId).HereIn(Record.Id)
           where person.Role.IsCounted() && person.State == PresenceState.Active && Players.Has(person.ParticipantId)
           select new Awaited(Answers.Has(question, person.ParticipantId), Players.ExtraOf(person.ParticipantId)),
    ];

    private async Task<Outcome<RunView, RunRefusal>> MoveInTurnAsync(Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>>? command)
    {
        await _intake.CommitAsync(_run);
        if (_run.Round is null)
        {
            _means.AlignTime();
        }

        var now = _means.Time.Now;
        var next = _run;
        while (next.Due(now) is { } due)
        {
            next = due;
        }

        var done = command?.Invoke(next, now) ?? next;
        next = done.Done ? done.Value : next;
        if (next.Version != _run.Version && !await StoreAsync(next))
        {
            return RunRefusal.MovedOn;
        }

        Arm(now);
        return done.Refusal is { } refusal ? refusal : _view;
    }

    // Compare-and-set (C-4). Who loses reads what the winner stored.
    private async Task<bool> StoreAsync(Run next)
    {
        await using var db = await _means.Dbs.CreateDbContextAsync();
        var (version, text, ended) = (_run.Version, StoredJson.Write(next), (next.FinishedAt ?? next.CancelledAt)?.ToColumn());
        var won = await db.Competitions.Where(c => c.Id == Record.Id && c.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Run, text).SetProperty(c => c.Version, next.Version).SetProperty(c => c.EndedAt, ended)) == 1;
        if (won)
        {
            _run = next;
        }
        else
        {
            await ReadRunAsync(db);
        }

        await ShowAsync();
        return won;
    }

    private async Task ReadRunAsync(ClassroomDb db) =>
        _run = await db.Competitions.AsNoTracking().Where(c => c.Id == Record.Id).Select(c => c.Run).SingleOrDefaultAsync() is { } stored
            ? StoredJson.Read<Run>(stored)
            : _run;

    private async Task ShowAsync()
    {
        var before = _view;
        _view = _views.Of(_run, _means.Time.Now, before);
        await _means.Bus.PublishAsync(new RunMoved(Record.RoomId, Record.Id));
        if (_view.Phase.IsOver() != before.Phase.IsOver())
        {
            await _means.Bus.PublishAsync(new CompetitionChanged(Record.RoomId, Record.Id));
        }
    }

    /// <summary>Sets the node's timer to the next instant at which something is due.</summary>
    public void Arm(DateTimeOffset now)
    {
        if (_run.NextDeadlineAfter(now) is { } next)
        {
            _means.LookAt(next, Record.Id);
        }
    }
}
