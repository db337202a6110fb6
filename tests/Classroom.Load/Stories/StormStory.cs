using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A class comes in within a second and a half.</summary>
public sealed class StormStory : Story
{
    private const double MostUntilExact = 300;

    public override string Name => "storm";

    public override string About =>
        """
        N people join one room at a fixed rate within 1.5 s, and each of them is shown the count. *Pages open*: the N pages are open and
        silent, and each join is a page's first beat; so presence alone is measured. *From the door*: each join is the whole way of somebody
        new: the code, a seat, the page, a circuit, the first beat. *Updates* are the counts that one client was shown; at most
        1 + elapsed/100 ms are allowed, and *worst* is the client that comes closest. *Exact* is when the last client shows the last count,
        after the last join was done: its first beat sent. Beside it bare WebSockets that merge as the site does, and *plain*: bare
        WebSockets that tell every join to all.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "joins", "how", "updates a client", "worst of allowed", "within", "exact after the last join", "within", "since it was due", "all joined after",
            "CPU", "KB a client", "floor exact after", "ratio", "plain: updates a client", "plain: exact after");
        stage.Show(table);
        foreach (var people in stage.People([250, 1000], [25]))
        {
            stage.Tell($"{people}: the floor");
            var (floor, plain) = await FloorStorm.PlayAsync(people, stage.Repetitions);
            await PlayAsync(stage, people, fromTheDoor: false, table, floor, plain);
            await PlayAsync(stage, people, fromTheDoor: true, table, floor, plain);
        }
    }

    private static async Task PlayAsync(Stage stage, int people, bool fromTheDoor, Table table, StormFigures floor, StormFigures plain)
    {
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.SiteAsync(stage, site, teacher);
        List<StormFigures> played = [];
        // The first one warms up.
        for (var repetition = 0; repetition <= stage.Repetitions; repetition++)
        {
            stage.Tell($"{people} {(fromTheDoor ? "from the door" : "on open pages")}: {(repetition == 0 ? "warm-up" : $"repetition {repetition}")}");
            var audience = await Audience.SeatAsync(site, teacher, fromTheDoor ? 0 : people);
            played.Add(await (fromTheDoor ? SiteStorm.FromTheDoorAsync(site, audience, people) : SiteStorm.OnOpenPagesAsync(site, audience, people)));
            stage.NoteFaults(site, audience);
            await audience.LeaveAsync();
        }

        played.RemoveAt(0);
        var (updates, exact) = (Sample.Median(played, storm => storm.MostUpdates), Sample.Median(played, storm => storm.ExactAfter));
        var allowed = Sample.Median(played, storm => storm.Allowed);
        table.Add(
            $"{people}", fromTheDoor ? "from the door" : "pages open",
            Words.Of(Sample.Median(played, storm => storm.Updates)), $"{Words.Of(updates)} of {Words.Of(allowed)}",
            Words.Against(updates, allowed, ""), Words.Ms(exact), Words.Against(exact, MostUntilExact, "ms"),
            Words.Ms(Sample.Median(played, storm => storm.ExactSinceDue)), Words.Ms(Sample.Median(played, storm => storm.JoinedAfter)),
            Words.Of(Sample.Median(played, storm => storm.Cpu.TotalSeconds), "s"), Words.Of(Sample.Median(played, storm => storm.BytesEach / 1000)),
            Words.Ms(floor.ExactAfter), Words.Ratio(exact / floor.ExactAfter), Words.Of(plain.Updates), Words.Ms(plain.ExactAfter));
        if (played.Count(storm => !storm.Exact) is > 0 and var never)
        {
            stage.Note($"**{never} of {played.Count} storms of {people} never became exact.**");
        }
    }
}
