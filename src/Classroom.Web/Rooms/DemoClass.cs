using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Web.Rooms;

/// <summary>
/// The demo class of a fresh installation in Development: a teacher, a room with a code, a quiz, and a
/// competition of it in the lobby. In Production
/// nothing is seeded, and nothing here answers.
/// </summary>
public sealed class DemoClass(
    IHostEnvironment environment, AccountDesk accounts, RoomDesk rooms, QuizLibrary quizzes, CompetitionDesk competitions, DemoWords words)
{
    public const string Email = "demo@class.example";
    public const string Password = "first-lesson-10b";

    /// <summary>Fills an empty database.</summary>
    public async Task SeedAsync()
    {
        if (!environment.IsDevelopment() || await accounts.AnyAsync())
        {
            return;
        }

        var teacher = await accounts.RegisterAsync(Email, Password, words.Teacher);
        if (!teacher.Done)
        {
            return;
        }

        var caller = new Caller(teacher.Value.Id, null);
        var room = await rooms.CreateAsync(teacher.Value.Id, words.Room);
        var quiz = await quizzes.CreateAsync(teacher.Value.Id, words.Quiz, DemoQuiz.Questions);
        await competitions.OpenAsync(room.Value.RoomId, caller, new Opening(quiz.Value));
    }

    /// <summary>The demo room as its teacher sees it, or null where there is none.</summary>
    public async Task<RoomEntry?> FindAsync() => await SignInAsync() is { } demo
        && await rooms.EnterAsync(demo.Room, new Caller(demo.Teacher.Id, null)) is { Done: true, Value: var entry } ? entry : null;

    /// <summary>The demo teacher and room, if this is a Development installation that still has them.</summary>
    public async Task<(Account Teacher, Guid Room)?> SignInAsync()
    {
        if (!environment.IsDevelopment() || await accounts.FindByEmailAsync(Email) is not { } teacher)
        {
            return null;
        }

        var taught = await rooms.TaughtByAsync(teacher.Id);
        return taught.FirstOrDefault(room => room is { Role: Role.Host, JoinCode: not null }) is { } demo ? (teacher, demo.Id) : null;
    }
}
