using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Attendance;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Rooms;

/// <summary>What deleted rooms and passed time leave behind goes in small pieces.</summary>
public abstract class RoomEraserContract(ITestDatabases databases) : RoomContract(databases)
{
    private RoomEraser Eraser => School.Get<RoomEraser>();

    [Fact]
    public async Task Nothing_of_a_deleted_room_is_left_and_all_of_the_others()
    {
        var other = await School.RoomAsync(Host, "Other");
        foreach (var room in new[] { Room, other })
        {
            var anna = await School.StudentAsync(room, "Anna");
            await School.WasHereAsync(room.RoomId, anna.ParticipantId, ManualTime.Start, ManualTime.Start.AddMinutes(1));
            await School.Handovers.IssueAsync(room.RoomId, Host, anna.ParticipantId);
            await School.CompetitionAsync(room.RoomId, Host);
        }

        await DeleteAsync();
        await Eraser.EraseDeletedAsync();
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal(
            (1, 2, 1, 1, 1),
            (await db.Rooms.CountAsync(), await db.Participants.CountAsync(), await db.Intervals.CountAsync(), await db.Handovers.CountAsync(), await db.Competitions.CountAsync()));
        Assert.Equal(other.RoomId, (await db.Rooms.SingleAsync()).Id);
    }

    [Fact]
    public async Task No_transaction_holds_more_than_five_hundred_rows()
    {
        var year = await SchoolYear.OfAsync(School, Room.RoomId, students: 620 / SchoolYear.Classes);
        await MoreSeatsAsync(620);
        await CompetitionOfAsync(players: 620, questions: 3);
        await DeleteAsync();
        School.Queries.Clear();
        await Eraser.EraseDeletedAsync();

        Assert.Equal(0, School.Queries.Transactions);
        Assert.All(School.Queries.Changes, rows => Assert.InRange(rows, 0, RoomEraser.Batch));
        Assert.InRange(School.Queries.Changes.Sum(), year.Intervals.Count + 620 + (620 * 6), int.MaxValue);
        Assert.Empty(await School.LedgerAsync(Room.RoomId));
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal(
            (0, 0, 0, 0, 0),
            (await db.Answers.CountAsync(), await db.Players.CountAsync(), await db.Attempts.CountAsync(), await db.CompetitionQuestions.CountAsync(), await db.Accommodations.CountAsync()));
    }

    [Fact]
    public async Task What_an_interrupted_run_left_the_next_one_removes()
    {
        await SchoolYear.OfAsync(School, Room.RoomId, students: 20);
        await DeleteAsync();
        using var interrupted = new CancellationTokenSource();
        var erasing = Eraser.EraseDeletedAsync(interrupted.Token);
        await interrupted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await erasing;
            // So quick that there was nothing to interrupt.
            throw new OperationCanceledException();
        });
        await Eraser.EraseDeletedAsync();
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal((0, 0, 0), (await db.Rooms.CountAsync(), await db.Participants.CountAsync(), await db.Intervals.CountAsync()));
    }

    [Fact]
    public async Task A_last_beat_that_is_written_after_the_room_is_gone_leaves_nothing()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        await School.Board.OpenAsync(Room.RoomId);
        School.Board.Beat(Room.RoomId, anna.ParticipantId, "tab", visible: true, Place.Lobby);
        await DeleteAsync();
        await Eraser.EraseDeletedAsync();
        await School.Writer.FlushAsync();
        Assert.Empty(await School.LedgerAsync(Room.RoomId));
        Assert.Equal(0, School.Writer.Pending);
    }

    [Fact]
    public async Task The_people_go_before_their_record_so_that_a_beat_between_leaves_nothing()
    {
        await School.WasHereAsync(Room.RoomId, (await School.StudentAsync(Room, "Anna")).ParticipantId, ManualTime.Start, ManualTime.Start);
        await DeleteAsync();
        School.Queries.Clear();
        await Eraser.EraseDeletedAsync();
        var deletes = School.Queries.Commands.Where(command => command.StartsWith("DELETE", StringComparison.Ordinal)).ToList();
        Assert.Contains("participants", deletes[0]);
        Assert.Contains("presence_intervals", deletes[1]);
    }

    [Fact]
    public async Task What_ended_before_the_limit_is_forgotten_and_what_ended_at_it_is_not()
    {
        var limit = ManualTime.Start;
        await School.WasHereAsync(Room.RoomId, Room.ParticipantId, limit.AddMinutes(-5), limit.AddMilliseconds(-1));
        await School.WasHereAsync(Room.RoomId, Room.ParticipantId, limit.AddMinutes(-5), limit);
        await School.WasHereAsync(Room.RoomId, Room.ParticipantId, limit, limit.AddMinutes(5));
        await Eraser.ForgetBeforeAsync(limit);
        Assert.Equal([limit.UtcDateTime, limit.AddMinutes(5).UtcDateTime], (await School.LedgerAsync(Room.RoomId)).Select(interval => interval.ToAt));
    }

    [Fact]
    public async Task Forgetting_goes_in_the_same_small_pieces()
    {
        var year = await SchoolYear.OfAsync(School, Room.RoomId, students: 20);
        School.Queries.Clear();
        await Eraser.ForgetBeforeAsync(SchoolYear.End);
        Assert.Equal(0, School.Queries.Transactions);
        Assert.All(School.Queries.Changes, rows => Assert.InRange(rows, 0, RoomEraser.Batch));
        Assert.Equal(year.Intervals.Count, School.Queries.Changes.Sum());
    }

    private async Task DeleteAsync() => Assert.True((await School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics")).Done);

    // Each player has three answers, and one attempt with another three.
    private async Task CompetitionOfAsync(int players, int questions)
    {
        var competition = (await School.CompetitionAsync(Room.RoomId, Host)).Id;
        await using var db = await School.Databases.CreateDbContextAsync();
        foreach (var seat in await db.Participants.Where(p => p.RoomId == Room.RoomId).Take(players).Select(p => p.Id).ToListAsync())
        {
            db.Players.Add(new Player { CompetitionId = competition, ParticipantId = seat, JoinedAt = ManualTime.Start.UtcDateTime });
            db.Attempts.Add(new Attempt { CompetitionId = competition, ParticipantId = seat, Number = 2, StartedAt = ManualTime.Start.UtcDateTime, Run = "{}" });
            db.Accommodations.Add(new Accommodation { ParticipantId = seat, RoomId = Room.RoomId, Extra = ExtraTime.Half });
            db.Answers.AddRange(
                from question in Enumerable.Range(0, questions)
                from attempt in new[] { 1, 2 }
                select StoredAnswer.Of(competition, new GivenAnswer(seat, question, new ChoiceAnswer([0]), TimeSpan.Zero), ManualTime.Start, attempt));
        }

        await db.SaveChangesAsync();
    }

    private async Task MoreSeatsAsync(int seats)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        db.AddRange(Enumerable.Range(1, seats).Select(number => (object)new Participant
        {
            Id = Guid.CreateVersion7(), RoomId = Room.RoomId, UserId = Guid.CreateVersion7(), DisplayName = $"Guest {number}", NameKey = $"guest {number}",
            Role = Role.Student, JoinedAt = ManualTime.Start.UtcDateTime,
        }));
        await db.SaveChangesAsync();
    }
}

public sealed class RoomEraserOnSqlite() : RoomEraserContract(new SqliteFiles());

public sealed class RoomEraserOnPostgres(PostgresCluster cluster) : RoomEraserContract(cluster);
