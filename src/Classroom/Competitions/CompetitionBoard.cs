using System.Collections.Concurrent;
using System.Collections.Immutable;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Classroom.Competitions;

/// <summary>
/// The live runs of this node, in memory. A run is read from the database once, when its first page opens or the program starts; from then
/// on pages read it without a query. One timer for all of them wakes at the next instant at which one goes on by itself.
/// </summary>
public sealed class CompetitionBoard : IHostedService, IDisposable
{
    /// <summary>How long a run that is over stays in memory after it was last looked at; and one that nobody ended, and nobody is in.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromMinutes(10), KeptAlone = TimeSpan.FromHours(1);

    private readonly RunMeans _means;
    private readonly Agenda<Guid> _agenda;
    private readonly IDisposable _rooms;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<RunBoard?>>> _runs = new();

    public CompetitionBoard(
        IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, PresenceBoard presence, RunTime time, TimeProvider timers, IOptions<CompetitionsOptions> options,
        ReadingPause readingPause, ILogger<CompetitionBoard> log)
    {
        _agenda = new Agenda<Guid>(timers, (run, _) => Wake(run), () => time.Now);
        _means = new RunMeans(dbs, bus, presence, time, timers, options.Value.Gather, _agenda.LookAt, readingPause, log);
        _rooms = bus.Subscribe(Topic.EveryRoom, HearAsync);
    }

    /// <summary>Makes sure that the run is here and as it is now. Queries only the first time; false where there is none, as for an assignment.</summary>
    public async Task<bool> OpenAsync(Guid competition) => await FindAsync(competition) is not null;

    /// <summary>The shared view of a run that was opened, or null. No query.</summary>
    public RunView? Read(Guid competition) => Opened(competition)?.View;

    /// <summary>What one participant has of it: never more than is theirs to know. No query.</summary>
    public OwnRun? Own(Guid competition, Guid participant) => Opened(competition) is { } run ? OwnRun.Of(run, participant) : null;

    /// <summary>An answer of a run that was opened as its student sent it: items by their shown places. No query.</summary>
    public AnswerDraft? AsSent(Guid competition, GivenAnswer given) => Opened(competition)?.Record.Questions[given.Question].AsSent(given.Answer);

    /// <summary>The team of each player, where there are teams; null for those without one yet. No query.</summary>
    public ImmutableDictionary<Guid, int?> TeamsOf(Guid competition) =>
        Opened(competition)?.Players.All.ToImmutableDictionary(player => player.ParticipantId, player => player.Team) ?? ImmutableDictionary<Guid, int?>.Empty;

    /// <summary>How many have answered the question that is on, for those who teach. No query.</summary>
    public RunProgress Progress(Guid competition) => Opened(competition) is { } run ? RunProgress.From(run) : default;

    /// <summary>Runs that go on by themselves go on after a restart, whether anybody looks or not (C-4); the others wait for somebody who does.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await using var db = await _means.Dbs.CreateDbContextAsync(cancel);
        var begun = await db.Competitions.Where(c => c.EndedAt == null && c.DueAt == null && c.Version > 0).Select(c => new { c.Id, c.Run }).ToListAsync(cancel);
        foreach (var run in begun)
        {
            // One that cannot be read must not keep the others, and the program, from starting.
            await _means.UnwatchedAsync(async () => _ = StoredJson.Read<Run>(run.Run).GoesOnByItself(_means.Time.Now) && await OpenAsync(run.Id));
        }
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    public void Dispose()
    {
        _rooms.Dispose();
        _agenda.Dispose();
        foreach (var run in Runs)
        {
            run.Dispose();
        }
    }

    /// <summary>The run as it is now, with what time has brought stored; null where there is none.</summary>
    internal async Task<RunBoard?> FindAsync(Guid competition)
    {
        var lazy = _runs.GetOrAdd(competition, id => new Lazy<Task<RunBoard?>>(() => ReadAsync(id)));
        try
        {
            if (await lazy.Value is { } run)
            {
                run.AskedFor = _means.Time.Now;
                if (run.IsDue)
                {
                    await run.MoveAsync();
                }

                return run;
            }
        }
        catch when (!lazy.Value.IsCompletedSuccessfully)
        {
            _runs.TryRemove(new(competition, lazy));
            throw;
        }

        // Not kept: ids that lead nowhere must not fill the memory.
        _runs.TryRemove(new(competition, lazy));
        return null;
    }

    private IEnumerable<RunBoard> Runs => _runs.Keys.Select(Opened).OfType<RunBoard>();

    /// <summary>The run as it is in memory, or null where nobody opened it yet. No query.</summary>
    internal RunBoard? Opened(Guid competition) =>
        _runs.TryGetValue(competition, out var run) && run is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var opened } } ? opened : null;

    private async Task<RunBoard?> ReadAsync(Guid competition)
    {
        ForgetOld();
        if (await RunReading.ReadAsync(_means, competition) is not { } run)
        {
            return null;
        }

        run.AskedFor = _means.Time.Now;
        run.Arm();
        return run;
    }

    private void ForgetOld()
    {
        var now = _means.Time.Now;
        Runs.Where(run => now - run.AskedFor > (run.IsOver ? KeptAfterEnd : KeptAlone) && (run.IsOver || IsAlone(run, now))).ToList().ForEach(Forget);
    }

    // Nobody has a page of it open, and nothing will happen to it.
    private bool IsAlone(RunBoard run, DateTimeOffset now) => !run.Run.GoesOnByItself(now)
        && _means.Presence.Read(run.Record.RoomId).HereIn(run.Record.Id).All(person => person.State == PresenceState.Stale);

    private void Forget(RunBoard run)
    {
        _runs.TryRemove(run.Record.Id, out _);
        run.Dispose();
    }

    private void Wake(Guid competition) => _ = WakeAsync(competition);

    private async Task WakeAsync(Guid competition)
    {
        try
        {
            await (Opened(competition)?.WakeAsync() ?? Task.CompletedTask);
        }
        catch (Exception failure)
        {
            _means.Log.LogError(failure, "A run could not go on; it is tried again");
            // Whoever looks at it next stores it; so does this, in a moment.
            _agenda.LookAt(_means.Time.Now + TimeSpan.FromSeconds(1), competition);
        }
    }

    private async Task HearAsync(Message message)
    {
        if (message is RoomChanged { Room: var room })
        {
            await HearRoomAsync(room);
            return;
        }

        foreach (var run in Runs.Where(run => Concerns(message, run)).ToList())
        {
            await run.ReadAgainAsync();
        }
    }

    // A room that is deleted takes its runs along, whatever they are at; one that blocks other words shows other answers.
    private async Task HearRoomAsync(Guid room)
    {
        if (Runs.Where(run => run.Record.RoomId == room).ToList() is { Count: > 0 } runs)
        {
            await using var db = await _means.Dbs.CreateDbContextAsync();
            var words = await db.Rooms.Where(found => found.Id == room && found.DeletedAt == null).Select(found => found.BlockedWords).SingleOrDefaultAsync();
            foreach (var run in runs)
            {
                if (words is null)
                {
                    Forget(run);
                }
                else
                {
                    await run.HearAsync(words);
                }
            }
        }
    }

    // Players, teams, extra time or the grading changed; or a player's seat was merged with another, and their answers with it.
    private static bool Concerns(Message message, RunBoard run) => message switch
    {
        PlayersChanged { Room: var room, Competition: var competition } => run.Record.RoomId == room && (competition is null || competition == run.Record.Id),
        MembershipChanged { Room: var room, Participant: var participant } => run.Record.RoomId == room && run.Players.Has(participant),
        _ => false,
    };
}
