using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Competitions;

public abstract class CompetitionDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task An_opened_competition_is_seen_by_the_room_and_its_pages_are_told()
    {
        var opened = await School.CompetitionAsync(Room.RoomId, Host, "  Friday   quiz ");
        Assert.Equal(("Friday quiz", true, ManualTime.Start.UtcDateTime), (opened.Title, opened.IsOpen, opened.OpenedAt));
        Assert.Equal([new CompetitionChanged(Room.RoomId, opened.Id)], Told);

        var anna = await School.StudentAsync(Room, "Anna");
        var seen = (await School.Competitions.EnterAsync(opened.Id, anna.Browser())).Value;
        Assert.Equal((opened.Title, anna.ParticipantId), (seen.Title, seen.Room.ParticipantId));
    }

    [Fact]
    public async Task Those_that_go_on_are_listed_newest_first()
    {
        List<Guid> opened = [];
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            opened.Add((await School.CompetitionAsync(Room.RoomId, Host, title)).Id);
            School.Time.Pass(TimeSpan.FromMinutes(1));
        }

        await School.Runs.CancelAsync(opened[1], Host);
        Assert.Equal(["Third", "First"], from going in await School.Competitions.OpenInAsync(Room) select going.Title);
    }

    [Fact]
    public async Task A_cancelled_competition_stays_cancelled_and_keeps_its_end()
    {
        var opened = await School.CompetitionAsync(Room.RoomId, Host);
        School.Time.Pass(TimeSpan.FromMinutes(1));
        var ended = School.Time.Now.UtcDateTime;
        Assert.Equal(Phase.Cancelled, (await School.Runs.CancelAsync(opened.Id, Host)).Value.Phase);
        School.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(RunRefusal.Over, (await School.Runs.CancelAsync(opened.Id, Host)).Refusal);

        var seen = (await School.Competitions.EnterAsync(opened.Id, Host)).Value;
        Assert.Equal((false, ended), (seen.IsOpen, seen.EndedAt!.Value));
        Assert.Equal(2, Told.Count(message => message is CompetitionChanged));
    }

    [Fact]
    public async Task In_an_archived_room_none_is_opened()
    {
        await School.Rooms.ArchiveAsync(Room.RoomId, Host);
        Assert.Equal(CompetitionRefusal.RoomArchived, (await OpenAsync("Quiz")).Refusal);
    }

    [Theory]
    [InlineData(""), InlineData(" \u200B "), InlineData("Qu\0iz"), InlineData("Quiz\u202E")]
    public async Task What_is_no_title_is_refused(string? title) =>
        Assert.Equal(CompetitionRefusal.TitleInvalid, (await OpenAsync(title)).Refusal);

    [Fact]
    public async Task The_longest_title_is_kept_and_a_longer_one_refused()
    {
        Assert.True((await OpenAsync(new string('x', 80))).Done);
        Assert.Equal(CompetitionRefusal.TitleInvalid, (await OpenAsync(new string('x', 81))).Refusal);
    }

    [Fact]
    public async Task A_competition_that_does_not_exist_is_not_found() =>
        Assert.Equal(CompetitionRefusal.NotFound, (await School.Competitions.EnterAsync(Guid.CreateVersion7(), Host)).Refusal);

    private async Task<Outcome<CompetitionEntry, CompetitionRefusal>> OpenAsync(string? title) =>
        await School.Competitions.OpenAsync(Room.RoomId, Host, new Opening(await School.QuizAsync(Host), title));
}

public sealed class CompetitionDeskOnSqlite() : CompetitionDeskContract(new SqliteFiles());

public sealed class CompetitionDeskOnPostgres(PostgresCluster cluster) : CompetitionDeskContract(cluster);
