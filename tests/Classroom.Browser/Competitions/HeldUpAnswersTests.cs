using Classroom.Quizzes;
using Microsoft.Playwright;

namespace Classroom.Browser.Competitions;

/// <summary>Answers that do not come through at once: too large, without a circuit, after the close, behind a corrected one (C-5, C-10).</summary>
public sealed class HeldUpAnswersTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly Question
        Choice = new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)) { Seconds = 300 },
        Open = new("Where did you meet one?", new OpenTextBody()) { Seconds = 300 },
        Number = new("How many?", new NumberBody(3, 3)) { Seconds = 300 };

    [Fact]
    public async Task A_paste_that_is_too_large_is_refused_at_once_and_stays_in_the_field()
    {
        var (phone, game, _) = await Live(Open);
        await game.GoTo("open", 0);
        await phone.Shows("open", 0);
        var (before, pasted) = (DateTimeOffset.UtcNow, new string('波', 30_000));
        await Field(phone).FillAsync(pasted);
        await phone.Sends();
        await phone.Says("refused");
        await Expect(phone.State).ToContainTextAsync(Sentences.Of("AnswerRefused.TooLong"));
        Assert.Empty(await phone.Tab.Page.EvaluateAsync<string[]>("Object.keys(sessionStorage).filter(name => name.startsWith('classroom:answer:'))"));

        await phone.Tab.Refreshes();
        await phone.Tab.IsLive();
        await phone.Says("none");
        Assert.Equal(pasted, await Field(phone).InputValueAsync());
        await Field(phone).FillAsync("At the sea");
        await phone.Sends();
        await phone.Says("received");
        Assert.DoesNotContain(await phone.Tab.Diary.SinceAsync(Diary.Connection, before), entry => entry.Value == "lost");
    }

    [Fact]
    public async Task A_refusal_after_the_close_is_told_and_on_the_next_question_it_says_of_which()
    {
        var (phone, game, page) = await Live(Choice, Choice, Choice);
        Everyone[0].Complaints.Expect("net::ERR_FAILED");
        Everyone[0].Complaints.ExpectAnswer(409);
        await LosesAnswers(page);
        await game.GoTo("open", 0);
        await phone.Shows("open", 0);
        await page.RouteAsync("**/answers/*", request => request.AbortAsync());
        await phone.Taps(0);
        await phone.Says("saving");
        await game.GoTo("closed", 0);
        await phone.Shows("closed", 0);
        await page.UnrouteAllAsync();
        await phone.Says("refused");
        await Expect(phone.State).ToBeVisibleAsync();
        await Expect(phone.State).ToContainTextAsync(Sentences.Of("AnswerRefused.ClosedEarly"));

        await game.GoTo("open", 1);
        await phone.Shows("open", 1);
        await phone.Says("none");
        await page.RouteAsync("**/answers/*", request => request.AbortAsync());
        await phone.Taps(0);
        await phone.Says("saving");
        await game.GoTo("open", 2);
        await phone.Shows("open", 2);
        await page.UnrouteAllAsync();
        var earlier = page.Locator("[data-earlier]");
        await Expect(earlier).ToContainTextAsync(Sentences.Of("Play.Earlier", 2, ""));
        await phone.Says("none");
        await phone.Taps(1);
        await phone.Says("received");
        await game.GoTo("closed", 2);
        await phone.Shows("closed", 2);
        await phone.Says("received");
    }

    [Fact]
    public async Task An_answer_that_finds_no_circuit_comes_through_the_door_and_shows_what_another_device_sent_first()
    {
        var (phone, game, page) = await Live(Choice);
        await game.GoTo("open", 0);
        await phone.Shows("open", 0);
        await LosesAnswers(page);
        Assert.Equal(200, await page.EvaluateAsync<int>("""
            async () => (await fetch(`api/competitions/${document.querySelector("[data-run]").dataset.run}/answers/0`, {
                method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ choices: [2] }),
            })).status
            """));
        await phone.Taps(1);
        await phone.Says("received");
        await phone.HasChosen(2);
        await Expect(phone.Options.Nth(1)).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_corrected_answer_is_not_overtaken_by_the_one_that_was_refused()
    {
        var (phone, game, page) = await Live(Number);
        await game.GoTo("open", 0);
        await phone.Shows("open", 0);
        await Field(phone).FillAsync("three");
        await phone.Sends();
        await phone.Says("refused");
        await LosesAnswers(page);
        List<string?> sent = [];
        page.Request += (_, request) => { if (request.Method == "PUT") { sent.Add(request.PostData); } };
        await Field(phone).FillAsync("3");
        await phone.Sends();
        await phone.Says("received");
        Assert.Equal("""{"text":"3"}""", Assert.Single(sent));
    }

    [Fact]
    public async Task In_an_assignment_an_answer_that_finds_no_circuit_comes_through_its_door()
    {
        var phone = await AtHome(Choice);
        await LosesAnswers(phone.Tab.Page);
        await phone.Taps(0);
        await phone.Shows("closed", 0);
        await phone.Came("right");
        await phone.Says("received");
    }

    [Fact]
    public async Task In_an_assignment_the_second_of_a_double_click_is_not_for_the_next_question()
    {
        var phone = await AtHome(Choice, Choice, Choice);
        var (page, box) = (phone.Tab.Page, await phone.Tab.Button(Sentences.Of("Assignment.LeaveOut")).BoundingBoxAsync());
        await page.Mouse.MoveAsync(box!.X + (box.Width / 2), box.Y + (box.Height / 2));
        foreach (var click in new[] { 1, 2 })
        {
            await page.Mouse.DownAsync(new() { ClickCount = click });
            await page.Mouse.UpAsync(new() { ClickCount = click });
            await phone.Shows("open", 1);
        }

        await phone.Taps(0);
        await phone.Shows("closed", 1);
    }

    private async Task<(Phone Phone, GameDoors Game, IPage Page)> Live(params Question[] questions)
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var competition = await doors.OpenCompetition(account, room, "Waves", await doors.MakeQuiz(account, "Waves", questions));
        var game = Own(new GameDoors(Site.Address, competition, account));
        var phone = await Comes("Anna", room, competition);
        // Somebody else is waited for, so that an answer does not close the question.
        await Comes("Bert", room, competition);
        await Everyone.See(2);
        await phone.Tab.Page.BringToFrontAsync();
        return (phone, game, phone.Tab.Page);
    }

    private async Task<Phone> AtHome(params Question[] questions)
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var quiz = await doors.MakeQuiz(account, "Waves", questions);
        var homework = new { assignment = new { due_at = DateTimeOffset.UtcNow.AddDays(3), attempts = 1, timed = false } };
        var phone = await Comes("Anna", room, await doors.OpenCompetition(account, room, "Waves", quiz, homework));
        await phone.Tab.Button(Sentences.Of("Assignment.Start")).ClickAsync();
        await phone.Shows("open", 0);
        return phone;
    }

    private async Task<Phone> Comes(string name, Room room, Competition competition)
    {
        var student = await StudentOnAPhone(name);
        await student.Joins(room);
        var phone = new Phone(student.Tab);
        await phone.Opens(competition);
        return phone;
    }

    private static ILocator Field(Phone phone) => phone.Tab.Page.Locator("#answer");

    // The circuit carries everything but answers.
    private static Task LosesAnswers(IPage page) => page.EvaluateAsync("""
        () => {
            const send = WebSocket.prototype.send;
            WebSocket.prototype.send = function (frame) {
                if (typeof frame === "string" || !new TextDecoder().decode(frame).includes("Answer")) send.call(this, frame);
            };
        }
        """);
}
