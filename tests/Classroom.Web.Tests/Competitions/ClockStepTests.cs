using Classroom.Competitions;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>Somebody sets the clock on the wall while a question is open: nobody in the class notices.</summary>
public sealed class ClockStepTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private static readonly object Energy = new { choices = new[] { 0 } };

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(24 * 365)]
    public async Task A_question_keeps_its_time_whatever_the_clock_on_the_wall_says(int hours)
    {
        var (time, game) = (played.Site.Time, await played.BeginAsync("Anna", "Bert", "Carl"));
        await game.OpenAsync();
        var before = await game.ShowAsync("Anna");
        time.Pass(TimeSpan.FromSeconds(4));
        time.SetClock(TimeSpan.FromHours(hours));
        time.Pass(TimeSpan.FromSeconds(1));

        var after = await game.ShowAsync("Anna");
        Assert.Equal(("open", before.Text("opened_at"), before.Text("closes_at")), (after.Text("phase"), after.Text("opened_at"), after.Text("closes_at")));
        Assert.Equal(TimeSpan.FromSeconds(15), Instant(after, "closes_at") - Instant(after, "now"));
        var answered = (await game.AnswerAsync("Anna", Energy)).Is(200);
        Assert.Equal(TimeSpan.FromSeconds(5), Instant(answered, "answered_at") - Instant(after, "opened_at"));
        time.SetClock(TimeSpan.FromHours(-2 * hours));
        time.Pass(TimeSpan.FromSeconds(15.5));
        (await game.AnswerAsync("Bert", Energy)).Is(200);
        time.Pass(TimeSpan.FromMilliseconds(1));
        (await game.AnswerAsync("Carl", Energy)).Refuses(409, "too_late");
        Assert.Equal("closed", (await game.ShowAsync("Anna")).Text("phase"));
        Assert.Equal(
            [("Anna", 875), ("Bert", 500), ("Carl", 0)],
            (await game.Host.Client.GetAsync($"{game.Path}/leaderboard")).Json.EnumerateArray().Select(line => (line.GetProperty("display_name").GetString(), line.GetProperty("points").GetInt32())));
        await game.AdvanceAsync("scores");
        await game.AdvanceAsync("ready");
        Assert.Empty(played.Site.Errors.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Nobody_is_taken_for_asleep_because_the_clock_was_set(int hours)
    {
        var (time, game) = (played.Site.Time, await played.BeginAsync("Anna", "Bert"));
        await BeatAsync(game, "Anna");
        await BeatAsync(game, "Bert");
        await game.OpenAsync();
        time.Pass(TimeSpan.FromSeconds(2));
        time.SetClock(TimeSpan.FromHours(hours));
        time.Pass(TimeSpan.FromSeconds(1));
        await BeatAsync(game, "Anna");
        (await game.AnswerAsync("Anna", Energy)).Is(200);
        time.Pass(TimeSpan.FromSeconds(1));
        await BeatAsync(game, "Anna");
        time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("open", (await game.ShowAsync("Bert")).Text("phase"));
        await BeatAsync(game, "Bert");
        (await game.AnswerAsync("Bert", Energy)).Is(200);
    }

    [Fact]
    public async Task Half_a_minute_after_it_was_set_who_is_there_counts_again()
    {
        var (time, game) = (played.Site.Time, await played.BeginAsync(
            ["Anna", "Bert"], null, PlayedGame.Carries with { Seconds = 120 }, PlayedGame.Unit));
        await game.OpenAsync();
        time.SetClock(TimeSpan.FromHours(1));
        await BeatAsync(game, "Anna");
        (await game.AnswerAsync("Anna", Energy)).Is(200);
        for (var beats = 0; beats < 3; beats++)
        {
            Assert.Equal("open", (await game.ShowAsync("Bert")).Text("phase"));
            time.Pass(TimeSpan.FromSeconds(11));
            await BeatAsync(game, "Anna");
        }

        var board = played.Site.Services.GetRequiredService<CompetitionBoard>();
        await Eventually.True(() => board.Read(game.Id)!.Phase == Phase.Closed);
    }

    private static async Task BeatAsync(PlayedGame game, string name) =>
        (await game[name].BeatAsync(new { session_id = "tab", is_in_competition = true, competition_id = game.Id })).Is(200);

    private static DateTimeOffset Instant(Reply reply, string name) => reply.Json.GetProperty(name).GetDateTimeOffset();
}
