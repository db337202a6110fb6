using Classroom.Messaging;

namespace Classroom.Competitions;

/// <summary>The state of a run and the view of it, and how both change. Everything but reading is for the run's turn only.</summary>
internal sealed class RunState
{
    private readonly RunMeans _means;
    private readonly RunViews _views;
    private readonly Intake _intake;
    private readonly RunStore _store;
    private readonly Players _players;
    private readonly Alarm _alarm;
    private volatile RunView _view;
    private volatile bool _isForgotten;

    public RunState(RunMeans means, Run run, RunViews views, Intake intake, Players players, Alarm alarm)
    {
        (_means, Run, _views, _intake, _players, _alarm) = (means, run, views, intake, players, alarm);
        _view = views.Of(run, means.Time.Now);
        NoteTime();
        _store = new RunStore(means.Dbs, _view.Competition);
    }

    public Run Run { get; private set; }

    public RunView View => _view;

    /// <summary>A command, done to the newest state; or null to store what time has brought. What was received before it is written before it.</summary>
    public async Task<Outcome<RunView, RunRefusal>> MoveAsync(Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>>? command)
    {
        // The instant first: what comes while the rest is written has come after it.
        var now = _means.Time.Now;
        await _intake.CommitAsync(Run);
        // By now everybody is known who came before this.
        var next = Run = Run with { Longest = _players.Longest };
        while (next.Due(now) is { } due)
        {
            next = due;
        }

        var done = command?.Invoke(next, now) ?? next;
        next = done.Done ? done.Value : next;
        if (next.Version != Run.Version)
        {
            // Before it begins, so that no crash can come in between.
            await (Run.Round is null && next.Round is not null ? _intake.FillTeamsAsync() : Task.CompletedTask);
            var won = await _store.ReplaceAsync(Run, next);
            // Who loses goes on from what the winner stored.
            if ((won ? next : await _store.ReadAsync()) is not { } stored)
            {
                // Its row is gone: nothing is due any more.
                return RunRefusal.NotFound;
            }

            Run = stored;
            await ShowAsync();
            done = won ? done : RunRefusal.MovedOn;
        }

        Arm();
        return done.Refusal is { } refusal ? refusal : _view;
    }

    /// <summary>Takes what is stored now.</summary>
    public async Task ReadAgainAsync()
    {
        Run = await _store.ReadAsync() ?? Run;
        await ShowAsync(anew: true);
        Arm();
    }

    /// <summary>Makes the view and tells the pages.</summary>
    /// <param name="anew">Whether the board is to be worked out again, though no question closed.</param>
    public async Task ShowAsync(bool anew = false)
    {
        var before = _view;
        _view = _views.Of(Run, _means.Time.Now, anew ? null : before);
        NoteTime();
        await _means.Bus.PublishAsync(new RunMoved(_view.Room, _view.Competition));
        if (_view.Phase == Phase.Ready && before.Phase != Phase.Ready)
        {
            _means.ReadingPause.Begin(_players.All.Count());
        }

        if (_view.Phase.IsOver() != before.Phase.IsOver())
        {
            await _means.Bus.PublishAsync(new CompetitionChanged(_view.Room, _view.Competition));
        }
    }

    /// <summary>The run is forgotten.</summary>
    public void End()
    {
        _isForgotten = true;
        NoteTime();
    }

    // Also while results or scores are about to give way: a clock that is set in between makes them neither stay for an hour nor vanish.
    private void NoteTime() =>
        _means.Time.Note(_view.Competition, !_isForgotten && (_view.Phase is Phase.Ready or Phase.Open || Run.WaitAt(_means.Time.Now) is not null));

    /// <summary>Sets the node's timer to the next instant at which something is due.</summary>
    public void Arm()
    {
        // Where storing took long, the next thing may be due already.
        var now = _means.Time.Now;
        if ((Run.Due(now) is null ? Run.NextDeadlineAfter(now) : now) is { } next)
        {
            _alarm.Set(next);
        }
    }
}
