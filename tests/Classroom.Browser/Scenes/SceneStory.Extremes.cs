using Classroom.Quizzes;
using Classroom.Web.Rooms;

namespace Classroom.Browser.Scenes;

// Competitions at their rarer moments, and with as much as they may hold. They are looked at while one works on them; the rest holds for them as it does for the others.
public abstract partial class SceneStory
{
    private static string[] Extremes =>
    [
        "lobby-one", "lobby-forty", "lobby-teams", "lobby-menu",
        "stage-image-ready", "stage-image", "stage-image-closed", "stage-long", "stage-long-closed", "stage-maths", "stage-maths-closed", "stage-arabic", "stage-arabic-closed",
        "stage-chinese", "stage-poll", "stage-eight", "stage-eight-closed", "stage-words-closed", "stage-number-closed", "stage-many-words", "stage-fact",
        "stage-forty-scores", "stage-forty-finished", "stage-teams-scores", "stage-teams-finished", "stage-ties", "stage-nobody",
        "stage-paused", "stage-cancelled", "stage-ended", "stage-menu", "stage-end-sure", "stage-alone-scores",
        "play-lobby", "play-lobby-teams", "play-alias", "play-image-ready", "play-image", "play-image-result", "play-long", "play-long-result", "play-maths", "play-maths-result", "play-arabic", "play-arabic-result",
        "play-chinese", "play-poll", "play-poll-result", "play-eight", "play-eight-answered", "play-eight-result", "play-words", "play-words-result", "play-picture-number", "play-number-result", "play-open-text", "play-open-text-result",
        "play-fact", "play-wrong", "play-partly", "play-none", "play-saving", "play-offline", "play-streak", "play-teams-scores", "play-teams-finished",
        "play-paused", "play-cancelled", "play-ended", "play-late", "play-late-refused",
        "cut-off-stage", "cut-off-play", "cut-off-podium", "cut-off-assignment", "cut-off-board",
        "report-empty", "report-one", "report-forty", "report-teams", "report-cancelled", "report-own", "report-none", "regrade", "regrade-preview", "regrade-done",
        "history-empty", "history-full", "history-student", "history-own",
        "assignment-begin", "assignment-open", "assignment-between", "assignment-left", "assignment-done", "assignment-ended", "assignment-cancelled",
        "assignment-board", "assignment-board-empty", "assignment-board-ended", "assignment-board-due",
        "dialog-opening", "dialog-opening-all", "dialog-opening-assignment", "dialog-extra-time", "room-after-games",
    ];

    private static string[] Forty =>
    [
        .. Players, "Anna-Katharina Schwarzer", "Bartholomäus Lichtenberg", "Llanfairpwllgwyngyllgoge", "أحمد عبد الرحمن أنصاري", "김하늘",
        .. Enumerable.Range(1, 23).Select(place => $"{new[] { "Mia", "Noah", "Emilia", "Leo", "Hanna", "Finn", "Ida", "Oskar" }[place % 8]} {(char)('A' + place)}."),
    ];

    private static object Drawn => new { teams = "drawn", team_count = 4 };

    private async Task<Tab> Extreme(string name) => name switch
    {
        "lobby-one" => await HostAt("lobby", -1, Players[..1]),
        "lobby-forty" => await HostAt("lobby", -1, Forty),
        "lobby-teams" => await HostAt("lobby", -1, Forty[..20], options: Drawn),
        "lobby-menu" => await Menu(await HostAt("lobby", -1, Players)),
        "stage-image-ready" => await HostAt("ready", HardQuiz.Picture),
        "stage-image" => await HostAt("open", HardQuiz.Picture),
        "stage-image-closed" => await HostAt("closed", HardQuiz.Picture),
        "stage-long" => await HostAt("open", HardQuiz.Long),
        "stage-long-closed" => await HostAt("closed", HardQuiz.Long),
        "stage-maths" => await HostAt("open", HardQuiz.Maths),
        "stage-maths-closed" => await HostAt("closed", HardQuiz.Maths),
        "stage-arabic" => await HostAt("open", HardQuiz.Arabic),
        "stage-arabic-closed" => await HostAt("closed", HardQuiz.Arabic),
        "stage-chinese" => await HostAt("open", HardQuiz.Chinese),
        "stage-poll" => await HostAt("closed", HardQuiz.Poll, Forty),
        "stage-eight" => await HostAt("open", HardQuiz.Order),
        "stage-eight-closed" => await HostAt("closed", HardQuiz.Order),
        "stage-words-closed" => await HostAt("closed", HardQuiz.Text),
        "stage-number-closed" => await HostAt("closed", HardQuiz.PictureAndNumber),
        "stage-many-words" => await HostAt("closed", HardQuiz.Wall, Forty),
        "stage-fact" => await HostAt("open", HardQuiz.Fact),
        "stage-forty-scores" => await HostAt("scores", 2, Forty),
        "stage-forty-finished" => await HostAt("finished", 2, Forty),
        "stage-teams-scores" => await HostAt("scores", 2, Forty, options: Drawn),
        "stage-teams-finished" => await HostAt("finished", 2, Forty, options: Drawn),
        "stage-ties" => await HostAt("finished", 2, Forty, scoring: "accuracy_first"),
        "stage-nobody" => await HostAt("finished", 0, []),
        "stage-alone-scores" => await HostAt("scores", 0, Players[..1]),
        "stage-paused" => await HostAt("open", HardQuiz.Picture, then: "pause"),
        "stage-cancelled" => await HostAt("open", HardQuiz.Picture, then: "cancel"),
        "stage-ended" => await HostAt("scores", HardQuiz.Maths, then: "end"),
        "stage-menu" => await Menu(await HostAt("open", HardQuiz.Picture)),
        "stage-end-sure" => await EndSure(),
        "play-lobby" => await LenaAt("lobby", -1, Forty),
        "play-lobby-teams" => await LenaAt("lobby", -1, options: new { teams = "chosen", team_count = 4 }),
        "play-alias" => await LenaAt("lobby", -1, options: new { generated_names = true }),
        "play-image-ready" => await LenaAt("ready", HardQuiz.Picture),
        "play-image" => await LenaAt("open", HardQuiz.Picture),
        "play-image-result" => await LenaAt("closed", HardQuiz.Picture, says: 1),
        "play-long" => await LenaAt("open", HardQuiz.Long),
        "play-long-result" or "play-partly" => await LenaAt("closed", HardQuiz.Long, says: 0, options: new { partial_credit = true }),
        "play-maths" => await LenaAt("open", HardQuiz.Maths),
        "play-maths-result" or "play-wrong" => await LenaAt("closed", HardQuiz.Maths, says: 3),
        "play-arabic" => await LenaAt("open", HardQuiz.Arabic),
        "play-arabic-result" => await LenaAt("closed", HardQuiz.Arabic, says: 0),
        "play-chinese" => await LenaAt("open", HardQuiz.Chinese),
        "play-poll" => await LenaAt("open", HardQuiz.Poll),
        "play-poll-result" => await LenaAt("closed", HardQuiz.Poll, says: 1),
        "play-eight" => await LenaAt("open", HardQuiz.Order),
        "play-eight-answered" => await LenaAt("open", HardQuiz.Order, says: ""),
        "play-eight-result" => await LenaAt("closed", HardQuiz.Order, says: ""),
        "play-words" => await LenaAt("open", HardQuiz.Text),
        "play-words-result" => await LenaAt("closed", HardQuiz.Text, says: "Donaudampfschifffahrtsgesellschaftskapitän"),
        "play-picture-number" => await LenaAt("open", HardQuiz.PictureAndNumber),
        "play-number-result" => await LenaAt("closed", HardQuiz.PictureAndNumber, says: "3.5"),
        "play-open-text" => await LenaAt("open", HardQuiz.Wall, says: "In my guitar strings, and in the table that hums with them when I forget to lift it"),
        "play-open-text-result" => await LenaAt("closed", HardQuiz.Wall, says: "In my guitar strings, and in the table that hums with them when I forget to lift it"),
        "play-fact" => await LenaAt("open", HardQuiz.Fact),
        "play-none" => await LenaAt("closed", HardQuiz.Picture),
        "play-saving" => await LenaCutOff(says: 0, swallowed: true),
        "play-offline" => await LenaCutOff(says: 0, swallowed: false),
        "play-streak" => await LenaAt("closed", 2, options: new { streak_bonus = true, last_double = true }, questions: DemoQuiz.Questions, says: 0),
        "play-teams-scores" => await LenaAt("scores", 0, options: Drawn, says: 1),
        "play-teams-finished" => await LenaAt("finished", 0, options: Drawn, says: 1),
        "play-paused" => await LenaAt("closed", HardQuiz.Picture, says: 1, then: "pause"),
        "play-cancelled" => await LenaAt("open", HardQuiz.Picture, says: 1, then: "cancel"),
        "play-ended" => await LenaAt("open", HardQuiz.Picture, says: 1, then: "end"),
        "play-late" => await LenaAt("open", HardQuiz.Picture, comesLate: true),
        "play-late-refused" => await LenaAt("open", HardQuiz.Picture, comesLate: true, options: new { late_joining = false }),
        "cut-off-stage" => await HostCutOff("open"),
        "cut-off-podium" => await HostCutOff("finished"),
        "cut-off-play" => await LenaCutOff(says: null, swallowed: false),
        "report-empty" => await ReportOf([], 1),
        "report-none" => await ReportOf([], 0, "cancel"),
        "report-one" => await ReportOf(Players[..1], 2),
        "report-forty" => await ReportOf(Forty, 19, questions: Twenty),
        "report-teams" => await ReportOf(Forty, 2, options: Drawn),
        "report-cancelled" => await ReportOf(Players, 2, "cancel"),
        "report-own" => await OwnReport(),
        "regrade" or "regrade-preview" or "regrade-done" => await Regrade(name),
        "history-empty" => await HistoryEmpty(),
        "history-full" or "history-student" or "history-own" or "room-after-games" => await History(name),
        "assignment-board" or "assignment-board-empty" or "assignment-board-ended" or "assignment-board-due" or "cut-off-board" => await AssignmentBoard(name),
        "dialog-opening" or "dialog-opening-all" or "dialog-opening-assignment" => await OpeningDialog(name),
        "dialog-extra-time" => await ExtraTime(),
        _ => await Assignment(name),
    };

    private static IReadOnlyList<Question> Twenty => [.. Enumerable.Range(0, 20).Select(index => HardQuiz.Questions[index % HardQuiz.Questions.Count])];

    private async Task<Played> Hard(IReadOnlyList<string>? players = null, object? options = null, string? scoring = null, IReadOnlyList<Question>? questions = null, Line? over = null)
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var host = await Teacher(account, over);
        await host.SignsIn();
        var room = await doors.MakeRoom(account, "Physics 10b, Mondays and Thursdays");
        return await Hard(host, account, room, "Waves and sound", players, options, scoring, questions);
    }

    private async Task<Played> Hard(Teacher host, Account account, Room room, string title, IReadOnlyList<string>? players, object? options, string? scoring, IReadOnlyList<Question>? questions, Crowd? same = null)
    {
        using var doors = new Doors(Site.Address);
        questions ??= HardQuiz.Questions;
        var quiz = await doors.MakeQuiz(account, title, questions, await Drawing(host));
        var competition = await doors.OpenCompetition(account, room, title, quiz, options, scoring);
        var game = Own(new GameDoors(Site.Address, competition, account));
        return new(host, account, room, competition, game, same ?? Own(await Crowd.Of(Site.Address, room, competition, game, players ?? Players)), questions);
    }

    /// <summary>A picture of two waves, as a browser draws it.</summary>
    private static async Task<byte[]> Drawing(Person by)
    {
        static string Path(string colour, int crests) => $"<path fill='none' stroke='{colour}' stroke-width='6' d='M0 150 {string.Concat(Enumerable.Range(0, 2 * crests).Select(half => $"q {150 / crests * 2} {(half % 2 == 0 ? -220 : 220)} {300 / crests} 0"))}'/>";
        var page = await by.Browser.NewPageAsync();
        await page.SetViewportSizeAsync(640, 300);
        await page.SetContentAsync($"<body style='margin:0;background:#fff'><svg width='640' height='300'>{Path("#1a3fb0", 3)}{Path("#c05000", 6)}<path stroke='#222' d='M0 150h640'/></svg>");
        var drawn = await page.ScreenshotAsync();
        await page.CloseAsync();
        return drawn;
    }

    private static async Task Plays(Played played, string phase, int question, int? stays = null)
    {
        for (var asked = (await played.Game.Stands()).QuestionIndex ?? 0; phase != "lobby" && asked <= question && (phase, asked) != ("ready", question); asked++)
        {
            if (await played.Game.Stands() is not { Phase: "open" or "closed" or "scores" } stands || stands.QuestionIndex < asked)
            {
                await played.Game.GoTo("open", asked);
            }

            await Task.WhenAll(played.Crowd.Seats.Select((seat, place) => asked == question && phase == "open" && place % 3 == 0
                ? Task.CompletedTask
                : played.Game.Answer(seat, asked, HardQuiz.Answer(played.Questions[asked], place + asked))));
        }

        if (phase == "finished")
        {
            await played.Game.GoTo("scores", question);
            await played.Game.Ends();
        }
        else if (phase is not ("open" or "lobby"))
        {
            await played.Game.GoTo(phase, question);
        }
    }

    private async Task<Tab> HostAt(string phase, int question, IReadOnlyList<string>? players = null, object? options = null, string? scoring = null, string? then = null)
    {
        // The earlier questions are of no interest; what each moment is about comes first.
        var questions = phase is "ready" or "open" or "closed" ? [HardQuiz.Questions[Math.Max(0, question)]] : HardQuiz.Questions;
        var played = await Hard(players, options, scoring, questions);
        await Plays(played, phase, questions.Count == 1 ? 0 : question);
        await (then is null ? Task.CompletedTask : played.Game.Does(then));
        await played.Host.Tab.GoesTo(played.Competition.TeacherPage);
        await played.Host.Tab.IsLive();
        await IsThere(played.Host.Tab, PhaseAfter(phase, then));
        return played.Host.Tab;
    }

    private static string PhaseAfter(string phase, string? then) => then switch { "cancel" => "cancelled", "end" => "finished", _ => phase };

    private static async Task<Tab> Menu(Tab tab)
    {
        await tab.Page.Locator(".stage-menu > summary").ClickAsync();
        return tab;
    }

    private async Task<Tab> EndSure()
    {
        var tab = await Menu(await HostAt("open", HardQuiz.Picture));
        await tab.Button(Sentences.Of("Stage.End")).ClickAsync();
        return tab;
    }

    /// <param name="says">What Lena answers at the question: an option, words, or the order as it stands.</param>
    private async Task<Tab> LenaAt(
        string phase, int question, IReadOnlyList<string>? players = null, object? options = null, IReadOnlyList<Question>? questions = null, object? says = null, string? then = null, bool comesLate = false)
    {
        questions ??= phase is "ready" or "open" or "closed" ? [HardQuiz.Questions[question]] : HardQuiz.Questions;
        var asked = questions.Count == 1 ? 0 : question;
        var played = await Hard(players, options, questions: questions);
        var lena = await StudentOnAPhone("Lena");
        await lena.Joins(played.Room);
        if (comesLate)
        {
            await Plays(played, phase, asked);
        }

        await lena.Tab.GoesTo(played.Competition.StudentPage);
        await lena.Tab.IsLive();
        for (var each = 0; says is not null && each <= asked; each++)
        {
            await played.Game.GoTo("open", each);
            await IsThere(lena.Tab, "open");
            await Expect(lena.Tab.Page.GetByTestId("phase")).ToHaveAttributeAsync("data-question", $"{each}");
            await Says(lena.Tab, says, questions[each]);
            await Expect(lena.Tab.Page.GetByTestId("answer-state")).ToHaveAttributeAsync("data-state", "received");
            await Plays(played, each == asked ? "open" : "scores", each);
        }

        await Plays(played, phase, asked);
        await (then is null ? Task.CompletedTask : played.Game.Does(then));
        await IsThere(lena.Tab, PhaseAfter(phase, then));
        return lena.Tab;
    }

    private static async Task Says(Tab tab, object says, Question question)
    {
        if (says is string { Length: > 0 } words)
        {
            await tab.Page.Locator("#answer").FillAsync(words);
        }
        else if (says is int option)
        {
            await tab.Page.GetByTestId("option").Nth(question.Body is TrueFalseBody ? 1 : option).ClickAsync();
        }

        if (says is string || question.Body is MultipleChoiceBody)
        {
            await tab.Page.Locator("[data-send]").ClickAsync();
        }
    }

    private async Task<Tab> LenaCutOff(int? says, bool swallowed)
    {
        var played = await Hard();
        var line = LineToTheSite();
        var lena = await StudentOnAPhone("Lena", line);
        await lena.Joins(played.Room);
        await lena.Tab.GoesTo(played.Competition.StudentPage);
        await lena.Tab.IsLive();
        await Plays(played, "open", 0);
        await IsThere(lena.Tab, "open");
        lena.Complaints.ExpectLostConnection();
        if (swallowed)
        {
            line.Swallows();
        }
        else
        {
            line.IsCut();
        }

        if (says is { } option)
        {
            await lena.Tab.Page.GetByTestId("option").Nth(option).ClickAsync();
            await Expect(lena.Tab.Page.GetByTestId("answer-state")).ToContainTextAsync(Sentences.Of(swallowed ? "Play.Saving" : "Play.Offline"));
        }
        else
        {
            await Expect(lena.Tab.Connection).Not.ToHaveAttributeAsync("data-state", "connected");
        }

        return lena.Tab;
    }

    private async Task<Tab> HostCutOff(string phase)
    {
        var line = LineToTheSite();
        var played = await Hard(over: line);
        await Plays(played, phase, 0);
        await played.Host.Tab.GoesTo(played.Competition.TeacherPage);
        return await CutOff(played.Host, line);
    }

    private sealed record Played(Teacher Host, Account Account, Room Room, Competition Competition, GameDoors Game, Crowd Crowd, IReadOnlyList<Question> Questions);
}
