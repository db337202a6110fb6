using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Web.Competitions;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>Under generated names nothing that a student or the wall gets leads from such a name to a person: no id, no shape, no order, no state.</summary>
public sealed class GeneratedNamesTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private static readonly string[] Names = [.. Enumerable.Range(10, 12).Select(number => $"Student {number}")];

    [Fact]
    public async Task Students_know_the_others_by_ids_that_are_listed_nowhere_else()
    {
        var game = await BeginAsync();
        await ScoredAsync(game);
        var seats = Names.ToDictionary(name => game[name].Seat, name => Alias(game, name));
        var host = await BoardAsync(game, game.Host);
        Assert.Equal(seats.OrderBy(seat => seat.Key), host.OrderBy(seat => seat.Key));

        var boards = new List<Dictionary<Guid, string>>();
        foreach (var name in Names)
        {
            var board = await BoardAsync(game, game[name]);
            Assert.Equal(Alias(game, name), board[game[name].Seat]);
            Assert.Equal([game[name].Seat], board.Keys.Intersect(seats.Keys));
            Assert.Equal(seats.Values.Order(), board.Values.Order());
            Assert.All(board.Keys, id => Assert.Equal((7, id.Variant & 0xC), (id.Version, 8)));
            boards.Add(board);
        }

        // The same for everybody who is not the one meant.
        Assert.All(seats.Values, alias => Assert.Equal(2, boards.Select(board => board.Single(line => line.Value == alias).Key).Distinct().Count()));
        Assert.Equal(boards[0].OrderBy(seat => seat.Key), (await BoardAsync(game, game[Names[0]])).OrderBy(seat => seat.Key));
    }

    [Fact]
    public async Task An_id_is_good_in_one_competition_alone()
    {
        var game = await BeginAsync();
        var again = await BeginAsync();
        await ScoredAsync(game);
        await ScoredAsync(again);
        Assert.Empty((await BoardAsync(game, game[Names[0]])).Keys.Intersect((await BoardAsync(again, again[Names[0]])).Keys));
    }

    [Fact]
    public async Task Whatever_a_student_is_sent_has_generated_names_or_others_ids_but_never_both()
    {
        var game = await BeginAsync();
        var me = await played.Site.BrowserAsync(game.Room, "Anna");
        (await me.GetAsync(game.Path)).Is(200);
        var (checkedNames, checkedIds) = (0, 0);
        foreach (var phase in new[] { "lobby", "ready", "open", "closed", "scores", "finished" })
        {
            if (phase == "finished")
            {
                (await game.Host.Client.PostAsync($"{game.Path}/end", new { })).Is(200);
            }
            else if (phase != "lobby")
            {
                await game.AdvanceAsync(phase);
            }

            foreach (var path in new[]
            {
                game.Path, $"{game.Path}/leaderboard", $"{game.Path}/active", $"{game.Path}/report", $"/api/rooms/{game.Room.Id}/participants",
                $"/api/participants/active/{game.Room.Id}", $"/student/competition/{game.Id}", $"/student/room/{game.Room.Id}", $"/reports/competitions/{game.Id}",
            })
            {
                var body = (await me.GetAsync(path)).Body;
                var named = Names.Any(name => body.Contains(Alias(game, name), StringComparison.Ordinal));
                var known = Names.Any(name => body.Contains($"{game[name].Seat}", StringComparison.OrdinalIgnoreCase) || body.Contains($"{game[name].UserId}", StringComparison.OrdinalIgnoreCase));
                Assert.False(named && known, $"{phase}: {path} tells whose name is whose: {body}");
                Assert.False(named && Names.Any(name => body.Contains(name, StringComparison.Ordinal)), $"{phase}: {path} has both names: {body}");
                (checkedNames, checkedIds) = (checkedNames + (named ? 1 : 0), checkedIds + (known ? 1 : 0));
            }
        }

        Assert.True(checkedNames > 0 && checkedIds > 0);
    }

    [Fact]
    public async Task Among_equals_nobody_stands_where_they_came()
    {
        var game = await BeginAsync();
        await ScoredAsync(game);
        var board = (await game.Host.Client.GetAsync($"{game.Path}/leaderboard")).Is(200).Json.EnumerateArray().Select(line => line.GetProperty("participant_id").GetGuid()).ToList();
        Assert.Equal(Names.Length, board.Count);
        Assert.NotEqual(board.Order(), board);
    }

    [Fact]
    public async Task The_first_three_find_themselves_by_their_own_id()
    {
        await using var play = await PlayPage.BeginAsync(CompetitionTerms.Usual with { GeneratedNames = true }, new Question("Which?", new SingleChoiceBody(["a", "b"], 0)));
        await play.OpenAsync();
        foreach (var phase in new[] { "closed", "scores", "finished" })
        {
            await play.AdvanceAsync(phase);
        }

        var shown = play.Game.View.Board.Lines.ToDictionary(line => line.Name, line => line.Shown);
        foreach (var (reader, other) in new[] { ("Anna", "Bert"), ("Bert", "Anna") })
        {
            await play.TurnToAsync(reader);
            await play.InAsync("finished");
            var rows = play.Page.AllMarked("leaderboard-row").ToDictionary(row => row.QuerySelector("bdi")!.TextContent, row => row);
            Assert.Equal($"{play.Game.Seat(reader)}", rows[play.Game.Own(reader).Alias!].GetAttribute("data-participant-id"));
            Assert.Equal($"{shown[play.Game.Own(other).Alias!].Id}", rows[play.Game.Own(other).Alias!].GetAttribute("data-participant-id"));
            Assert.DoesNotContain($"{play.Game.Seat(other)}", play.Page.Markup);
        }
    }

    [Fact]
    public async Task The_wall_lists_generated_names_in_their_own_order_and_without_whose_phone_is_away()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(new CompetitionTerms { GeneratedNames = true, Teams = TeamMode.Drawn }, Names);
        foreach (var name in Names)
        {
            await game.BeatAsync(name);
        }

        lesson.School.Time.Pass(TimeSpan.FromSeconds(31));
        await game.BeatAsync(Names[0]);
        var (tab, page) = await lesson.StageAsync(game);
        var aliases = Names.Select(name => game.Own(name).Alias!).Order(StringComparer.Ordinal).ToList();
        await tab.SeesAsync(() => Assert.Equal(aliases, page.FindAll(".names bdi").Select(name => name.TextContent)));
        Assert.Equal("stale", page.State(game.Seat(Names[1])));
        Assert.Empty(page.FindAll(".names .presence"));
        Assert.All(page.FindAll(".team-names"), team => Assert.Equal(
            team.QuerySelectorAll("bdi").Select(name => name.TextContent).Order(StringComparer.Ordinal), team.QuerySelectorAll("bdi").Select(name => name.TextContent)));

        // The shape is the name's and not the person's.
        var people = lesson.School.Board.ReadAnew(lesson.RoomId);
        var shapes = Names.Select(name => lesson.School.Competing.AsShown(game.Id, people.Find(game.Seat(name))!)!.Shape).ToList();
        Assert.Empty(shapes.Intersect(people.People.SelectMany(person => new[] { person.UserId, person.ParticipantId })));
        Assert.Equal(Names.Length, shapes.Distinct().Count());
    }

    [Fact]
    public async Task Under_their_own_names_everybody_is_known_by_their_own_id()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await ScoredAsync(game);
        Assert.Equal(
            new[] { (game["Anna"].Seat, "Anna"), (game["Bert"].Seat, "Bert") }.Order(),
            (await BoardAsync(game, game["Bert"])).Select(line => (line.Key, line.Value)).Order());
    }

    private Task<PlayedGame> BeginAsync() => played.BeginAsync(Names, new { options = new { generated_names = true } });

    // Nobody answers: all are equal.
    private static async Task ScoredAsync(PlayedGame game)
    {
        await game.OpenAsync();
        await game.AdvanceAsync("closed");
    }

    private string Alias(PlayedGame game, string name) => played.Site.Services.GetRequiredService<CompetitionBoard>().Own(game.Id, game[name].Seat)!.Alias!;

    private static async Task<Dictionary<Guid, string>> BoardAsync(PlayedGame game, Person reader) =>
        (await reader.Client.GetAsync($"{game.Path}/leaderboard")).Is(200).Json.EnumerateArray()
            .ToDictionary(line => line.GetProperty("participant_id").GetGuid(), line => line.GetProperty("display_name").GetString()!);
}
