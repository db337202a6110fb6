using Classroom.Quizzes;

namespace Classroom.Browser.Competitions;

/// <summary>What is right, and what others answered, reaches no student before the question is closed: in no frame, page or door's answer (C-6).</summary>
public sealed class LeakTests(Chromium chromium, Site site) : Story(chromium, site)
{
    // Long enough to stand in no id and in nothing enciphered.
    private const string Number = "731258460731";

    // Marks of the key stand where only those who know it can read them; marks of another's answer are his words.
    private static readonly IReadOnlyList<Question> Questions =
    [
        .. new Question[]
        {
            new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)),
            new("Sound needs air.", new TrueFalseBody(Correct: false)),
            new("Which are waves?", new MultipleChoiceBody(["Light", "Sound", "Sand"], [0, 1])),
            new("How fast is it?", new NumberBody(731_258_460_731m, 731_258_460_731m)),
            new("What is the unit of frequency?", new ShortTextBody(["keyword-4"])),
            new("The slowest first.", new OrderingBody(["Snail", "Hare", "Sound", "Light"])),
            new("How sure are you?", new PollBody(["Very", "Not yet"])),
            new("Where did you meet one?", new OpenTextBody()),
        }.Select((question, index) => question with { Explanation = $"explained-{index}", Seconds = 300 }),
    ];

    private static readonly string[][] Secrets = [.. Questions.Select((_, index) => index switch
    {
        3 => new[] { "explained-3", Number },
        4 => ["explained-4", "keyword-4", "others-4"],
        7 => ["explained-7", "others-7"],
        _ => [$"explained-{index}"],
    })];

    [Fact]
    public async Task Nothing_of_the_key_or_of_others_answers_comes_to_a_student_before_the_close()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var competition = await doors.OpenCompetition(account, room, "Waves", await doors.MakeQuiz(account, "Waves", Questions));
        using var game = new GameDoors(Site.Address, competition, account);
        var bert = await doors.Join(room, "Bert");
        var host = await Teacher(account);
        var hosts = new Wiretap(host.Tab.Page);
        await host.SignsIn();
        await host.Tab.GoesTo(competition.TeacherPage);
        await host.Tab.IsLive();
        var anna = await StudentOnAPhone("Anna");
        anna.Complaints.ExpectAnswer(403);
        anna.Complaints.ExpectAnswer(404);
        var heard = new Wiretap(anna.Tab.Page);
        await anna.Joins(room);
        var phone = new Phone(anna.Tab);
        await phone.Opens(competition);

        List<DateTimeOffset> closed = [];
        for (var question = 0; question < Questions.Count; question++)
        {
            await game.GoTo("ready", question);
            await phone.Shows("ready", question);
            await Looks(anna.Tab, competition);
            await game.GoTo("open", question);
            await phone.Shows("open", question);
            Assert.NotNull(await game.Answer(bert, question, AnswerOf(question)));
            await Expect(host.Tab.Page.GetByTestId("answered-count")).ToHaveTextAsync("1");
            await Looks(anna.Tab, competition);
            closed.Add(DateTimeOffset.UtcNow);
            await game.GoTo("closed", question);
            await phone.Shows("closed", question);
            await Looks(anna.Tab, competition);
        }

        var all = await heard.AllAsync();
        for (var question = 0; question < Questions.Count; question++)
        {
            foreach (var secret in Secrets[question])
            {
                var first = all.FirstOrDefault(one => one.Holds(secret));
                Assert.True(first is null || (first.At >= closed[question] && first.Holds("closed")), $"{secret} came to a student at {first?.At:O}, {closed[question]:O} was the close: {first?.Where}");
            }

            // The scan finds what is there to be found: after the close everybody may know.
            Assert.Contains(all, one => one.Holds($"explained-{question}"));
        }

        Assert.Contains(all, one => one.Holds("keyword-4"));
        Assert.Contains(all, one => one.Holds(Number) && one.Where.StartsWith("ws", StringComparison.Ordinal));
        Assert.Contains(await hosts.AllAsync(), one => one.Holds("others-7"));
        // Which option is right is a mark on it, and on none before the first close.
        Assert.DoesNotContain(all.Where(one => one.At < closed[0]), one => one.Where.Contains(competition.Id.ToString(), StringComparison.Ordinal) && one.Holds("\"correct\""));
        Assert.DoesNotContain(all.Where(one => one.At < closed[0] && !one.Where.EndsWith(".js", StringComparison.Ordinal) && !one.Where.EndsWith(".css", StringComparison.Ordinal)), one => one.Holds("data-result"));
        Assert.Contains(all, one => one.Where.StartsWith("ws", StringComparison.Ordinal) && one.Holds("data-result"));
    }

    // Whatever a student can ask for: the page anew, and the doors.
    private static Task Looks(Tab tab, Competition competition) => tab.Page.EvaluateAsync(
        "async paths => { for (const path of paths) await (await fetch(path)).text(); }",
        new[] { competition.StudentPage, competition.TeacherPage, competition.ReportPage, $"/api/competitions/{competition.Id}", $"/api/competitions/{competition.Id}/leaderboard", $"/api/competitions/{competition.Id}/report" });

    private static object AnswerOf(int question) => question switch
    {
        3 => new { number = 17 },
        4 => new { text = "others-4" },
        5 => new { order = new[] { 3, 2, 1, 0 } },
        7 => new { text = "others-7" },
        2 => new { choices = new[] { 0, 2 } },
        _ => new { choices = new[] { 1 } },
    };
}
