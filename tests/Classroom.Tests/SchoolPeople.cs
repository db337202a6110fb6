using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Tests;

/// <summary>Who comes into a school, each through the same door as in life.</summary>
public static class SchoolPeople
{
    public const string Password = "a long enough password";

    private static readonly Visitor Somewhere = new("browser", "192.0.2.1");

    extension(School school)
    {
        public async Task<T> WithAccountsAsync<T>(Func<AccountDesk, Task<T>> work)
        {
            await using var scope = school.Scope();
            return await work(scope.ServiceProvider.GetRequiredService<AccountDesk>());
        }

        /// <summary>A new account; its e-mail is <c>name@school.example</c>.</summary>
        public async Task<Caller> TeacherAsync(string name)
        {
            var account = await school.WithAccountsAsync(desk => desk.RegisterAsync(EmailOf(name), Password, name));
            return new Caller(account.Value.Id, null);
        }

        public async Task<RoomEntry> RoomAsync(Caller host, string name = "Physics") =>
            (await school.Rooms.CreateAsync(host.Account!.Value, name)).Value;

        /// <summary>Knocks with a code that may be wrong, as a browser never seen before unless told.</summary>
        public Task<JoinAnswer> KnockAsync(string? code, string? name, Caller caller = default) =>
            school.Door.JoinAsync(code, name, caller, Somewhere);

        public async Task<Joined> StudentAsync(RoomEntry room, string name, Caller caller = default) =>
            (await school.KnockAsync(room.JoinCode, name, caller)).Outcome.Value;

        public async Task<Joined> CoTeacherAsync(RoomEntry room, Caller host, string name)
        {
            var account = await school.TeacherAsync(name);
            Assert.True((await school.Seats.AddTeacherAsync(room.RoomId, host, EmailOf(name))).Done);
            var seat = (await school.Rooms.EnterAsync(room.RoomId, account)).Value;
            return new Joined(seat.RoomId, seat.RoomName, seat.ParticipantId, seat.UserId, seat.DisplayName, seat.Role);
        }
    }

    public static string EmailOf(string name) => $"{name.Replace(' ', '.')}@school.example";

    /// <summary>The browser that holds this seat.</summary>
    public static Caller Browser(this Joined seat) => seat.Role.Teaches() ? new Caller(seat.UserId, null) : new Caller(null, seat.UserId);
}
