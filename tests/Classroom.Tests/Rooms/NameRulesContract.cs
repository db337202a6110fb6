using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>Words that a room's host wants in no name.</summary>
public abstract class NameRulesContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_name_with_a_blocked_word_does_not_get_in_and_the_next_one_does()
    {
        await SaveAsync("goblin");
        Assert.Equal(RoomRefusal.NameBlocked, (await School.KnockAsync(Room.JoinCode, "G0blin")).Outcome.Refusal);
        Assert.True((await School.KnockAsync(Room.JoinCode, "Anna")).Outcome.Done);
        await SaveAsync("");
        Assert.True((await School.KnockAsync(Room.JoinCode, "Goblin")).Outcome.Done);
    }

    [Fact]
    public async Task Who_was_removed_does_not_come_back_under_one_and_who_is_here_stays()
    {
        var (anna, bert) = (await School.StudentAsync(Room, "Anna"), await School.StudentAsync(Room, "Goblin"));
        await School.Seats.RemoveAsync(Room.RoomId, Host, anna.ParticipantId);
        await SaveAsync("goblin");
        Assert.Equal(RoomRefusal.NameBlocked, (await School.KnockAsync(Room.JoinCode, "Big Goblin", anna.Browser())).Outcome.Refusal);
        Assert.Equal("Goblin", (await School.KnockAsync(Room.JoinCode, "Goblin", bert.Browser())).Outcome.Value.DisplayName);
    }

    [Fact]
    public async Task Nobody_is_renamed_to_one()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        await SaveAsync("goblin");
        Assert.Equal(RoomRefusal.NameBlocked, (await School.Seats.RenameAsync(Room.RoomId, Host, anna.ParticipantId, "A Goblin")).Refusal);
        Assert.True((await School.Seats.RenameAsync(Room.RoomId, Host, anna.ParticipantId, "Annika")).Done);
    }

    [Fact]
    public async Task The_word_of_one_room_stops_nobody_in_another()
    {
        await SaveAsync("goblin");
        var other = await School.RoomAsync(Host, "Other");
        Assert.Equal("Goblin", (await School.StudentAsync(other, "Goblin")).DisplayName);
    }

    [Fact]
    public async Task Saving_tells_whom_it_hits_and_they_get_the_first_free_neutral_name()
    {
        await School.StudentAsync(Room, "Anna");
        await School.StudentAsync(Room, "student 1");
        var hit = await School.StudentAsync(Room, "Goblin");
        var gone = await School.StudentAsync(Room, "Goblin too");
        await School.Seats.RemoveAsync(Room.RoomId, Host, gone.ParticipantId);
        var rule = await SaveAsync("goblin");
        Assert.Equal([new HitName(hit.ParticipantId, "Goblin")], rule.Hits);
        Assert.True((await School.NameRules.RenameToNeutralAsync(Room.RoomId, Host, hit.ParticipantId, "Student")).Done);
        Assert.Equal("Student 2", (await School.Rooms.EnterAsync(Room.RoomId, hit.Browser())).Value.DisplayName);
        var read = (await School.NameRules.ReadAsync(Room.RoomId, Host)).Value;
        Assert.Equal(("goblin", 0), (read.Words, read.Hits.Count));
    }

    [Fact]
    public async Task A_list_that_does_not_fit_is_refused_and_the_old_one_stays()
    {
        await SaveAsync("goblin");
        Assert.Equal(RoomRefusal.WordTooLong, (await School.NameRules.SaveAsync(Room.RoomId, Host, new string('a', 10_000))).Refusal);
        Assert.Equal("goblin", (await School.NameRules.ReadAsync(Room.RoomId, Host)).Value.Words);
        MeddleWithRoom();
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.NameRules.SaveAsync(Room.RoomId, Host, "troll")).Refusal);
    }

    [Theory]
    [InlineData("Ada")]
    [InlineData("ADA")]
    [InlineData("Ａｄａ")]
    [InlineData(" ada ")]
    [InlineData("A\u00ADda")]
    [InlineData("carla")]
    public async Task No_student_takes_the_name_of_the_host_or_of_a_co_teacher(string name)
    {
        await School.CoTeacherAsync(Room, Host, "Carla");
        var anna = await School.StudentAsync(Room, "Anna");
        Assert.Equal(RoomRefusal.NameTaken, (await School.KnockAsync(Room.JoinCode, name)).Outcome.Refusal);
        Assert.Equal(RoomRefusal.NameTaken, (await School.Seats.RenameAsync(Room.RoomId, Host, anna.ParticipantId, name)).Refusal);
    }

    private async Task<NameRule> SaveAsync(string words) => (await School.NameRules.SaveAsync(Room.RoomId, Host, words)).Value;
}

public sealed class NameRulesOnSqlite() : NameRulesContract(new SqliteFiles());

public sealed class NameRulesOnPostgres(PostgresCluster cluster) : NameRulesContract(cluster);
