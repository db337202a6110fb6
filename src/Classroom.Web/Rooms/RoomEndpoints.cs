using Classroom.Accounts;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Web.Accounts;
using Classroom.Web.Presence;
using Classroom.Web.Shared;

namespace Classroom.Web.Rooms;

/// <summary>The rooms' HTTP doors (part Z).</summary>
public static class RoomEndpoints
{
    public static void MapRooms(this IEndpointRouteBuilder api)
    {
        api.MapPost("rooms", CreateAsync).WithSummary("Makes a room; its maker is its host.");
        api.MapPost("rooms/join", JoinAsync).ForAnybody().WithSummary("Gives a seat in the room behind a code: the caller's, or a new one.");
        api.MapGet("rooms/{roomId:guid}/participants", ListAsync).WithSummary("Everybody with a seat in the room, with their state.");
    }

    private static async Task<IResult> CreateAsync(NewRoom asked, HttpContext http, RoomDesk rooms, Problems problems)
    {
        if (http.User.Caller().Account is not { } account)
        {
            return problems.Of(RoomRefusal.NotAllowed);
        }

        var created = await rooms.CreateAsync(account, asked.Name, http.RequestAborted);
        return created.Refusal is { } refusal
            ? problems.Of(refusal)
            : TypedResults.Created($"/api/rooms/{created.Value.RoomId}/participants", new CreatedRoom(created.Value.RoomId, created.Value.JoinCode!));
    }

    private static async Task<IResult> JoinAsync(Joining asked, HttpContext http, Door door, BearerTokens tokens, Problems problems)
    {
        var answer = await door.JoinAsync(asked.Code, asked.DisplayName, http.User.Caller(), http.Visitor(), http.RequestAborted);
        if (answer.Outcome.Refusal is { } refusal)
        {
            if (refusal == RoomRefusal.TooManyWrongCodes)
            {
                http.Response.Headers.RetryAfter = "60";
            }

            return problems.Of(refusal, answer.Help(), asked.DisplayName ?? "");
        }

        var joined = answer.Outcome.Value;
        // The token speaks for the seat's user alone: a teacher's own token is the way to be a teacher.
        var token = http.User.Caller().Account == joined.UserId
            ? tokens.Issue([.. http.User.Claims.Where(claim => claim.Type != CallerClaims.GuestId)])
            : tokens.Issue(CallerClaims.Of(joined.UserId));
        return TypedResults.Ok(new JoinedRoom(joined.RoomId, joined.ParticipantId, joined.UserId, joined.Role, joined.DisplayName, token));
    }

    private static async Task<IResult> ListAsync(Guid roomId, HttpContext http, RoomDesk rooms, PresenceBoard board, Problems problems)
    {
        if ((await rooms.EnterAsync(roomId, http.User.Caller(), http.RequestAborted)).Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        await board.OpenAsync(roomId);
        var presence = board.ReadAnew(roomId);
        return TypedResults.Ok(new ParticipantList(presence.People.Length, [.. presence.People.Select(person => ListedPerson.Of(presence, person))]));
    }

    private static Dictionary<string, object?> Help(this JoinAnswer answer)
    {
        var help = new Dictionary<string, object?>();
        if (answer.FreeNames.Count > 0)
        {
            help["suggestions"] = answer.FreeNames;
        }

        if (answer.TriesLeft is { } left)
        {
            help["tries_left"] = left;
        }

        return help;
    }

    public sealed record NewRoom(string Name);

    public sealed record CreatedRoom(Guid RoomId, string JoinCode);

    public sealed record Joining(string Code, string? DisplayName);

    public sealed record JoinedRoom(Guid RoomId, Guid ParticipantId, Guid UserId, Role Role, string DisplayName, string Token);
}
