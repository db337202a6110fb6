using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>What an open page costs the server while nothing happens.</summary>
public sealed class MemoryStory : Story
{
    private const double MostEach = 150, MostInCompetition = 180;
    private const int Class = 50;

    public override string Name => "memory";

    public override string About =>
        """
        N students have the page of their room open and beat; the server's memory above that of the same server with nobody on it, after a
        warm-up of 30 pages that came and went. *RSS* as it is, and after a full collection; *live* is the managed heap after that
        collection. All in one room, where each page knows of N people, in rooms of 50, and in one room on the page of a competition with an open question.
        The floor is a bare WebSocket.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "pages", "of", "rooms", "empty server", "RSS", "RSS a page", "within", "RSS a page, collected", "live a page", "floor: RSS a socket", "ratio");
        stage.Show(table);
        foreach (var pages in stage.People([250, 1000], [20]))
        {
            var floor = await FloorAsync(stage, pages);
            await PlayAsync(stage, pages, rooms: 1, table, floor);
            await PlayAsync(stage, pages, rooms: 1, table, floor, inCompetition: true);
            if (pages > Class)
            {
                await PlayAsync(stage, pages, pages / Class, table, floor);
            }
        }
    }

    private static async Task PlayAsync(Stage stage, int pages, int rooms, Table table, double floor, bool inCompetition = false)
    {
        var most = inCompetition ? MostInCompetition : MostEach;
        List<(Held Empty, Held Full)> played = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            stage.Tell($"{pages} pages in {rooms} rooms, repetition {repetition + 1}");
            await using var site = await stage.StartSiteAsync();
            var teacher = await site.Doors.RegisterTeacherAsync();
            await WarmUp.SiteAsync(stage, site, teacher);
            List<Audience> audiences = [];
            for (var room = 0; room < rooms; room++)
            {
                audiences.Add(await Audience.SeatAsync(site, teacher, pages / rooms));
            }

            var question = inCompetition ? await OpenQuestionAsync(site, teacher, audiences) : null;
            await Task.Delay(TimeSpan.FromSeconds(5));
            var empty = await Held.ByAsync(site.ProcessId);
            await Task.WhenAll(audiences.Select(audience => audience.OpenAsync(pages / rooms)));
            await (question?.GoToAsync("open", 0) ?? Task.CompletedTask);
            // One more beat of everybody.
            await Task.Delay(TimeSpan.FromSeconds(20));
            played.Add((empty, await Held.ByAsync(site.ProcessId)));
            foreach (var audience in audiences)
            {
                stage.NoteFaults(site, audience);
                await audience.LeaveAsync();
            }
        }

        var each = Sample.Median(played, both => (both.Full.Resident - both.Empty.Resident) / 1000 / pages);
        table.Add(
            $"{pages}", inCompetition ? "competition" : "room", $"{rooms}",
            Words.Megabytes(Sample.Median(played, both => both.Empty.Resident)), Words.Megabytes(Sample.Median(played, both => both.Full.Resident)),
            Words.Of(each, "KB"), Words.Against(each, most, "KB"),
            Words.Of(Sample.Median(played, both => (both.Full.Collected - both.Empty.Collected) / 1000 / pages), "KB"),
            Words.Of(Sample.Median(played, both => (both.Full.Heap - both.Empty.Heap) / 1000 / pages), "KB"),
            Words.Of(floor, "KB"), Words.Ratio(each / floor));
    }

    private static async Task<CompetitionDoors> OpenQuestionAsync(Site site, string teacher, List<Audience> audiences)
    {
        var host = await CompetitionDoors.OpenAsync(site, teacher, audiences[0].RoomId, Questionnaire.WithTime().File);
        audiences[0].Page = $"student/competition/{host.Id}";
        return host;
    }

    private static async Task<double> FloorAsync(Stage stage, int sockets)
    {
        stage.Tell($"{sockets} sockets: the floor");
        await using var floor = await Floor.StartNewAsync();
        (await FloorClient.OpenManyAsync(floor, Class)).ForEach(client => client.Leave());
        await Task.Delay(TimeSpan.FromSeconds(2));
        var empty = floor.Figures.Resident;
        var clients = await FloorClient.OpenManyAsync(floor, sockets);
        clients.ForEach(client => client.BeatEvery(TimeSpan.FromSeconds(2)));
        await Task.Delay(TimeSpan.FromSeconds(5));
        var each = (floor.Figures.Resident - empty) / 1000.0 / sockets;
        clients.ForEach(client => client.Leave());
        return each;
    }
}
