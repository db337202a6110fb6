using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>One person comes; every page of the room shows it.</summary>
public sealed class FanoutStory : Story
{
    private const int RampsEach = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override string Name => "fanout";

    public override string About =>
        """
        N students have the page of one room open and beat. Somebody else comes: one state changes, and each of the N pages is to show it.
        *Last client* is the time from the instant at which the host heard of the change to the arrival of its bytes at the slowest client.
        Changes come at a fixed rate, in ramps of 25 that alternate between the site and the floor. A page may be shown a newer number
        instead of one that it has superseded; nothing may be lost. Near 100 %, the clients' CPU would be what is measured.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "pages", "last client, ms", "floor, ms", "ratio of p50", "within", "since due, p99", "delivered", "superseded", "lost",
            "CPU a delivery", "floor's", "bytes a delivery", "RSS", "clients' CPU", "at the floor");
        stage.Show(table);
        foreach (var pages in stage.People([50, 250, 1000], [10, 25]))
        {
            await PlayAsync(stage, pages, table);
        }
    }

    private static async Task PlayAsync(Stage stage, int pages, Table table)
    {
        var changes = stage.Pick(25, 8);
        var interval = TimeSpan.FromMilliseconds(pages > 500 ? 500 : 250);
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.SiteAsync(stage, site, teacher);
        stage.Tell($"{pages} pages open");
        var audience = await Audience.SeatAsync(site, teacher, pages + changes);
        await audience.OpenAsync(pages);
        await using var floor = await Floor.StartNewAsync();
        var sockets = await FloorClient.OpenManyAsync(floor, pages);

        stage.Tell("warm-up");
        var atSite = new SiteRamp(site, audience, changes, interval);
        var warm = new RampFigures();
        await WarmUp.UntilQuietAsync(stage, site.ProcessId, async () => warm.Add(await atSite.PlayAsync(Patience)));
        var bytes = (int)Math.Round(warm.BytesEach);
        await floor.BeginAsync(bytes, merge: TimeSpan.Zero);
        var atFloor = new FloorRamp(floor, sockets, changes, interval);
        await WarmUp.UntilQuietAsync(stage, floor.ProcessId, () => atFloor.PlayAsync(Patience));

        List<RampFigures> ours = [], floors = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            stage.Tell($"repetition {repetition + 1}");
            var (mine, bare) = (new RampFigures(), new RampFigures());
            for (var ramp = 0; ramp < stage.Pick(RampsEach, 1); ramp++)
            {
                mine.Add(await atSite.PlayAsync(Patience));
                bare.Add(await atFloor.PlayAsync(Patience));
            }

            ours.Add(mine);
            floors.Add(bare);
        }

        Write(table, pages, ours, floors, site.Figures.Resident);
        stage.NoteFaults(site, audience);
        if (floors.Sum(repetition => repetition.Deliveries.Lost) is > 0 and var lost)
        {
            stage.Note($"The floor itself lost {lost} at {pages} clients.");
        }

        sockets.ForEach(socket => socket.Leave());
        await audience.LeaveAsync();
    }

    private static void Write(Table table, int pages, List<RampFigures> ours, List<RampFigures> floors, long resident)
    {
        var ratio = Sample.Median([.. ours.Zip(floors)], both => both.First.Last.P50 / both.Second.Last.P50);
        var limit = pages <= 50 ? 2.2 : pages <= 250 ? 2.5 : 3.0;
        var (all, delivered) = (ours.Sum(ramps => ramps.Deliveries.All), ours.Sum(ramps => ramps.Deliveries.Delivered));
        table.Add(
            $"{pages}", Words.Three(ours, ramps => ramps.Last), Words.Three(floors, ramps => ramps.Last), Words.Ratio(ratio), Words.Against(ratio, limit, "×"),
            Words.Ms(Sample.Median(ours, ramps => new Sample(ramps.Deliveries.LastSinceDue).P99)),
            Words.Share((double)delivered / all), Words.Share((double)ours.Sum(ramps => ramps.Deliveries.Superseded) / all),
            $"{ours.Sum(ramps => ramps.Deliveries.Lost)}",
            Words.Of(Sample.Median(ours, ramps => ramps.CpuEach), "µs"), Words.Of(Sample.Median(floors, ramps => ramps.CpuEach), "µs"),
            Words.Of(Sample.Median(ours, ramps => ramps.BytesEach)), Words.Megabytes(resident),
            Words.Share(Sample.Median(ours, ramps => ramps.DriverShare)), Words.Share(Sample.Median(floors, ramps => ramps.DriverShare)));
    }
}
