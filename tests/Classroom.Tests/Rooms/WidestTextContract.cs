using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>What the rules accept, every database can hold: PostgreSQL counts the letters of a column, SQLite does not.</summary>
public abstract class WidestTextContract(ITestDatabases databases) : RoomContract(databases)
{
    /// <summary>Eleven code points that are seen as one.</summary>
    private const string Family =
        "\U0001F468\U0001F3FB\u200D\U0001F469\U0001F3FC\u200D\U0001F467\U0001F3FD\u200D\U0001F466\U0001F3FE";

    /// <summary>One letter that is eighteen when it is compared without width.</summary>
    private const string Ligature = "\uFDFA";

    [Theory]
    [InlineData(Family, 24)]
    [InlineData(Ligature, 24)]
    [InlineData("a\u0301\u0302\u0303\u0304", 24)]
    public async Task A_students_name_is_kept_or_refused(string character, int times)
    {
        var answer = await School.KnockAsync(Room.JoinCode, Repeat(character, times));
        Assert.True(answer.Outcome is { Done: true } or { Refusal: RoomRefusal.NameTooLong });
        Assert.Empty(answer.FreeNames);
    }

    [Theory]
    [InlineData(Family, 80)]
    [InlineData(Ligature, 80)]
    public async Task A_rooms_name_is_kept_or_refused(string character, int times)
    {
        var named = await School.Rooms.RenameAsync(Room.RoomId, Host, Repeat(character, times));
        Assert.True(named is { Done: true } or { Refusal: RoomRefusal.RoomNameTooLong });
    }

    [Fact]
    public async Task A_competitions_title_is_refused() =>
        Assert.Equal(CompetitionRefusal.TitleInvalid, (await School.Competitions.OpenAsync(Room.RoomId, Host, new Opening(await School.QuizAsync(Host), Repeat(Family, 80)))).Refusal);

    [Theory]
    [InlineData(Family)]
    [InlineData(Ligature)]
    public async Task A_teachers_name_is_kept_or_refused(string character)
    {
        var registered = await School.WithAccountsAsync(
            desk => desk.RegisterAsync("wide@school.example", SchoolPeople.Password, Repeat(character, 24)));
        Assert.True(registered is { Done: true } or { Refusal: AccountRefusal.NameInvalid });
        if (registered.Done)
        {
            await School.RoomAsync(new Caller(registered.Value.Id, null), "A room of theirs");
        }
    }

    private static string Repeat(string character, int times) => string.Concat(Enumerable.Repeat(character, times));
}

public sealed class WidestTextOnSqlite() : WidestTextContract(new SqliteFiles());

public sealed class WidestTextOnPostgres(PostgresCluster cluster) : WidestTextContract(cluster);
