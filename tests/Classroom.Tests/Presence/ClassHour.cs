using System.Collections.Concurrent;
using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Presence;

/// <summary>One room that is open on the board, with as many students as wanted, each with one tab.</summary>
internal sealed class ClassHour : IAsyncDisposable
{
    private readonly ConcurrentQueue<int> _told = new();

    private ClassHour(School school, Caller host, RoomEntry room, Guid[] students)
    {
        (School, Host, Room, Students) = (school, host, room, students);
        school.Bus.Subscribe(Topic.Room(room.RoomId), message =>
        {
            if (message is PresenceChanged)
            {
                _told.Enqueue(Now.ActiveCount);
            }

            return Task.CompletedTask;
        });
    }

    public School School { get; }

    public Caller Host { get; }

    public RoomEntry Room { get; }

    public Guid[] Students { get; }

    public RoomPresence Now => School.Board.Read(Room.RoomId);

    /// <summary>How often the room's pages were told to look.</summary>
    public int Announcements => _told.Count;

    /// <summary>The active count that they found each time.</summary>
    public IReadOnlyCollection<int> CountsTold => _told;

    public static async Task<ClassHour> BeginAsync(int students)
    {
        var school = await School.OpenAsync(new SqliteFiles());
        var host = await school.TeacherAsync("Ada");
        var room = await school.RoomAsync(host);
        var seats = Enumerable.Range(1, students).Select(number => NewSeat(room.RoomId, $"Student {number}")).ToList();
        await using (var db = await school.Databases.CreateDbContextAsync())
        {
            db.Participants.AddRange(seats);
            await db.SaveChangesAsync();
        }

        await school.Board.OpenAsync(room.RoomId);
        return new ClassHour(school, host, room, [.. seats.Select(seat => seat.Id)]);
    }

    public PresenceState? Beats(int student, bool visible = true, string tab = "tab") =>
        School.Board.Beat(Room.RoomId, Students[student], tab, visible, Place.Lobby)?.State;

    public void Leaves(int student, string tab = "tab") =>
        School.Board.End(Room.RoomId, Students[student], tab, TimeSpan.Zero, goodbye: true);

    public void Pass(double seconds) => School.Time.Pass(TimeSpan.FromSeconds(seconds));

    public PresenceState StateOf(int student) => Now.Find(Students[student])!.State;

    /// <summary>What the database holds about a student.</summary>
    public async Task<Participant> RowAsync(int student)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return await db.Participants.AsNoTracking().SingleAsync(seat => seat.Id == Students[student]);
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private static Participant NewSeat(Guid room, string name) => new()
    {
        Id = Guid.CreateVersion7(),
        RoomId = room,
        UserId = Guid.CreateVersion7(),
        DisplayName = name,
        NameKey = DisplayName.Read(name).Value.Key,
        Role = Role.Student,
        JoinedAt = ManualTime.Start.UtcDateTime,
    };
}
