using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A class answers, all at once.</summary>
public sealed class AnswersStory : Story
{
    private const double MostCpu = 1.5, MostMessages = 8, MostRenders = 6, FewestEachTransaction = 20;
    private const int Large = 500;

    public override string Name => "answers";

    public override string About =>
        """
        N students have the page of a competition open; the host asks question after question, and all answer at a fixed rate within a second,
        or 250 of them within 0.1 s. Of the N, 2 % tap twice, 2 % lose their connection with the answer on its way and send it again, and 2 % answer after
        the question is closed. *Stored* are rows in the database file (SQLite, `synchronous=FULL`), counted from outside. *Acknowledged* is the time
        from the instant at which an answer was due until the student was told that it is on the disk, of all who lost no connection.
        *Transactions* are counted in SQLite's log, between the first answer and the last acknowledgement. *Opened* is the time from the opening, by
        the site's own stamp, until the last page has the question's options; the floor sends as many bytes over bare WebSockets. *CPU*,
        *messages* and *renders* are those of a whole question: prompt, opening, answers, solution, scores; beats cost CPU but are not among the messages.
        The server has just started. Like its floor it is warmed up until it compiles no more, by a contest of 30 people of 40 questions at the most; then the
        first ten questions of the N do not count.
        *Unexplained points*: by how much two right answers that took their senders equally long may differ.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var kept = new Table(
            "people", "over", "within s", "stored", "acknowledged, ms", "p99 within", "late ones refused", "because", "transactions a question",
            "answers each", "within", "unexplained points");
        var spent = new Table(
            "people", "over", "opened, ms", "floor, ms", "ratio of p50", "within", "CPU a question", "within", "messages a page", "most", "within",
            "renders a page", "most", "within", "KB a page", "clients' CPU");
        stage.Show(kept);
        stage.Show(spent);
        foreach (var people in stage.People([250, 1000], [50]))
        {
            await PlayAsync(stage, people, TimeSpan.FromSeconds(people < Large ? 0.1 : 1), kept, spent);
        }
    }

    private static async Task PlayAsync(Stage stage, int people, TimeSpan within, Table kept, Table spent)
    {
        List<ContestFigures> played = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            await using var site = await stage.StartSiteAsync();
            var teacher = await site.Doors.RegisterTeacherAsync();
            await WarmUp.ContestAsync(stage, site, teacher);
            stage.Tell($"{people} people, repetition {repetition + 1}");
            await using var contest = await Contest.OpenAsync(stage, site, teacher, people, Questionnaire.OfChoices(stage.Questions < Contest.WarmUp ? stage.Questions : stage.Questions + Contest.WarmUp));
            played.Add(await contest.PlayAsync(stage, within, late: true));
            stage.NoteFaults(site, contest.Audience);
        }

        var floors = stage.Http ? [] : await FloorAsync(stage, people, Sample.Median(played, one => one.OpeningBytes));
        Write(people, stage.Http ? "HTTP" : "pages", within, played, kept);
        Write(people, stage.Http ? "HTTP" : "pages", played, floors, spent);
        foreach (var flaw in played.SelectMany(one => one.Flaws).Distinct())
        {
            stage.Note($"**{flaw}**");
        }
    }

    private static async Task<List<Sample>> FloorAsync(Stage stage, int people, double bytes)
    {
        stage.Tell($"{people}: the floor");
        await using var floor = await Floor.StartNewAsync();
        var sockets = await FloorClient.OpenManyAsync(floor, people);
        await floor.BeginAsync((int)Math.Round(bytes), merge: TimeSpan.Zero);
        var ramp = new FloorRamp(floor, sockets, stage.Questions, TimeSpan.FromMilliseconds(500));
        await WarmUp.UntilQuietAsync(stage, floor.ProcessId, () => ramp.PlayAsync(TimeSpan.FromSeconds(30)));
        List<Sample> played = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            played.Add((await ramp.PlayAsync(TimeSpan.FromSeconds(30))).Last);
        }

        sockets.ForEach(socket => socket.Leave());
        return played;
    }

    private static void Write(int people, string over, TimeSpan within, List<ContestFigures> played, Table table)
    {
        var (p99, each) = (Sample.Median(played, one => one.Acknowledged.P99), Sample.Median(played, one => one.AnswersEachTransaction));
        table.Add(
            $"{people}", over, Words.Of(within.TotalSeconds),
            $"{played.Sum(one => one.Stored)} of {played.Sum(one => one.Expected)}", Words.Three(played, one => one.Acknowledged),
            Words.Against(p99, people < Large ? 150 : 400, "ms"), $"{played.Sum(one => one.LateRefused)} of {played.Sum(one => one.Late)}",
            string.Join(", ", played.SelectMany(one => one.Reasons).Distinct().Order()),
            Words.Of(Sample.Median(played, one => one.Transactions)), Words.Of(each),
            each >= FewestEachTransaction ? $"yes (≥ {FewestEachTransaction})" : $"**no** (≥ {FewestEachTransaction})",
            Words.Of(Sample.Median(played, one => one.UnexplainedPoints)));
    }

    private static void Write(int people, string over, List<ContestFigures> played, List<Sample> floors, Table table)
    {
        var ratio = floors.Count == 0 ? double.NaN : Sample.Median(played, one => one.Opened.P50) / Sample.Median(floors, one => one.P50);
        var (cpu, onPages) = (Sample.Median(played, one => one.Cpu), floors.Count > 0);
        var (messages, renders) = (Sample.Median(played, one => one.MostMessages), Sample.Median(played, one => one.MostRenders));
        table.Add(
            $"{people}", over, onPages ? Words.Three(played, one => one.Opened) : "–", onPages ? Words.Three(floors, one => one) : "–",
            Words.Ratio(ratio), Words.Against(ratio, people < Large ? 2.5 : 3.5, "×"), Words.Of(cpu, "s"), Words.Against(cpu, MostCpu, "s"),
            OnPages(one => one.Messages), onPages ? Words.Of(messages) : "–", onPages ? Words.Against(messages, MostMessages, "") : "–",
            OnPages(one => one.Renders), onPages ? Words.Of(renders) : "–", onPages ? Words.Against(renders, MostRenders, "") : "–",
            OnPages(one => one.Bytes / 1000), Words.Share(Sample.Median(played, one => one.DriverShare)));

        string OnPages(Func<ContestFigures, double> figure) => onPages ? Words.Of(Sample.Median(played, figure)) : "–";
    }
}
