using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>Answers by HTTP: in time, once, and by those alone whose seat it is (C-5).</summary>
public sealed class AnswerOnceTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private static readonly object Energy = new { choices = new[] { 0 } }, Water = new { choices = new[] { 1 } };

    private Site Site => played.Site;

    [Fact]
    public async Task Before_its_opening_and_after_its_end_an_answer_is_refused()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        (await game.AnswerAsync("Anna", Energy)).Refuses(409, "not_open_yet");
        await game.AdvanceAsync("ready");
        (await game.AnswerAsync("Anna", Energy)).Refuses(409, "not_open_yet");
        Site.Time.Pass(TimeSpan.FromSeconds(3));
        Site.Time.Pass(TimeSpan.FromSeconds(20.5));
        (await game.AnswerAsync("Anna", Energy)).Is(200);
        Site.Time.Pass(TimeSpan.FromMilliseconds(1));
        (await game.AnswerAsync("Bert", Energy)).Refuses(409, "too_late");
        Assert.Equal("closed", (await game.ShowAsync("Bert")).Text("phase"));
        (await game.AnswerAsync("Anna", Water)).Is(200);
        Assert.Equal(1, await StoredAsync(game));
    }

    [Fact]
    public async Task A_question_that_the_host_closed_takes_no_answer()
    {
        var game = await played.BeginAsync("Anna");
        await game.OpenAsync();
        await game.AdvanceAsync("closed");
        (await game.AnswerAsync("Anna", Energy)).Refuses(409, "closed_early");
        await game.AdvanceAsync("scores");
        (await game.AnswerAsync("Anna", Energy)).Refuses(409, "closed_early");
    }

    [Theory]
    [InlineData("-1", 409)]
    [InlineData("1", 409)]
    [InlineData("2", 409)]
    [InlineData("2147483648", 409)]
    [InlineData("-99999999999", 409)]
    [InlineData("99999999999", 409)]
    [InlineData("99999999999999999999999", 404)]
    [InlineData("0x0", 404)]
    [InlineData("one", 404)]
    [InlineData("0.0", 404)]
    public async Task Another_question_takes_no_answer(string question, int status)
    {
        var game = await played.BeginAsync("Anna");
        await game.OpenAsync();
        var reply = await game["Anna"].Client.PutAsync($"{game.Path}/answers/{question}", Energy);
        reply.Refuses(status, status == 409 ? "another_question" : "not_found");
        Assert.Equal(0, await StoredAsync(game));
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Thirty_different_answers_in_one_packet_are_one_and_all_are_told_the_same()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        var told = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => game.AnswerAsync("Anna", new { choices = new[] { n % 3 } })));
        Assert.Single(told.Select(reply => reply.Is(200).Body).Distinct());
        Assert.Equal(1, await StoredAsync(game));
        Site.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(told[0].Body, (await game.AnswerAsync("Anna", Water)).Is(200).Body);
        Assert.Equal(told[0].Text("answer"), (await game.ShowAsync("Anna")).Text("my_answer"));
    }

    [Fact]
    public async Task Thirty_different_answers_in_one_transaction_are_one_too()
    {
        await using var usual = new Site();
        var host = await usual.TeacherAsync();
        var room = await usual.RoomAsync(host);
        var game = new PlayedGame(usual, host, room, await usual.CompetitionAsync(host, room));
        await PassUntilAsync(usual, game.JoinAsync("Anna"));
        await PassUntilAsync(usual, game.JoinAsync("Bert"));
        await game.OpenAsync();
        usual.Time.Pass(TimeSpan.FromSeconds(1));
        // From now on 50 ms are gathered, and they pass by hand.
        (await game.AnswerAsync("Bert", Energy)).Is(200);
        var answers = Task.WhenAll(Enumerable.Range(0, 30).Select(n => game.AnswerAsync("Anna", new { choices = new[] { n % 2 } })));
        await PassUntilAsync(usual, answers);
        Assert.Single((await answers).Select(reply => reply.Is(200).Body).Distinct());
        Assert.Empty(usual.Errors.Lines);
    }

    [Fact]
    public async Task Whoever_first_comes_in_thirty_times_at_once_is_one_player()
    {
        var game = await played.BeginAsync("Anna");
        var bert = await Site.StudentAsync(game.Room, "Bert");
        var seen = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => bert.Client.GetAsync(game.Path)));
        Assert.All(seen, reply => Assert.Equal("True", reply.Is(200).Text("may_join")));
        await using var db = await Site.OpenDatabaseAsync();
        Assert.Equal(2, await db.Players.CountAsync(player => player.CompetitionId == game.Id));
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Nobody_who_does_not_play_answers()
    {
        var game = await played.BeginAsync("Anna");
        var (co, stranger) = (await Site.TeacherAsync("Mr Brown"), await Site.TeacherAsync("Mr White"));
        await Seats.AddTeacherAsync(game.Room.Id, game.HostCaller, co.Email);
        var elsewhere = await Site.StudentAsync(await Site.RoomAsync(stranger), "Anna");
        await game.OpenAsync();
        (await game.Host.Client.PutAsync($"{game.Path}/answers/0", Energy)).Refuses(403, "not_playing");
        (await co.Client.PutAsync($"{game.Path}/answers/0", Energy)).Refuses(403, "not_playing");
        (await stranger.Client.PutAsync($"{game.Path}/answers/0", Energy)).Refuses(404, "not_found");
        (await elsewhere.Client.PutAsync($"{game.Path}/answers/0", Energy)).Refuses(404, "not_found");
        (await Site.Client().PutAsync($"{game.Path}/answers/0", Energy)).Refuses(401, "not_signed_in");
        (await game["Anna"].Client.PutAsync($"/api/competitions/{Guid.CreateVersion7()}/answers/0", Energy)).Refuses(404, "not_found");
        foreach (var other in new[] { stranger, elsewhere })
        {
            (await other.Client.GetAsync(game.Path)).Refuses(404, "not_found");
            (await other.Client.GetAsync($"{game.Path}/leaderboard")).Refuses(404, "not_found");
        }

        Assert.Equal(0, await StoredAsync(game));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_is_removed_in_mid_question_answers_no_more(bool banned)
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        (await game.AnswerAsync("Bert", Water)).Is(200);
        foreach (var name in new[] { "Anna", "Bert" })
        {
            await (banned ? Seats.BanAsync(game.Room.Id, game.HostCaller, game[name].Seat) : Seats.RemoveAsync(game.Room.Id, game.HostCaller, game[name].Seat));
            (await game.AnswerAsync(name, Energy)).Refuses(404, "not_found");
            (await game.ShowAsync(name)).Refuses(404, "not_found");
        }

        Assert.Equal(1, await StoredAsync(game));
        await game.AdvanceAsync("closed");
        Assert.Empty((await game.Host.Client.GetAsync($"{game.Path}/leaderboard")).Json.EnumerateArray());
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task A_seat_that_was_merged_in_mid_question_answers_as_the_one_that_is_kept()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        (await game.AnswerAsync("Anna", Water)).Is(200);
        // His device was heard last, so the one seat is on it from now on.
        (await game["Bert"].BeatAsync()).Is(200);
        Site.Time.Pass(TimeSpan.FromSeconds(1));
        await UntilAsync(async () =>
        {
            await using var db = await Site.OpenDatabaseAsync();
            return await db.Participants.AnyAsync(seat => seat.Id == game["Bert"].Seat && seat.LastActive != null);
        });
        Assert.True((await Site.Services.GetRequiredService<SeatMerger>().MergeAsync(game.Room.Id, game.HostCaller, game["Anna"].Seat, game["Bert"].Seat)).Done);
        var told = await game.AnswerAsync("Bert", Energy);
        Assert.Equal("""{"choices":[1]}""", told.Is(200).Text("answer"));
        Assert.Equal(1, await StoredAsync(game));
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task In_an_archived_and_in_a_deleted_room_nobody_answers()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        (await game.AnswerAsync("Bert", Energy)).Is(200);
        var rooms = Site.Services.GetRequiredService<RoomDesk>();
        await rooms.ArchiveAsync(game.Room.Id, game.HostCaller);
        (await game.AnswerAsync("Anna", Energy)).Refuses(404, "not_found");
        (await game.AnswerAsync("Bert", Energy)).Refuses(404, "not_found");
        await rooms.DeleteAsync(game.Room.Id, game.HostCaller, "Physics");
        (await game.AnswerAsync("Anna", Energy)).Refuses(404, "not_found");
        (await game.ShowAsync()).Refuses(404, "not_found");
        (await game.Host.Client.PostAsync($"{game.Path}/advance", new { version = 2 })).Refuses(404, "not_found");
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Fifty_answers_at_once_cost_a_few_queries_together()
    {
        await using var usual = new Site();
        var host = await usual.TeacherAsync();
        var room = await usual.RoomAsync(host);
        var game = new PlayedGame(usual, host, room, await usual.CompetitionAsync(host, room));
        for (var n = 0; n < 50; n++)
        {
            var joins = game.JoinAsync($"Student {n}");
            await PassUntilAsync(usual, joins);
        }

        await game.OpenAsync();
        usual.Time.Pass(TimeSpan.FromSeconds(1));
        usual.Queries.Clear();
        var answers = Task.WhenAll(Enumerable.Range(0, 50).Select(n => game.AnswerAsync($"Student {n}", Energy)));
        await PassUntilAsync(usual, answers);
        Assert.All(await answers, reply => reply.Is(200));
        Assert.InRange(usual.Queries.Selects, 1, 10);
        Assert.InRange(usual.Queries.Transactions, 1, 10);
    }

    private static async Task UntilAsync(Func<Task<bool>> claim)
    {
        var isTrue = false;
        _ = Task.Run(async () =>
        {
            while (!isTrue)
            {
                isTrue = await claim();
            }
        });
        await Eventually.True(() => isTrue);
    }

    private static async Task PassUntilAsync(Site site, Task done)
    {
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, Task.Delay(20));
            site.Time.Pass(TimeSpan.FromMilliseconds(50));
        }
    }

    private Seats Seats => Site.Services.GetRequiredService<Seats>();

    private async Task<int> StoredAsync(PlayedGame game)
    {
        await using var db = await Site.OpenDatabaseAsync();
        return await db.Answers.CountAsync(answer => answer.CompetitionId == game.Id);
    }
}
