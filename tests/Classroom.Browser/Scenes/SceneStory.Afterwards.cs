using Classroom.Quizzes;
using Classroom.Web.Rooms;

namespace Classroom.Browser.Scenes;

// What is left of competitions, and those that nobody plays at one time.
public abstract partial class SceneStory
{
    private static object Homework => new { assignment = new { due_at = DateTimeOffset.UtcNow.AddDays(3), attempts = 2, timed = true } };

    private async Task<Tab> ReportOf(IReadOnlyList<string> players, int last, string? then = null, IReadOnlyList<Question>? questions = null, object? options = null)
    {
        var played = await Hard(players, options, questions: questions);
        await Plays(played, then is null ? "finished" : "closed", last);
        await (then is null ? Task.CompletedTask : played.Game.Does(then));
        await played.Host.Tab.GoesTo(played.Competition.ReportPage);
        return played.Host.Tab;
    }

    private async Task<Tab> OwnReport()
    {
        var tab = await LenaAt("finished", 2, questions: DemoQuiz.Questions, says: 0);
        await tab.Link(Sentences.Of("Play.OwnReport")).ClickAsync();
        await Expect(tab.Page.GetByTestId("own-facts")).ToBeVisibleAsync();
        return tab;
    }

    private async Task<Tab> Regrade(string name)
    {
        var played = await Hard(questions: DemoQuiz.Questions);
        await Plays(played, "finished", 5);
        var tab = played.Host.Tab;
        await tab.GoesTo($"{played.Competition.ReportPage}/grading");
        await tab.Page.Locator("details").First.Locator("summary").ClickAsync();
        await tab.Page.Locator("[name=key-0]").Nth(1).CheckAsync();
        if (name != "regrade")
        {
            await tab.Button(Sentences.Of("Regrade.Preview")).ClickAsync();
            await Expect(tab.Page.GetByTestId("regrade-boards")).ToBeVisibleAsync();
        }

        if (name == "regrade-done")
        {
            await tab.Button(Sentences.Of("Regrade.Apply")).ClickAsync();
            await tab.GoesTo($"{played.Competition.ReportPage}/grading");
        }

        return tab;
    }

    private async Task<Tab> HistoryEmpty()
    {
        var teacher = await Teacher();
        await teacher.Tab.GoesTo($"{(await teacher.MakesARoom()).TeacherPage}/competitions");
        return teacher.Tab;
    }

    private async Task<Tab> History(string name)
    {
        var played = await Hard(questions: DemoQuiz.Questions);
        await Plays(played, "finished", 1);
        var lena = name == "history-own" ? await StudentOnAPhone("Lena") : null;
        await (lena?.Joins(played.Room) ?? Task.CompletedTask);
        foreach (var (index, title) in new[] { "Light", "Year 10: forces, a first look at Newton’s three laws, and why cyclists care", "أسئلة عن الصوت" }.Index())
        {
            played = await Hard(played.Host, played.Account, played.Room, title, null, null, null, DemoQuiz.Questions, played.Crowd);
            await Task.WhenAll(played.Crowd.Seats.Select(played.Game.Arrives));
            if (lena is not null)
            {
                await lena.Tab.GoesTo(played.Competition.StudentPage);
                await lena.Tab.IsLive();
            }

            await Plays(played, "finished", 1 + index);
        }

        if (lena is not null)
        {
            await lena.Tab.GoesTo(played.Room.StudentPage);
            await lena.Tab.IsLive();
            await lena.Tab.Page.GetByTestId("own-history").Locator("summary").ClickAsync();
            await lena.Tab.Reads("Light");
            return lena.Tab;
        }

        var tab = played.Host.Tab;
        await tab.GoesTo(played.Room.TeacherPage + (name == "room-after-games" ? "" : "/competitions"));
        if (name == "history-student")
        {
            await tab.Link("Anna").ClickAsync();
            await tab.Reads(Sentences.Of("History.OwnHint"));
        }

        return tab;
    }

    private async Task<Tab> Assignment(string name)
    {
        var played = await Hard([], Homework, questions: [.. DemoQuiz.Questions.Take(4)]);
        var line = name == "cut-off-assignment" ? LineToTheSite() : null;
        var lena = await StudentOnAPhone("Lena", line);
        await lena.Joins(played.Room);
        var tab = lena.Tab;
        await tab.GoesTo(played.Competition.StudentPage);
        await tab.IsLive();
        if (name == "assignment-begin")
        {
            return tab;
        }

        await tab.Button(Sentences.Of("Assignment.Start")).ClickAsync();
        await IsThere(tab, "open");
        if (name is "assignment-open")
        {
            return tab;
        }

        if (line is not null)
        {
            return await CutOff(lena, line, "open");
        }

        await tab.Page.GetByTestId("option").First.ClickAsync();
        await IsThere(tab, "closed");
        if (name is "assignment-between")
        {
            return tab;
        }

        if (name is "assignment-left")
        {
            await tab.GoesTo(played.Room.StudentPage);
            await tab.IsLive();
            return tab;
        }

        await tab.Page.GetByTestId("go-on").ClickAsync();
        for (var question = 1; question < 4; question++)
        {
            await Expect(tab.Page.GetByTestId("phase")).ToHaveAttributeAsync("data-question", $"{question}");
            await tab.Button(Sentences.Of("Assignment.LeaveOut")).ClickAsync();
        }

        await Expect(tab.Page.GetByTestId("my-attempts")).ToBeVisibleAsync();
        if (name != "assignment-done")
        {
            await Ends(played, name == "assignment-cancelled");
            await tab.Reads(Sentences.Of(name == "assignment-cancelled" ? "Assignment.Cancelled" : "Assignment.WasDue"));
        }

        return tab;
    }

    private static async Task Ends(Played played, bool cancels)
    {
        await played.Host.Tab.GoesTo(played.Competition.TeacherPage);
        await played.Host.Tab.IsLive();
        await played.Host.Tab.Button(Sentences.Of(cancels ? "Assignment.Cancel" : "Assignment.End")).ClickAsync();
        await played.Host.Tab.Button(Sentences.Of(cancels ? "Assignment.CancelNow" : "Assignment.EndNow")).ClickAsync();
    }

    private async Task<Tab> AssignmentBoard(string name)
    {
        var line = name == "cut-off-board" ? LineToTheSite() : null;
        var played = await Hard([], Homework, questions: DemoQuiz.Questions, over: line);
        using var doors = new Doors(Site.Address);
        foreach (var player in name == "assignment-board-empty" ? [] : Forty[..16])
        {
            await doors.Join(played.Room, player);
        }

        if (name != "assignment-board-empty")
        {
            var lena = await StudentOnAPhone("Lena");
            await lena.Joins(played.Room);
            await lena.Tab.GoesTo(played.Competition.StudentPage);
            await lena.Tab.IsLive();
            await lena.Tab.Button(Sentences.Of("Assignment.Start")).ClickAsync();
            await lena.Tab.Page.GetByTestId("option").First.ClickAsync();
            await IsThere(lena.Tab, "closed");
        }

        var tab = played.Host.Tab;
        await tab.GoesTo(played.Competition.TeacherPage);
        await tab.IsLive();
        if (name == "assignment-board-ended")
        {
            await Ends(played, cancels: false);
            await Expect(tab.Page.GetByTestId("phase")).ToHaveAttributeAsync("data-phase", "finished");
        }
        else if (name == "assignment-board-due")
        {
            await tab.Button(Sentences.Of("Assignment.Move")).ClickAsync();
        }

        return line is null ? tab : await CutOff(played.Host, line);
    }

    private async Task<Tab> OpeningDialog(string name)
    {
        var played = await Hard([]);
        using var doors = new Doors(Site.Address);
        foreach (var title in new[] { "Light", "Year 10: forces, a first look at Newton’s three laws, and why cyclists care", "أسئلة عن الصوت", "Heat", "Electricity", "Magnets" })
        {
            await doors.MakeQuiz(played.Account, title, DemoQuiz.Questions);
        }

        var tab = played.Host.Tab;
        await tab.GoesTo(played.Room.TeacherPage);
        await tab.IsLive();
        await tab.Button(Sentences.Of("Competition.Start")).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        if (name != "dialog-opening")
        {
            await tab.Page.GetByText(Sentences.Of("Opening.More")).ClickAsync();
            if (name == "dialog-opening-assignment")
            {
                await tab.Page.GetByText(Sentences.Of("Opening.Assignment")).ClickAsync();
                await Expect(tab.Page.Locator("#competition-due")).ToBeVisibleAsync();
            }
            else
            {
                await tab.Page.Locator("#competition-teams").SelectOptionAsync("Drawn");
            }
        }

        return tab;
    }

    private async Task<Tab> ExtraTime()
    {
        var played = await Hard(Players);
        var tab = played.Host.Tab;
        await tab.GoesTo(played.Room.TeacherPage);
        await tab.IsLive();
        await tab.Button(Sentences.Of("Seat.Menu", "Anna")).ClickAsync();
        await tab.Page.Locator("#extra-time").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        return tab;
    }

    // On a page that works on without the site, nothing lies above it.
    private static async Task<Tab> CutOff(Person person, Line line, string phase)
    {
        person.Complaints.ExpectLostConnection();
        line.IsCut();
        await Expect(person.Tab.Connection).Not.ToHaveAttributeAsync("data-state", "connected");
        await IsThere(person.Tab, phase);
        return person.Tab;
    }
}
