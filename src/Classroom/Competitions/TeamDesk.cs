using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>
/// Who plays in which team (C-12), as long as the competition is in its lobby: students choose where that was allowed, those who teach move
/// anybody and draw anew. The teams are numbers from 0; pages give them names.
/// </summary>
public sealed class TeamDesk(
    IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, CompetitionDesk competitions, CompetitionBoard board, RunTime time)
{
    /// <summary>The caller's own seat plays in this team from now on.</summary>
    /// <param name="entry">The competition as the caller, whose seat it is, may see it.</param>
    public async Task<Outcome<Nothing, TeamRefusal>> ChooseAsync(CompetitionEntry entry, Caller caller, int team, CancellationToken cancel = default)
    {
        var found = await competitions.EnterAsync(entry.Id, caller, cancel);
        return !found.Done || await board.FindAsync(entry.Id) is not { } run ? TeamRefusal.NotFound
            : found.Value.Room.ParticipantId != entry.Room.ParticipantId || !found.Value.Room.Role.IsCounted() ? TeamRefusal.NotAllowed
            : run.Record.Terms.Teams == TeamMode.Drawn ? TeamRefusal.Drawn
            : await PutAsync(run, found.Value.Room.ParticipantId, team, cancel);
    }

    /// <summary>Puts somebody into another team, whether teams are drawn or chosen.</summary>
    public async Task<Outcome<Nothing, TeamRefusal>> MoveAsync(
        Guid competition, Caller caller, Guid participant, int team, CancellationToken cancel = default)
    {
        var found = await TaughtAsync(competition, caller, cancel);
        return found.Done ? await PutAsync(found.Value, participant, team, cancel) : found.Refusal!.Value;
    }

    /// <summary>Draws all teams anew: their sizes differ by one at most.</summary>
    public async Task<Outcome<Nothing, TeamRefusal>> RedrawAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        var found = await TaughtAsync(competition, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var run = found.Value;
        if (RefusalOf(run, team: 0) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seated = await db.Participants.Of(run.Record.RoomId).Seated().Select(p => p.Id).ToListAsync(cancel);
        var players = await db.Players.Where(p => p.CompetitionId == competition).ToListAsync(cancel);
        // Those whose seat was taken away make no team smaller.
        var drawn = players.Where(player => seated.Contains(player.ParticipantId)).ToArray();
        Random.Shared.Shuffle(drawn);
        foreach (var (place, player) in drawn.Index())
        {
            player.Team = place % run.Record.Terms.TeamCount;
        }

        await db.SaveChangesAsync(cancel);
        return await ToldAsync(run);
    }

    private async Task<Outcome<RunBoard, TeamRefusal>> TaughtAsync(Guid competition, Caller caller, CancellationToken cancel)
    {
        var found = await competitions.EnterAsync(competition, caller, cancel);
        return !found.Done || await board.FindAsync(competition) is not { } run ? TeamRefusal.NotFound
            : !found.Value.Room.Role.Teaches() ? TeamRefusal.NotAllowed
            : run;
    }

    private async Task<Outcome<Nothing, TeamRefusal>> PutAsync(RunBoard run, Guid participant, int team, CancellationToken cancel)
    {
        if (RefusalOf(run, team) is { } refusal)
        {
            return refusal;
        }

        if (run.Players.Find(participant)?.Team == team)
        {
            return new Nothing();
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Players.Where(p => p.CompetitionId == run.Record.Id && p.ParticipantId == participant)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Team, team), cancel) == 0
            ? TeamRefusal.NotPlaying
            : await ToldAsync(run);
    }

    private TeamRefusal? RefusalOf(RunBoard run, int team) =>
        run.Record.Terms is var terms && (terms.Teams == TeamMode.None || team < 0 || team >= terms.TeamCount) ? TeamRefusal.NoSuchTeam
        : run.Run.PhaseAt(time.Now) != Phase.Lobby ? TeamRefusal.Begun
        : null;

    private async Task<Nothing> ToldAsync(RunBoard run)
    {
        await bus.PublishAsync(new PlayersChanged(run.Record.RoomId, run.Record.Id));
        return new Nothing();
    }
}
