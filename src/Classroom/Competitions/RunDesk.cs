using Classroom.Accounts;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>
/// What hosts and teachers do with a live run (C-3). Each command reads the caller's rights from the record and is one compare-and-set; one that
/// names a version is done only to the state that its caller saw, so that two hosts, or two clicks, go on once (C-4).
/// </summary>
public sealed class RunDesk(CompetitionDesk competitions, CompetitionBoard board)
{
    /// <summary>The one "go on"; see <see cref="Run.Advance"/>.</summary>
    public Task<Outcome<RunView, RunRefusal>> AdvanceAsync(Guid competition, Caller caller, int version, CancellationToken cancel = default) =>
        DoAsync(competition, caller, version, (run, now) => run.Advance(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> CloseAsync(Guid competition, Caller caller, int version, CancellationToken cancel = default) =>
        DoAsync(competition, caller, version, (run, now) => run.Close(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> SkipAsync(Guid competition, Caller caller, int version, CancellationToken cancel = default) =>
        DoAsync(competition, caller, version, (run, now) => run.Skip(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> AddTimeAsync(Guid competition, Caller caller, int version, int seconds, CancellationToken cancel = default) =>
        DoAsync(competition, caller, version, (run, now) => run.AddTime(seconds, now), cancel);

    public Task<Outcome<RunView, RunRefusal>> PauseAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        DoAsync(competition, caller, null, (run, now) => run.Pause(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> ResumeAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        DoAsync(competition, caller, null, (run, now) => run.Resume(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> GoByItselfAsync(Guid competition, Caller caller, bool automatic, CancellationToken cancel = default) =>
        DoAsync(competition, caller, null, (run, now) => run.GoByItself(automatic, now), cancel);

    public Task<Outcome<RunView, RunRefusal>> EndAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        DoAsync(competition, caller, null, (run, now) => run.End(now), cancel);

    public Task<Outcome<RunView, RunRefusal>> CancelAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        DoAsync(competition, caller, null, (run, now) => run.Cancel(now), cancel);

    private async Task<Outcome<RunView, RunRefusal>> DoAsync(
        Guid competition, Caller caller, int? version, Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>> command, CancellationToken cancel)
    {
        var entry = await competitions.EnterAsync(competition, caller, cancel);
        return entry is { Done: true, Value: { IsAssignment: true, Room.Role: var role } } ? role.Teaches() ? RunRefusal.NotLive : RunRefusal.NotAllowed
            : !entry.Done || await board.FindAsync(competition) is not { } run ? RunRefusal.NotFound
            : !entry.Value.Room.Role.Teaches() ? RunRefusal.NotAllowed
            : await run.MoveAsync((state, now) => version is { } seen && state.IfStill(seen) is { Refusal: { } movedOn } ? movedOn : command(state, now));
    }
}
