using Classroom.Web.Rooms;

namespace Classroom.Browser.Scenes;

// A live competition of a class of twelve, on the projector and on a phone.
public abstract partial class SceneStory
{
    private static readonly string[] Players =
    [
        "Anna", "Bert", "Maximilian von Hohenfels", "Łukasz", "小林さくら", "محمد", "Grace O’Neill", "Nguyễn Thị Minh Khai", "Zoë", "Olu", "Ada", "Uma",
    ];

    private static readonly string[] Places = ["At the sea.", "On the radio, every morning", "In my guitar strings, and in the table that hums with them when I forget to lift it", "Bath", "Sound of the bell"];

    private async Task<Tab> Stage(string phase, int question)
    {
        var (host, _, competition, game, crowd) = await Game();
        await Plays(game, crowd, phase, question);
        await host.Tab.GoesTo(competition.TeacherPage);
        await host.Tab.IsLive();
        await IsThere(host.Tab, phase);
        return host.Tab;
    }

    private async Task<Tab> Report()
    {
        var (host, _, competition, game, crowd) = await Game();
        await Plays(game, crowd, "finished", 7);
        await host.Tab.GoesTo(competition.ReportPage);
        await host.Tab.Reads(DemoQuiz.Questions[0].Prompt);
        return host.Tab;
    }

    private async Task<Tab> Phone(string phase, int question, bool answers = false)
    {
        var (_, room, competition, game, crowd) = await Game();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await lena.Tab.GoesTo(competition.StudentPage);
        await lena.Tab.IsLive();
        if (answers)
        {
            await Plays(game, crowd, "open", question);
            await lena.Tab.Page.GetByTestId("option").First.ClickAsync();
            await Expect(lena.Tab.Page.GetByTestId("answer-state")).ToHaveAttributeAsync("data-state", "received");
        }

        await Plays(game, crowd, phase, question);
        await IsThere(lena.Tab, phase);
        return lena.Tab;
    }

    private static Task IsThere(Tab tab, string phase) => Expect(tab.Page.GetByTestId("phase")).ToHaveAttributeAsync("data-phase", phase);

    private async Task<(Teacher Host, Room Room, Competition Competition, GameDoors Game, Crowd Crowd)> Game()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var host = await Teacher(account);
        await host.SignsIn();
        var room = await doors.MakeRoom(account, "Physics 10b");
        // Nothing closes while it is looked at.
        var quiz = await doors.MakeQuiz(account, "Waves and sound", [.. DemoQuiz.Questions.Select(question => question with { Seconds = 300 })]);
        var competition = await doors.OpenCompetition(account, room, "Waves and sound", quiz);
        var game = Own(new GameDoors(Site.Address, competition, account));
        return (host, room, competition, game, Own(await Crowd.Of(Site.Address, room, competition, game, Players)));
    }

    // All answer, but for the last question that is open: there a third still thinks.
    private static async Task Plays(GameDoors game, Crowd crowd, string phase, int question)
    {
        var from = (await game.Stands()).QuestionIndex ?? 0;
        for (var asked = from; asked <= question && (phase, asked) != ("ready", question); asked++)
        {
            var isLast = asked == question;
            if (await game.Stands() is not { Phase: "open" or "closed" or "scores" } stands || stands.QuestionIndex < asked)
            {
                await game.GoTo("open", asked);
            }

            await Task.WhenAll(crowd.Seats.Select((seat, place) => isLast && phase == "open" && place % 3 == 0
                ? Task.CompletedTask
                : game.Answer(seat, asked, AnswerOf(asked, place))));
        }

        if (phase == "finished")
        {
            await game.GoTo("scores", question);
            await game.Ends();
        }
        else if (phase != "open")
        {
            await game.GoTo(phase, question);
        }
    }

    private static object AnswerOf(int question, int place) => question switch
    {
        0 => new { choices = new[] { place % 4 == 3 ? 1 : 0 } },
        1 => new { choices = new[] { place % 5 == 4 ? 0 : 1 } },
        2 => new { choices = new[] { new[] { 0, 1, 3 }, [0, 1], [0, 1, 3], [2, 3] }[place % 4] },
        3 => new { number = place % 3 == 2 ? 7 : 10 },
        4 => new { text = new[] { "hertz", "Hz", "metre", "Hertz" }[place % 4] },
        5 => new { order = new[] { new[] { 0, 1, 2 }, [1, 0, 2], [2, 1, 0] }[place % 3] },
        6 => new { choices = new[] { place % 3 } },
        _ => new { text = Places[place % Places.Length] },
    };
}
