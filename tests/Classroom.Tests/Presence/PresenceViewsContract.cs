using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Presence;

/// <summary>
/// The active participants in SQL are those of the board (P-11). The views ask the database's own clock, so the school's is set to it,
/// and nothing stands within twenty seconds of a limit.
/// </summary>
public abstract class PresenceViewsContract(ITestDatabases databases) : RoomContract(databases)
{
    private readonly Guid _quiz = Guid.CreateVersion7();
    private readonly Dictionary<Guid, string> _names = [];

    [Fact]
    public async Task Both_views_have_those_whom_the_board_counts_as_active()
    {
        await AMinuteOfClassAsync();
        var board = School.Board.ReadAnew(Room.RoomId);
        var room = await ReadAsync("active_room_participants");
        Assert.Equal(["Active", "In quiz", "Just hidden", "Presenter"], Names(room));
        Assert.Equal(Active(board.People), Ids(room));
        Assert.Equal(board.ActiveCount, room.Count);

        var quiz = await ReadAsync("active_competition_participants");
        Assert.Equal(["In quiz"], Names(quiz));
        Assert.Equal(Active(board.In(_quiz)), Ids(quiz));
        Assert.Equal(board.ActiveCountIn(_quiz), quiz.Count);
    }

    [Fact]
    public async Task A_row_says_what_the_door_says()
    {
        await AMinuteOfClassAsync();
        var row = (await ReadAsync("active_room_participants")).Single(one => _names[one.ParticipantId] == "In quiz");
        Assert.Equal((Room.RoomId, "In quiz", "Student", "active", (Guid?)_quiz), (row.RoomId, row.DisplayName, row.Role, row.State, row.CompetitionId));
        Assert.Equal(
            School.Board.ReadAnew(Room.RoomId).Find(row.ParticipantId)!.LastActive!.Value.UtcDateTime, DateTime.SpecifyKind(row.LastActive, DateTimeKind.Utc),
            TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Empty_is_a_view_of_a_room_where_nobody_is()
    {
        await School.StudentAsync(Room, "Never here");
        Assert.Empty(await ReadAsync("active_room_participants"));
        Assert.Empty(await ReadAsync("active_competition_participants"));
    }

    private async Task AMinuteOfClassAsync()
    {
        // A minute before the database's now, which the school's clock has reached when all is done.
        School.Time.SetClock(DateTimeOffset.UtcNow.AddMinutes(-1) - School.Time.Now);
        await School.Board.OpenAsync(Room.RoomId);
        var seats = new Dictionary<string, Guid> { ["Host"] = Room.ParticipantId };
        foreach (var name in new[] { "Active", "In quiz", "Was in quiz", "Just hidden", "Hidden", "In the background", "Silent", "Left", "Removed", "Presenter", "Never here" })
        {
            seats[name] = (await School.StudentAsync(Room, name)).ParticipantId;
        }

        foreach (var (name, id) in seats)
        {
            _names[id] = name;
        }

        Assert.True((await School.Seats.SetPresenterAsync(Room.RoomId, Host, seats["Presenter"], presents: true)).Done);
        Beat("Silent", "Was in quiz", "Hidden");
        BeatAll(visible: false, ["Hidden"]);
        School.Time.Pass(TimeSpan.FromSeconds(27));
        BeatAll(visible: false, ["Hidden"]);
        School.Time.Pass(TimeSpan.FromSeconds(28));
        Beat("Active", "Host", "Left", "Removed", "Presenter", "Just hidden");
        BeatAll(visible: false, ["Hidden", "Just hidden", "In the background"]);
        School.Board.Beat(Room.RoomId, seats["In quiz"], "tab", visible: true, Place.Competition(_quiz));
        School.Board.End(Room.RoomId, seats["Left"], "tab", TimeSpan.Zero, goodbye: true);
        Assert.True((await School.Seats.RemoveAsync(Room.RoomId, Host, seats["Removed"])).Done);
        School.Time.Pass(TimeSpan.FromSeconds(5));
        await School.Writer.FlushAsync();

        void Beat(params string[] names) => BeatAll(visible: true, names);
        void BeatAll(bool visible, string[] names) => Array.ForEach(names, name => School.Board.Beat(
            Room.RoomId, seats[name], "tab", visible, name == "Was in quiz" ? Place.Competition(_quiz) : Place.Lobby));
    }

    private async Task<List<ViewRow>> ReadAsync(string view)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return await db.Database.SqlQueryRaw<ViewRow>(
            $"""
            SELECT participant_id AS "ParticipantId", room_id AS "RoomId", display_name AS "DisplayName", role AS "Role", state AS "State",
                last_active AS "LastActive", competition_id AS "CompetitionId"
            FROM {view}
            """).ToListAsync();
    }

    private static IEnumerable<Guid> Active(IEnumerable<PresentPerson> people) =>
        people.Where(person => person.Role.IsCounted() && person.State == PresenceState.Active).Select(person => person.ParticipantId).Order();

    private static IEnumerable<Guid> Ids(List<ViewRow> rows) => rows.Select(row => row.ParticipantId).Order();

    private IEnumerable<string> Names(List<ViewRow> rows) => rows.Select(row => _names[row.ParticipantId]).Order(StringComparer.Ordinal);

    private sealed record ViewRow(Guid ParticipantId, Guid RoomId, string DisplayName, string Role, string State, DateTime LastActive, Guid? CompetitionId);
}

public sealed class PresenceViewsOnSqlite() : PresenceViewsContract(new SqliteFiles());

public sealed class PresenceViewsOnPostgres(PostgresCluster cluster) : PresenceViewsContract(cluster);
