using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Competitions;

/// <summary>Who plays in which team, and what teams have (C-12).</summary>
public abstract class TeamContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Water = new(Choices: [1]);

    [Fact]
    public async Task Where_teams_are_chosen_a_student_chooses_and_changes_until_it_begins()
    {
        var game = await BeginAsync(TeamMode.Chosen, 2, "Anna", "Bert");
        Assert.Null(game.Own("Anna").Team);
        Assert.Null(await ChooseAsync(game, "Anna", 1));
        Assert.Equal(1, game.Own("Anna").Team);
        Assert.Null(await ChooseAsync(game, "Anna", 0));
        Assert.Equal((0, 2), (game.Own("Anna").Team, game.View.TeamSizes.Length));
        Assert.Equal([1, 0], game.View.TeamSizes);
        await game.AdvanceAsync();
        Assert.Equal(TeamRefusal.Begun, await ChooseAsync(game, "Anna", 1));
        Assert.Equal(0, game.Own("Anna").Team);
    }

    [Fact]
    public async Task Who_chose_none_comes_into_the_smallest_when_it_begins_and_so_does_who_comes_late()
    {
        var game = await BeginAsync(TeamMode.Chosen, 2, "Anna", "Bert", "Carl", "Dora");
        await ChooseAsync(game, "Anna", 1);
        await ChooseAsync(game, "Bert", 1);
        await game.AdvanceAsync();
        Assert.Equal([1, 1, 0, 0], new[] { "Anna", "Bert", "Carl", "Dora" }.Select(name => game.Own(name).Team));
        await game.JoinAsync("Emil");
        await game.JoinAsync("Fine");
        await School.Bus.PublishAsync(new PlayersChanged(Room.RoomId, game.Id));
        Assert.Equal([3, 3], game.View.TeamSizes);
        Assert.All(game.Names, name => Assert.NotNull(game.Own(name).Team));
    }

    [Fact]
    public async Task No_team_that_does_not_exist_and_nobody_elses_seat_is_chosen_for()
    {
        var game = await BeginAsync(TeamMode.Chosen, 3, "Anna", "Bert");
        Assert.Equal(TeamRefusal.NoSuchTeam, await ChooseAsync(game, "Anna", 3));
        Assert.Equal(TeamRefusal.NoSuchTeam, await ChooseAsync(game, "Anna", -1));
        Assert.Equal(TeamRefusal.NotAllowed, (await School.Teams.ChooseAsync(await game.EntryAsync("Anna"), game.Browser("Bert"), 1)).Refusal);
        var late = await School.StudentAsync(Room, "Late");
        Assert.Equal(TeamRefusal.NotPlaying, (await School.Teams.ChooseAsync((await School.Competitions.EnterAsync(game.Id, late.Browser())).Value, late.Browser(), 1)).Refusal);
        Assert.Equal([null, null], new[] { "Anna", "Bert" }.Select(name => game.Own(name).Team));
    }

    [Fact]
    public async Task Drawn_teams_are_not_chosen_but_a_teacher_moves_people()
    {
        var game = await BeginAsync(TeamMode.Drawn, 2, "Anna", "Bert", "Carl", "Dora", "Emil");
        Assert.Equal([2, 3], game.View.TeamSizes.Order());
        Assert.Equal(TeamRefusal.Drawn, await ChooseAsync(game, "Anna", 1));
        var other = 1 - game.Own("Anna").Team!.Value;
        Assert.True((await School.Teams.MoveAsync(game.Id, Host, game.Seat("Anna"), other)).Done);
        Assert.Equal(other, game.Own("Anna").Team);
        Assert.Equal(TeamRefusal.NoSuchTeam, (await School.Teams.MoveAsync(game.Id, Host, game.Seat("Anna"), 2)).Refusal);
        Assert.Equal(TeamRefusal.NotPlaying, (await School.Teams.MoveAsync(game.Id, Host, Room.ParticipantId, 1)).Refusal);
    }

    [Fact]
    public async Task Drawn_anew_teams_differ_by_one_at_most_and_nobody_absent_weighs()
    {
        var names = Enumerable.Range(0, 14).Select(number => $"Student {number}").ToArray();
        var game = await BeginAsync(TeamMode.Chosen, 4, names);
        foreach (var name in names)
        {
            await ChooseAsync(game, name, 0);
        }

        await School.Seats.RemoveAsync(Room.RoomId, Host, game.Seat(names[0]));
        Assert.True((await School.Teams.RedrawAsync(game.Id, Host)).Done);
        Assert.Equal([3, 3, 3, 4], names.Skip(1).CountBy(name => game.Own(name).Team!.Value).Select(team => team.Value).Order());
        await game.AdvanceAsync();
        Assert.Equal(TeamRefusal.Begun, (await School.Teams.RedrawAsync(game.Id, Host)).Refusal);
    }

    [Fact]
    public async Task A_team_has_the_mean_of_those_who_answered()
    {
        var game = await BeginAsync(TeamMode.Chosen, 3, "Anna", "Bert", "Carl", "Dora");
        foreach (var (name, team) in new[] { ("Anna", 0), ("Bert", 0), ("Carl", 0), ("Dora", 2) })
        {
            Assert.Null(await ChooseAsync(game, name, team));
        }

        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        await game.AnswerAsync("Bert", 0, Water);
        await game.AdvanceAsync();
        Assert.Equal([new TeamStanding(0, 500, 3, 2, 1), new TeamStanding(2, 0, 1, 0, 2)], game.View.Board.Teams);
    }

    [Fact]
    public async Task Without_teams_there_are_none()
    {
        var game = await BeginAsync(TeamMode.None, 2, "Anna");
        Assert.Equal(TeamRefusal.NoSuchTeam, await ChooseAsync(game, "Anna", 0));
        Assert.Empty(game.View.TeamSizes);
        await game.OpenAsync();
        await game.AdvanceAsync();
        Assert.Empty(game.View.Board.Teams);
    }

    private async Task<TeamRefusal?> ChooseAsync(LiveGame game, string name, int team) =>
        (await School.Teams.ChooseAsync(await game.EntryAsync(name), game.Browser(name), team)).Refusal;

    private async Task<LiveGame> BeginAsync(TeamMode mode, int count, params string[] names)
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual with { Teams = mode, TeamCount = count }, names);
        // The view is made anew when something changes: let it know those who came.
        await School.Bus.PublishAsync(new PlayersChanged(Room.RoomId, game.Id));
        return game;
    }
}

public sealed class TeamOnSqlite() : TeamContract(new SqliteFiles());

public sealed class TeamOnPostgres(PostgresCluster cluster) : TeamContract(cluster);
