using System.Text.Json;
using Bunit;
using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace Classroom.Web.Tests;

/// <summary>A room with its host, a co-teacher and an open competition; students come as the test wants them.</summary>
public sealed class Lesson : IAsyncDisposable
{
    private readonly List<Tab> _tabs = [];

    private Lesson(School school, Caller host, RoomEntry room, Joined coTeacher, CompetitionEntry competition) =>
        (School, Host, Room, CoTeacher, Competition) = (school, host, room, coTeacher, competition);

    public School School { get; }

    public Caller Host { get; }

    /// <summary>The room as its host sees it.</summary>
    public RoomEntry Room { get; }

    public Joined CoTeacher { get; }

    public CompetitionEntry Competition { get; }

    public Guid RoomId => Room.RoomId;

    public static async Task<Lesson> BeginAsync()
    {
        var school = await School.OpenAsync(new SqliteFiles());
        var host = await school.TeacherAsync("Ms Gray");
        var room = await school.RoomAsync(host);
        var coTeacher = await school.CoTeacherAsync(room, host, "Mr Brown");
        var competition = await school.CompetitionAsync(room.RoomId, host, "Waves");
        await school.Competing.OpenAsync(competition.Id);
        return new Lesson(school, host, room, coTeacher, competition);
    }

    public Task<Joined> StudentAsync(string name) => School.StudentAsync(Room, name);

    /// <summary>A seat beats, in the competition unless told otherwise; it is counted in the room and there.</summary>
    public Task BeatAsync(Joined seat, bool visible = true, Place? place = null, string session = "tab") =>
        BeatAsync(seat.ParticipantId, visible, place, session);

    public async Task BeatAsync(Guid seat, bool visible = true, Place? place = null, string session = "tab")
    {
        await School.Board.OpenAsync(RoomId);
        Assert.NotNull(School.Board.Beat(RoomId, seat, session, visible, place ?? Place.Competition(Competition.Id)));
    }

    /// <summary>A tab of this person that ends with the lesson.</summary>
    public async Task<Tab> TabAsync(Caller caller, IJSRuntime? browser = null)
    {
        var tab = await School.TabAsync(caller, browser);
        _tabs.Add(tab);
        return tab;
    }

    public Task<RoomEntry> SeenByAsync(Joined seat) => SeenByAsync(seat.Browser());

    public async Task<RoomEntry> SeenByAsync(Caller caller) => (await School.Rooms.EnterAsync(RoomId, caller)).Value;

    public IRenderedComponent<IComponent> Open(Tab tab, LivePage page) => page switch
    {
        LivePage.TeacherRoom => tab.Render<TeacherRoomPage>(room => room.Add(p => p.RoomId, RoomId)),
        LivePage.StudentRoom => tab.Render<StudentRoomPage>(room => room.Add(p => p.RoomId, RoomId)),
        LivePage.TeacherCompetition => tab.Render<TeacherCompetitionPage>(run => run.Add(p => p.CompetitionId, Competition.Id)),
        LivePage.StudentCompetition => tab.Render<StudentCompetitionPage>(run => run.Add(p => p.CompetitionId, Competition.Id)),
    };

    /// <summary>Everything that commands may change, as the record has it.</summary>
    public async Task<string> RecordAsync()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return JsonSerializer.Serialize(new
        {
            Rooms = await db.Rooms.OrderBy(room => room.Id).ToListAsync(),
            Seats = await db.Participants.OrderBy(seat => seat.Id).ToListAsync(),
            Competitions = await db.Competitions.OrderBy(competition => competition.Id).ToListAsync(),
        });
    }

    /// <summary>Ends every sign-in of an account on the record alone: open pages have not heard of it yet.</summary>
    public async Task SignOutUnheardAsync(Guid account)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        await db.Users.Where(user => user.Id == account).ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"));
    }

    /// <summary>Takes a seat away on the record alone.</summary>
    public async Task RemoveUnheardAsync(Guid participant)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        await db.Participants.Where(seat => seat.Id == participant).ExecuteUpdateAsync(set => set.SetProperty(seat => seat.RemovedAt, DateTime.UtcNow));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in _tabs)
        {
            await tab.DisposeAsync();
        }

        await School.DisposeAsync();
    }
}

/// <summary>The four pages that show a room as it is now.</summary>
public enum LivePage
{
    TeacherRoom,
    StudentRoom,
    TeacherCompetition,
    StudentCompetition,
}
