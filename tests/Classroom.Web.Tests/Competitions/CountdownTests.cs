using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Classroom.Competitions;
using Classroom.Tests;
using Classroom.Web.Competitions;

namespace Classroom.Web.Tests.Competitions;

public sealed class CountdownTests
{
    [Fact]
    public async Task It_tells_the_browser_the_instants_and_what_the_clock_says_now()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        var from = school.Get<RunTime>().Now;
        school.Time.Pass(TimeSpan.FromSeconds(8));
        var drawn = Draw(tab, from, 20);
        Assert.Equal((0, 20_000, 8_000), (At(drawn, "from", from), At(drawn, "until", from), At(drawn, "now", from)));
        Assert.Contains("--duration:20", drawn.Find("count-down").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal(["10000", "5000"], drawn.FindAll("[data-at]").Select(said => said.GetAttribute("data-at")!));
    }

    [Fact]
    public async Task It_is_drawn_again_only_where_it_counts_to_something_else()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        var from = school.Get<RunTime>().Now;
        var drawn = Draw(tab, from, 3);
        Assert.Empty(drawn.FindAll("[data-at]"));
        school.Time.Pass(TimeSpan.FromSeconds(1));
        drawn.Render(same => same.Add(p => p.From, from).Add(p => p.Until, from.AddSeconds(3)));
        Assert.Equal((1, 0), (tab.Renders<Countdown>(), At(drawn, "now", from)));

        drawn.Render(more => more.Add(p => p.From, from).Add(p => p.Until, from.AddSeconds(9)));
        Assert.Equal((2, 1_000, 9_000), (tab.Renders<Countdown>(), At(drawn, "now", from), At(drawn, "until", from)));
    }

    private static IRenderedComponent<Countdown> Draw(Tab tab, DateTimeOffset from, int seconds) =>
        tab.Render<Countdown>(countdown => countdown.Add(p => p.From, from).Add(p => p.Until, from.AddSeconds(seconds)));

    private static int At(IRenderedComponent<Countdown> drawn, string attribute, DateTimeOffset from) =>
        (int)(long.Parse(drawn.Find("count-down").GetAttribute(attribute)!, CultureInfo.InvariantCulture) - from.ToUnixTimeMilliseconds());
}
