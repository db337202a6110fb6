using Classroom.Web.Tests.Quizzes;

namespace Classroom.Web.Tests;

/// <summary>Teachers, rooms and students of a site, made through its own doors.</summary>
public static class SiteClass
{
    public const string Password = "a long enough password";

    private static int _teachers;

    extension(Site site)
    {
        /// <summary>A teacher with a new account and its token.</summary>
        public async Task<Person> TeacherAsync(string name = "Ms Gray")
        {
            var email = $"teacher{Interlocked.Increment(ref _teachers)}@school.example";
            var client = site.Client();
            var reply = (await client.PostAsync("/api/accounts/register", new { email, password = Password, display_name = name })).Is(200);
            return new Person(client.With(reply.Text("token")), reply.Id("user_id"), Guid.Empty, email);
        }

        /// <summary>A student with a seat in the room and the token that joining gave.</summary>
        public async Task<Person> StudentAsync(MadeRoom room, string name)
        {
            var client = site.Client();
            var reply = (await client.PostAsync("/api/rooms/join", new { code = room.Code, display_name = name })).Is(200);
            return new Person(client.With(reply.Text("token")), reply.Id("user_id"), reply.Id("participant_id"), "");
        }

        /// <summary>A browser in which this teacher signed in by the page.</summary>
        public async Task<Client> BrowserAsync(Person teacher)
        {
            var browser = site.Client();
            (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", Password))).Is(302);
            return browser;
        }

        /// <summary>A browser in which somebody joined by the page.</summary>
        public async Task<Client> BrowserAsync(MadeRoom room, string name)
        {
            var browser = site.Client();
            (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", name))).Is(302);
            return browser;
        }

        public async Task<MadeRoom> RoomAsync(Person host, string name = "Physics")
        {
            var reply = (await host.Client.PostAsync("/api/rooms", new { name })).Is(201);
            return new MadeRoom(reply.Id("room_id"), reply.Text("join_code"));
        }

        public async Task<Guid> CompetitionAsync(Person host, MadeRoom room, string title = "Waves") =>
            (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { title, quiz_id = await host.QuizAsync() })).Is(201).Id("competition_id");
    }

    /// <summary>A quiz of this teacher: two questions of one choice, or what this says in GIFT.</summary>
    public static async Task<Guid> QuizAsync(this Person teacher, string gift = "What carries a wave?{=energy ~water}\n\nWhat is its unit?{=hertz ~metre}\n") =>
        (await teacher.ImportAsync(QuizFiles.Bytes(gift))).Is(201).Id("quiz_id");

    public static Task<Reply> BeatAsync(this Person person, object? more = null) =>
        person.Client.PutAsync($"/api/participants/{person.Seat}/heartbeat", more ?? new { session_id = "tab" });
}

/// <summary>Somebody at the site's doors.</summary>
/// <param name="Seat">The participant, for those who joined a room.</param>
public sealed record Person(Client Client, Guid UserId, Guid Seat, string Email);

public sealed record MadeRoom(Guid Id, string Code);
