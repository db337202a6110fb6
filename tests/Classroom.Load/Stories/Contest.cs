using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A competition that a whole audience plays, on pages or at the doors.</summary>
public sealed class Contest : IAsyncDisposable
{
    /// <summary>Questions at the beginning of a long contest whose times do not count: until then the runtime compiles what it now does a thousandfold.</summary>
    public const int WarmUp = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Contest(Site site, Audience audience, CompetitionDoors host, Questionnaire quiz, IAnswering answers) =>
        (Site, Audience, Host, Quiz, Answers) = (site, audience, host, quiz, answers);

    public Site Site { get; }

    public Audience Audience { get; }

    public CompetitionDoors Host { get; }

    public Questionnaire Quiz { get; }

    public IAnswering Answers { get; }

    public int People => Audience.Seats.Count;

    /// <summary>What is on the disk of it.</summary>
    public GameRecord Record => GameRecord.Read(Site.Database, Host.Id);

    /// <summary>A room with so many seats and a competition in it; everybody has its page open, or comes to the doors.</summary>
    public static async Task<Contest> OpenAsync(Stage stage, Site site, string teacher, int people, Questionnaire quiz)
    {
        var audience = await Audience.SeatAsync(site, teacher, people);
        var host = await CompetitionDoors.OpenAsync(site, teacher, audience.RoomId, quiz.File);
        if (stage.Http)
        {
            // As any client does that wants to know what to show.
            await Parallel.ForEachAsync(audience.Seats, async (seat, _) => await host.ShowAsync(seat));
            return new Contest(site, audience, host, quiz, new DoorAnswers(host, audience.Seats));
        }

        audience.Page = $"student/competition/{host.Id}";
        await audience.OpenAsync(people);
        return await Until.TrueAsync(() => audience.AllShow(people), Patience)
            ? new Contest(site, audience, host, quiz, new PageAnswers(audience))
            : throw new InvalidOperationException($"Not every page of the competition shows {people} people. {audience.Fault}");
    }

    /// <summary>All questions, one after the other.</summary>
    /// <param name="within">In which time a question is answered, at a fixed rate.</param>
    public async Task<ContestFigures> PlayAsync(Stage stage, TimeSpan within, bool late)
    {
        using var commits = new WalCommits(Site.Database);
        var play = new QuestionPlay(this, commits, within, new Random(People), late);
        List<QuestionFigures> questions = [];
        var driver = Meter.OfDriver;
        for (var question = 0; question < Quiz.Asked.Count; question++)
        {
            questions.Add(await play.PlayAsync(question));
            stage.Tell(questions[^1].ToString());
        }

        return new ContestFigures(People, questions, Quiz, Record, driver.Share);
    }

    /// <summary>Waits until the pages have been quiet for a moment, so that what comes next is measured alone.</summary>
    public async Task SettleAsync()
    {
        long before;
        do
        {
            before = Audience.Tabs.Sum(tab => tab.Figures.Messages - tab.Figures.BeatAnswers);
            await Task.Delay(Audience.Tabs.Count > 0 ? 300 : 50);
        }
        while (Audience.Tabs.Sum(tab => tab.Figures.Messages - tab.Figures.BeatAnswers) != before);
    }

    public async ValueTask DisposeAsync() => await Audience.LeaveAsync();
}
