using System.Text;
using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>What a teacher's open quiz costs the server.</summary>
public sealed class EditorStory : Story
{
    private const int Questions = 50;
    private const double MostEach = 400;

    public override string Name => "editor";

    public override string About =>
        """
        N tabs have a quiz of 50 questions open for writing, with one of them in hand; the server's memory above that of the same server
        without them, after as many came and went. *Live* is the managed heap after a full collection.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table("tabs", "questions", "live a tab", "within", "RSS a tab, collected");
        stage.Show(table);
        foreach (var tabs in stage.People([100], [10]))
        {
            List<(Held Empty, Held Full)> played = [];
            for (var repetition = 0; repetition < stage.Repetitions; repetition++)
            {
                stage.Tell($"{tabs} tabs, repetition {repetition + 1}");
                played.Add(await PlayAsync(stage, tabs));
            }

            var live = Sample.Median(played, both => (both.Full.Heap - both.Empty.Heap) / 1000 / tabs);
            table.Add(
                $"{tabs}", $"{Questions}", Words.Of(live, "KB"), Words.Against(live, MostEach, "KB"),
                Words.Of(Sample.Median(played, both => (both.Full.Collected - both.Empty.Collected) / 1000 / tabs), "KB"));
        }
    }

    private static async Task<(Held Empty, Held Full)> PlayAsync(Stage stage, int tabs)
    {
        await using var site = await stage.StartSiteAsync();
        var visitor = new Visitor(site.Root, await site.Doors.RegisterTeacherAsync());
        var quiz = await site.Doors.ImportAsync(visitor.Token!, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, Questions).Select(Question))));
        await CloseAsync(await OpenAsync(visitor, quiz, tabs));
        await Task.Delay(TimeSpan.FromSeconds(5));
        var empty = await Held.ByAsync(site.ProcessId);
        var open = await OpenAsync(visitor, quiz, tabs);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var full = await Held.ByAsync(site.ProcessId);
        await CloseAsync(open);
        return (empty, full);
    }

    private static async Task<List<QuietPage>> OpenAsync(Visitor visitor, Guid quiz, int tabs)
    {
        List<QuietPage> pages = [];
        for (var tab = 0; tab < tabs; tab++)
        {
            pages.Add(await QuietPage.OpenAsync(visitor, $"teacher/quizzes/{quiz}"));
        }

        await Until.TrueAsync(() => pages.TrueForAll(page => page.Drawn > 0), TimeSpan.FromSeconds(30));
        return pages;
    }

    private static Task CloseAsync(List<QuietPage> pages) => Task.WhenAll(pages.Select(page => page.CloseAsync()));

    private static string Question(int number) =>
        $"Which of these cities lies at the {number}th bend of the river? {{ ~Aster on the hill ~Bellis by the lake =Cosmos at the bend ~Dahlia in the plain #### It has been there since {1200 + number}. }}\n\n";
}
