using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A school sits still: nothing happens but beats.</summary>
public sealed class BeatsStory : Story
{
    private const double MostTransactions = 12, MostCpu = 10;
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    public override string Name => "beats";

    public override string About =>
        """
        N people of one room beat every 15 s and do nothing else; over circuits, as pages do, and over HTTP, as other clients do.
        *Transactions* are counted from outside, in the frames of SQLite's write-ahead log; *SELECTs* and *writes* are statements heard
        through Entity Framework's diagnostics, in a minute of its own because listening costs processor time. *Answer* is from when a beat
        was due (HTTP) or sent (circuits) to its answer. The floor answers the same beats over bare WebSockets.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "people", "over", "beats a minute", "answer, ms", "CPU", "within", "transactions a minute", "within",
            "SELECTs a minute", "writes a minute", "RSS", "floor's CPU", "ratio");
        stage.Show(table);
        foreach (var people in stage.People([1000], [25]))
        {
            stage.Tell($"{people}: the floor");
            var floor = await FloorAsync(stage, people);
            await PlayAsync(stage, people, "circuits", table, floor, (site, seated) => new CircuitBeats(seated));
            await PlayAsync(stage, people, "HTTP", table, floor, (site, seated) => new HttpBeats(site, seated, BeatEvery));
        }
    }

    private static async Task PlayAsync(Stage stage, int people, string over, Table table, double floor, Func<Site, Audience, IBeats> by)
    {
        stage.Tell($"{people} over {over}");
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.SiteAsync(stage, site, teacher);
        var audience = await Audience.SeatAsync(site, teacher, people);
        var beats = by(site, audience);
        await beats.BeginAsync(people);
        await Task.Delay(BeatEvery);

        using var commits = new WalCommits(site.Database);
        var window = Window(stage);
        List<(double Beats, Sample Answers, double Cpu, double Transactions)> windows = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            stage.Tell($"window {repetition + 1}");
            beats.TakeAnswers();
            var (before, meter) = (commits.Count, new Meter(site.ProcessId));
            await Task.Delay(window);
            var (share, minutes) = (meter.Share, meter.Elapsed.TotalMinutes);
            var answers = beats.TakeAnswers();
            windows.Add((answers.Size / minutes, answers, share, (commits.Count - before) / minutes));
        }

        stage.Tell("statements");
        var spoken = await SqlSpoken.ListenAsync(site);
        await Task.Delay(window);
        await spoken.DisposeAsync();

        var (cpu, transactions) = (Sample.Median(windows, w => w.Cpu), Sample.Median(windows, w => w.Transactions));
        table.Add(
            $"{people}", over, Words.Of(Sample.Median(windows, w => w.Beats)),
            Words.Three(windows, w => w.Answers),
            Words.Share(cpu), Words.Against(100 * cpu, MostCpu, "%"), Words.Of(transactions), Words.Against(transactions, MostTransactions, ""),
            Words.Of(spoken.Selects / window.TotalMinutes), Words.Of(spoken.Others / window.TotalMinutes),
            Words.Megabytes(site.Figures.Resident), Words.Share(floor), Words.Ratio(cpu / floor));
        if (beats.Failed > 0)
        {
            stage.Note($"**{beats.Failed} beats over {over} were not answered.**");
        }

        stage.NoteFaults(site, audience);
        await beats.EndAsync();
        await audience.LeaveAsync();
    }

    private static async Task<double> FloorAsync(Stage stage, int people)
    {
        await using var floor = await Floor.StartNewAsync();
        var sockets = new FloorClient[people];
        await Metronome.PlayAsync(people, BeatEvery / people, async (number, _) =>
        {
            sockets[number] = await FloorClient.OpenAsync(floor);
            sockets[number].BeatEvery(BeatEvery);
        });
        await Task.Delay(BeatEvery);
        var meter = new Meter(floor.ProcessId);
        await Task.Delay(Window(stage));
        var share = meter.Share;
        Array.ForEach(sockets, socket => socket.Leave());
        return share;
    }

    // Whole intervals of the writer, so that no window has one transaction more than another.
    private static TimeSpan Window(Stage stage) => stage.Pick(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(15));
}
