using System.Collections.Concurrent;
using System.Collections.Immutable;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Classroom.Competitions;

/// <summary>
/// The live runs of this node, in memory. A run is read from the database once, when its first page opens or the program starts; from then
/// on pages read it without a query. One timer for all of them wakes at the next instant at which one goes on by itself.
/// </summary>
public sealed class CompetitionBoard : IHostedService, IDisposable
{
    /// <summary>How long a run that is over stays in memory after it was last looked at.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromMinutes(10);

    private readonly RunMeans _means;
    private readonly Agenda<Guid> _agenda;
    private readonly IDisposable _rooms;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<RunBoard?>>> _runs = new();

    public CompetitionBoard(
        IDbContextFactory<ClassroomDb> dbs, IDatabase database, IMessageBus bus, PresenceBoard presence, RunTime time, TimeProvider timers, IOptions<CompetitionsOptions> options)
    {
        _agenda = new Agenda<Guid>(timers, (run, _) => Wake(run), () => time.Now);
        _means = new RunMeans(dbs, database, bus, presence, time, timers, options.Value.Gather, _agenda.LookAt);
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

    /// <summary>
    /// The name by which the class knows a player: the generated one where the competition has such names, and then null for somebody who
    /// has not got theirs yet. No query.
    /// </summary>
    public string? NameOf(Guid competition, PresentPerson person) => Opened(competition) is not { } run ? null
        : run.Record.Terms.GeneratedNames ? run.Players.Find(person.ParticipantId)?.Alias
        : person.DisplayName;

    /// <summary>The team of each player, where there are teams; null for those without one yet. No query.</summary>
    public ImmutableDictionary<Guid, int?> TeamsOf(Guid competition) =>
        Opened(competition)?.Players.All.ToImmutableDictionary(player => player.ParticipantId, player => player.Team) ?? ImmutableDictionary<Guid, int?>.Empty;

    /// <summary>How many have answered the question that is on, for those who teach. No query.</summary>
    public RunProgress Progress(Guid competition) => Opened(competition) is { } run ? RunProgress.From(run) : default;

    /// <summary>Runs that are going on go on after a restart, whether anybody looks or not (C-4).</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await using var db = await _means.Dbs.CreateDbContextAsync(cancel);
        foreach (var run in await db.Competitions.Where(c => c.EndedAt == null && c.DueAt == null && c.Version > 0).Select(c => c.Id).ToListAsync(cancel))
        {
            await OpenAsync(run);
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

    private RunBoard? Opened(Guid competition) =>
        _runs.TryGetValue(competition, out var run) && run is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var opened } } ? opened : null;

    private async Task<RunBoard?> ReadAsync(Guid competition)
    {
        ForgetOld();
        var run = await RunReading.ReadAsync(_means, competition);
        run?.Arm();
        return run;
    }

    private void ForgetOld()
    {
        foreach (var old in Runs.Where(run => run.IsOver && _means.Time.Now - run.AskedFor > KeptAfterEnd))
        {
            _runs.TryRemove(old.Record.Id, out _);
            old.Dispose();
        }
    }

    private void Wake(Guid competition) => _ = WakeAsync(competition);

    private async Task WakeAsync(Guid competition)
    {
        try
        {
            await (Opened(competition)?.WakeAsync() ?? Task.CompletedTask);
        }
        catch (Exception failure) when (_means.Database.Failed(failure))
        {
            // Whoever looks at it next stores it; so does this, in a moment.
            _agenda.LookAt(_means.Time.Now + TimeSpan.FromSeconds(1), competition);
        }
    }

    private async Task HearAsync(Message message)
    {
        foreach (var run in Runs.Where(run => Concerns(message, run)).ToList())
        {
            await run.ReadAgainAsync();
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
