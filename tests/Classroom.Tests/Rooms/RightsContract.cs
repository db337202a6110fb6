using Classroom.Accounts;
using Classroom.Attendance;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public abstract class RightsContract(ITestDatabases databases) : SchoolContract(databases)
{
    public static readonly TheoryData<string> Commands = [.. RightsTable.Rows.Select(row => row.Command)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_caller_hears_what_the_table_says(string command)
    {
        var cast = await Cast.GatherAsync(School);
        var (_, run, hears) = RightsTable.Rows.Single(row => row.Command == command);
        List<string> heard = [];
        foreach (var caller in cast.Callers)
        {
            heard.Add(await run(cast, caller));
        }

        Assert.Equal(RightsTable.Callers.Zip(hears), RightsTable.Callers.Zip(heard));
    }

    [Fact]
    public void The_table_has_every_command_that_somebody_calls()
    {
        var commands =
            from desk in new[] { typeof(RoomDesk), typeof(Door), typeof(Seats), typeof(Handovers), typeof(SeatMerger), typeof(AttendanceDesk), typeof(ReportDesk), typeof(RegradeDesk), typeof(HistoryDesk), typeof(CompetitionDesk), typeof(RunDesk), typeof(PlayerDesk), typeof(AttemptDesk), typeof(AssignmentDesk), typeof(TeamDesk), typeof(AccommodationDesk), typeof(NameRules) }
            from method in desk.GetMethods()
            where method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Caller))
            select $"{desk.Name}.{method.Name}";
        // Joining is the way in: its refusals are those of the door.
        var missing = commands.Except(["Door.JoinAsync"]).Except(RightsTable.Rows.Select(row => row.Command));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_host_acts_on_no_seat_of_another_room()
    {
        var cast = await Cast.GatherAsync(School);
        var own = await School.RoomAsync(cast.Callers[^1], "Second");
        Assert.Equal(RoomRefusal.NotFound, (await School.Seats.RemoveAsync(own.RoomId, cast.Callers[^1], cast.Victim)).Refusal);
        Assert.Equal(RoomRefusal.NotFound, (await School.Seats.SetPresenterAsync(own.RoomId, cast.Callers[^1], cast.Victim, presents: true)).Refusal);
        Assert.True((await School.Rooms.EnterAsync(cast.Room, cast.Callers[1])).Done);
    }
}

public sealed class RightsOnSqlite() : RightsContract(new SqliteFiles());

public sealed class RightsOnPostgres(PostgresCluster cluster) : RightsContract(cluster);
