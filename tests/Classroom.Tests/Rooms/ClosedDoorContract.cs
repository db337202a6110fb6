using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public abstract class ClosedDoorContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_wrong_and_a_closed_code_get_the_same_answer_for_the_same_queries()
    {
        await School.Door.SetOpenAsync(Room.RoomId, Host, open: false);
        var (closed, closedQueries) = await KnockAndCountAsync(Room.JoinCode!);
        var (wrong, wrongQueries) = await KnockAndCountAsync(await WrongCodeAsync());
        Assert.Equal((RoomRefusal.WrongCode, RoomRefusal.WrongCode), (closed.Outcome.Refusal!.Value, wrong.Outcome.Refusal!.Value));
        Assert.Equal(closedQueries, wrongQueries);
        Assert.Single(wrongQueries);
        Assert.Equal((9, 8), (closed.TriesLeft!.Value, wrong.TriesLeft!.Value));
    }

    [Fact]
    public async Task A_closed_room_lets_those_in_who_have_a_seat()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        await School.Door.SetOpenAsync(Room.RoomId, Host, open: false);
        Assert.Equal(anna, await School.StudentAsync(Room, "Anna", anna.Browser()));
        await School.Door.SetOpenAsync(Room.RoomId, Host, open: true);
        Assert.Equal("Ben", (await School.StudentAsync(Room, "Ben")).DisplayName);
    }

    [Fact]
    public async Task A_locked_room_says_so_to_newcomers_and_lets_the_others_in()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        await School.Door.SetLockedAsync(Room.RoomId, Host, locked: true);
        Assert.Equal(RoomRefusal.Locked, (await School.KnockAsync(Room.JoinCode, "Ben")).Outcome.Refusal);
        Assert.Equal(anna, await School.StudentAsync(Room, "Anna", anna.Browser()));
        await School.Door.SetLockedAsync(Room.RoomId, Host, locked: false);
        Assert.True((await School.KnockAsync(Room.JoinCode, "Ben")).Outcome.Done);
    }

    [Fact]
    public async Task After_ten_wrong_codes_not_even_the_right_one_is_looked_up()
    {
        var wrong = await WrongCodeAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Equal(9 - guess, (await School.KnockAsync(wrong, "Anna")).TriesLeft);
        }

        var (answer, queries) = await KnockAndCountAsync(Room.JoinCode!);
        Assert.Equal(RoomRefusal.TooManyWrongCodes, answer.Outcome.Refusal);
        Assert.Empty(queries);

        School.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.True((await School.KnockAsync(Room.JoinCode, "Anna")).Outcome.Done);
    }

    [Fact]
    public async Task Right_codes_are_never_counted()
    {
        for (var student = 1; student <= 30; student++)
        {
            Assert.True((await School.KnockAsync(Room.JoinCode, $"Student {student}")).Outcome.Done);
        }
    }

    [Theory]
    [InlineData("abcdef"), InlineData("١٢٣٤٥٦"), InlineData("' OR 1=1 --"), InlineData(""), InlineData(null)]
    public async Task What_is_no_code_costs_neither_a_query_nor_a_try(string? typed)
    {
        var (answer, queries) = await KnockAndCountAsync(typed);
        Assert.Equal(RoomRefusal.CodeMalformed, answer.Outcome.Refusal);
        Assert.Empty(queries);
        Assert.Equal(9, (await School.KnockAsync(await WrongCodeAsync(), "Anna")).TriesLeft);
    }

    [Fact]
    public async Task A_wrong_code_tells_nothing_about_the_name() =>
        Assert.Equal(RoomRefusal.WrongCode, (await School.KnockAsync(await WrongCodeAsync(), "\0")).Outcome.Refusal);

    private async Task<(JoinAnswer Answer, string[] Queries)> KnockAndCountAsync(string? code)
    {
        School.Queries.Clear();
        var answer = await School.KnockAsync(code, "Anna");
        return (answer, [.. School.Queries.Commands]);
    }

    private async Task<string> WrongCodeAsync()
    {
        var taken = (await SeenByHostAsync()).JoinCode!;
        return taken == "123456" ? "654321" : "123456";
    }
}

public sealed class ClosedDoorOnSqlite() : ClosedDoorContract(new SqliteFiles());

public sealed class ClosedDoorOnPostgres(PostgresCluster cluster) : ClosedDoorContract(cluster);
