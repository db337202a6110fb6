using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Web.Competitions;

/// <summary>Puts together what the doors show of a competition, from memory: no query once it is open on this node.</summary>
public sealed class CompetitionStates(CompetitionBoard board, PresenceBoard presence, RunTime time)
{
    /// <summary>As it is now, with what time has brought; null where it is gone.</summary>
    public async Task<CompetitionState?> ReadAsync(CompetitionEntry entry) =>
        await board.OpenAsync(entry.Id) && board.Read(entry.Id) is { } view ? Of(view, entry) : null;

    /// <summary>As of one change of it.</summary>
    public CompetitionState Of(RunView view, CompetitionEntry entry) => CompetitionState.Of(
        view, entry.Room.Role.IsCounted() ? board.Own(entry.Id, entry.Room.ParticipantId) : null, board.Progress(entry.Id),
        presence.Read(entry.Room.RoomId).ActiveCountIn(entry.Id), time.Now);
}
