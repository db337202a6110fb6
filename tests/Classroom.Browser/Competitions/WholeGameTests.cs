using System.Globalization;
using Classroom.Quizzes;
using Classroom.Web.Rooms;

namespace Classroom.Browser.Competitions;

/// <summary>
/// A host at a projector and three students on phones play a competition with all kinds of question: one with keys alone, one whose phone sleeps
/// for a while, one who comes late (C-3, C-5, C-10, C-11).
/// </summary>
public sealed class WholeGameTests(Chromium chromium) : Story(chromium, shared: null)
{
    // A minute is what phones do, and more: CLASSROOM_FROZEN_SECONDS=60 waits for it.
    private static readonly TimeSpan Asleep = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("CLASSROOM_FROZEN_SECONDS") ?? "8", CultureInfo.InvariantCulture));

    private static readonly IReadOnlyList<string> RightOrder = ((OrderingBody)DemoQuiz.Questions[5].Body).Items;

    public override ValueTask InitializeAsync()
    {
        // It opens by itself here; long enough that a busy browser, which looks once a second, sees the prompt alone.
        Site.Settings["Competitions__ReadySeconds"] = "6";
        return base.InitializeAsync();
    }

    [Fact]
    public async Task A_class_plays_all_kinds_of_question_with_keys_with_a_phone_that_sleeps_and_with_one_who_comes_late()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var quiz = await doors.MakeQuiz(account, "Waves and sound", [.. DemoQuiz.Questions.Select(question => question with { Seconds = 120 })]);
        var competition = await doors.OpenCompetition(account, room, "Waves and sound", quiz);
        using var game = new GameDoors(Site.Address, competition, account);
        var host = new Projector((await TeacherAtTheProjector(account)).Tab);
        await host.Tab.GoesTo(competition.TeacherPage);
        await host.Tab.IsLive();
        Assert.Equal(room.Code, await host.Code());

        var anna = await ComesByKeys("Anna", room, competition);
        var line = LineToTheSite();
        var bert = await ComesWithARealPhone("Bert", room, competition, line);
        await Everyone.See(2);

        // One of several: by a letter's key, and by a finger.
        await GoesOn(host, 0, anna, bert);
        await anna.Presses("a");
        await anna.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("1");
        await Expect(host.Tab.Page.Locator("footer")).ToContainTextAsync(Sentences.Of("Stage.OfAnswered", 2));
        await bert.Taps(1);
        await Closes(host, game, (anna, "right"), (bert, "wrong"));

        // True or false; one comes late, by the code that is still on the wall.
        await GoesOn(host, 1, anna, bert);
        var clara = await Comes("Clara", room with { Code = await host.Code() }, competition);
        await clara.Shows("open", 1);
        await Everyone.See(3);
        await anna.Presses("2");
        await bert.Taps(1);
        await Expect(host.Answered).ToHaveTextAsync("2");
        await clara.Taps(0);
        await Closes(host, game, (anna, "right"), (bert, "right"), (clara, "wrong"));

        // Several are right; one phone falls asleep when its answer is in, and out of its connection.
        await GoesOn(host, 2, anna, bert, clara);
        await anna.Presses("1", "2", "d");
        await anna.PressesSend();
        foreach (var option in new[] { 0, 1, 3 })
        {
            await bert.Taps(option);
        }

        await bert.Sends();
        await bert.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("2");
        var (seat, asleepSince) = (await SeatOf(host, "Bert", game), DateTimeOffset.UtcNow);
        var cdp = await bert.Tab.Page.Context.NewCDPSessionAsync(bert.Tab.Page);
        await bert.Tab.Page.EvaluateAsync("""
            () => {
                let last = performance.now();
                window.slept = 0;
                setInterval(() => [window.slept, last] = [Math.max(window.slept, performance.now() - last), performance.now()], 100);
            }
            """);
        var other = await bert.Tab.Page.Context.NewPageAsync();
        await other.BringToFrontAsync();
        await Falls(cdp, "frozen");
        line.IsCut();
        await host.Tab.Sees(2);
        await clara.Taps(2);
        await clara.Sends();
        await Closes(host, game, (anna, "right"), (clara, "wrong"));

        // A number; the sleeper comes back into the middle of it, with what he had.
        await GoesOn(host, 3, anna, clara);
        await anna.Types("10");
        await anna.Says("received");
        await Task.Delay(asleepSince + Asleep is var end && end > DateTimeOffset.UtcNow ? end - DateTimeOffset.UtcNow : TimeSpan.Zero);
        line.IsMended();
        await Falls(cdp, "active");
        await bert.Tab.Page.BringToFrontAsync();
        await bert.Shows("open", 3);
        await Everyone.See(3);
        // No script ran meanwhile, not even once a second as in a tab behind another.
        Assert.InRange(await bert.Tab.Page.EvaluateAsync<double>("window.slept"), (Asleep - Busy).TotalMilliseconds, double.MaxValue);
        Assert.Equal(seat, await SeatOf(host, "Bert", game));
        await Expect(bert.Points).ToHaveTextAsync($"{(await game.Leaderboard()).Single(place => place.ParticipantId == seat).Points:N0}");
        await bert.Says("none");
        await bert.Writes("10");
        await bert.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("2");
        await bert.Tab.Refreshes();
        await bert.Tab.IsLive();
        await bert.Says("received");
        await Expect(bert.Tab.Page.Locator("#answer")).ToHaveValueAsync("10");
        await clara.Writes("9,5");
        await Closes(host, game, (anna, "right"), (bert, "right"), (clara, "wrong"));

        // A word, an order, an opinion, a sentence.
        await GoesOn(host, 4, anna, bert, clara);
        await anna.Types("hertz");
        await bert.Writes("Hz");
        await clara.Writes("metre");
        await Closes(host, game, (anna, "right"), (bert, "right"), (clara, "wrong"));

        await GoesOn(host, 5, anna, bert, clara);
        await anna.OrdersByKeys(RightOrder);
        await anna.PressesSend();
        await bert.Orders(RightOrder);
        await bert.Sends();
        await clara.Sends();
        await Closes(host, game, (anna, "right"), (bert, "right"), (clara, "wrong"));

        await GoesOn(host, 6, anna, bert, clara);
        await anna.Presses("c");
        await bert.Taps(0);
        await clara.Taps(2);
        await Closes(host, game, (anna, "given"), (bert, "given"), (clara, "given"));

        await GoesOn(host, 7, anna, bert, clara);
        await anna.Types("At the sea.", send: "Control+Enter");
        await bert.Writes("In the bath.");
        await clara.Writes("In my guitar.");
        await Closes(host, game, (anna, "given"), (bert, "given"), (clara, "given"));

        await host.GoesOnTo("finished");
        foreach (var phone in new[] { anna, bert, clara })
        {
            await phone.Shows("finished");
            await Expect(phone.Tab.Page.GetByTestId("leaderboard-row")).ToHaveCountAsync(3);
        }

        await Expect(host.Tab.Page.Locator(".podium li")).Not.ToHaveCountAsync(0);
        await AllAgree(host, game, anna, bert, clara);
    }

    private async Task<Phone> ComesByKeys(string name, Room room, Competition competition)
    {
        var student = await StudentOnAPhone(name);
        var tab = student.Tab;
        await tab.GoesTo("/join");
        await tab.TabsAndTypes(tab.Page.Locator("[name=code]"), room.Code);
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Join.Name")), name);
        await tab.Page.Keyboard.PressAsync("Enter");
        await student.IsIn(room);
        await tab.TabsAndPresses(tab.Link(Sentences.Of("Student.TakePart")));
        await tab.IsAt(competition.StudentPage);
        await tab.IsLive();
        return new Phone(tab);
    }

    private async Task<Phone> Comes(string name, Room room, Competition competition)
    {
        var student = await StudentOnAPhone(name);
        await TakesPart(student, room, competition);
        return new Phone(student.Tab);
    }

    // One whose pages really stop when the phone is locked.
    private async Task<Phone> ComesWithARealPhone(string name, Room room, Competition competition, Line line)
    {
        var student = await Student(name, await RealChromium(), line);
        await student.Tab.Page.SetViewportSizeAsync(390, 844);
        student.Complaints.ExpectLostConnection();
        await TakesPart(student, room, competition);
        return new Phone(student.Tab, byTouch: false);
    }

    private static async Task TakesPart(Student student, Room room, Competition competition)
    {
        await student.Joins(room);
        await student.Tab.Link(Sentences.Of("Student.TakePart")).ClickAsync();
        await student.Tab.IsAt(competition.StudentPage);
        await student.Tab.IsLive();
    }

    // The prompt first and alone, then what can be chosen.
    private static async Task GoesOn(Projector host, int question, params Phone[] phones)
    {
        await host.GoesOnTo("ready");
        await Expect(host.Tab.Page.GetByTestId("option")).ToHaveCountAsync(0);
        await Task.WhenAll(phones.Select(phone => phone.Shows("open", question)).Append(host.Shows("open")));
    }

    // All have answered: nobody needs to close it.
    private static async Task Closes(Projector host, GameDoors game, params (Phone Phone, string Result)[] players)
    {
        await host.Shows("closed");
        foreach (var (phone, result) in players)
        {
            await phone.Shows("closed");
            await phone.Came(result);
        }

        await host.GoesOnTo("scores");
        await AllAgree(host, game, [.. players.Select(player => player.Phone)]);
    }

    // Projector, phones and door say the same of everybody.
    private static async Task AllAgree(Projector host, GameDoors game, params Phone[] phones)
    {
        var board = await game.Leaderboard();
        Assert.Equal(board.ToDictionary(place => place.ParticipantId, place => (place.Points, place.Rank)), await host.Board());
        List<(string, string)> shown = [];
        foreach (var phone in phones)
        {
            await Expect(phone.Rank).ToBeVisibleAsync();
            shown.Add((await phone.Points.InnerTextAsync(), await phone.Rank.InnerTextAsync()));
        }

        Assert.Subset(board.Select(place => ($"{place.Points:N0}", $"{place.Rank}")).ToHashSet(), shown.ToHashSet());
    }

    private static async Task<Guid> SeatOf(Projector host, string name, GameDoors game) => (await game.Leaderboard()).Single(place => place.DisplayName == name).ParticipantId;

    private static Task Falls(ICDPSession cdp, string state) => cdp.SendAsync("Page.setWebLifecycleState", new() { ["state"] = state });
}
