using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.Extensions.Options;

namespace Classroom.Web.Presence;

/// <summary>Presence for clients that are no Blazor page (P-11), and the good-bye of a page that closes (P-4).</summary>
public static class PresenceEndpoints
{
    private const int LongestSession = 64;

    public static void MapPresence(this IEndpointRouteBuilder api)
    {
        api.MapPut("participants/{participantId:guid}/heartbeat", BeatAsync).WithSummary("One beat of one tab of the caller's own seat.");
        api.MapPost("participants/{participantId:guid}/goodbye", GoodbyeAsync).WithSummary("One tab of the caller's own seat closes.");
        api.MapGet("participants/active/{roomId:guid}", ActiveInRoomAsync).WithSummary("The counted participants that are active in a room.");
        api.MapGet("competitions/{competitionId:guid}/active", ActiveInCompetitionAsync)
            .WithSummary("The counted participants that are active in a competition.");
    }

    private static async Task<IResult> BeatAsync(
        Guid participantId, Beating beat, HttpContext http, OwnSeats seats, PresenceBoard board, Problems problems)
    {
        if (SessionRefusal(beat.SessionId, problems) is { } refused)
        {
            return refused;
        }

        if (await seats.FindAsync(participantId, http.User.Caller()) is not { } room)
        {
            return problems.Of(RoomRefusal.NotFound);
        }

        var place = Place.Lobby;
        if (beat.IsInCompetition)
        {
            if (beat.CompetitionId is not { } competition || await seats.RoomOfAsync(competition, http.User.Caller()) != room)
            {
                return problems.Of(CompetitionRefusal.NotFound);
            }

            place = Place.Competition(competition);
        }

        return board.Beat(room, participantId, beat.SessionId, beat.Visible ?? true, place) is { } beaten
            ? TypedResults.Ok(new BeatAnswer(beaten.At, PresenceWords.Of(beaten.State)))
            : problems.Of(RoomRefusal.NotFound);
    }

    private static async Task<IResult> GoodbyeAsync(
        Guid participantId, Goodbye goodbye, HttpContext http, OwnSeats seats, PresenceBoard board, IOptions<PresenceOptions> options, Problems problems)
    {
        if (SessionRefusal(goodbye.SessionId, problems) is { } refused)
        {
            return refused;
        }

        if (await seats.FindAsync(participantId, http.User.Caller()) is not { } room)
        {
            return problems.Of(RoomRefusal.NotFound);
        }

        board.End(room, participantId, goodbye.SessionId, options.Value.Rules.LeaveGrace, goodbye: true);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ActiveInRoomAsync(Guid roomId, HttpContext http, RoomDesk rooms, PresenceBoard board, Problems problems)
    {
        if ((await rooms.EnterAsync(roomId, http.User.Caller(), http.RequestAborted)).Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        await board.OpenAsync(roomId);
        var presence = board.ReadAnew(roomId);
        return Active(presence, presence.People, null);
    }

    private static async Task<IResult> ActiveInCompetitionAsync(
        Guid competitionId, HttpContext http, CompetitionDesk competitions, PresenceBoard board, Problems problems)
    {
        var entry = await competitions.EnterAsync(competitionId, http.User.Caller(), http.RequestAborted);
        if (entry.Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        await board.OpenAsync(entry.Value.Room.RoomId);
        var presence = board.ReadAnew(entry.Value.Room.RoomId);
        return Active(presence, presence.In(competitionId), competitionId);
    }

    private static IResult Active(RoomPresence presence, IEnumerable<PresentPerson> people, Guid? competition)
    {
        var active = people.Where(person => person.Role.IsCounted() && person.State == PresenceState.Active)
            .Select(person => ListedPerson.Of(presence, person, competition)).ToList();
        return TypedResults.Ok(new ParticipantList(active.Count, active));
    }

    private static IResult? SessionRefusal(string session, Problems problems) =>
        session.Length is 0 or > LongestSession || session.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':'))
            ? problems.Of(StatusCodes.Status422UnprocessableEntity, "Refusal.SessionInvalid", "SessionInvalid")
            : null;

    public sealed record Beating(string SessionId, bool IsInCompetition = false, Guid? CompetitionId = null, bool? Visible = true);

    public sealed record BeatAnswer(DateTimeOffset LastActive, string State);

    public sealed record Goodbye(string SessionId);
}
