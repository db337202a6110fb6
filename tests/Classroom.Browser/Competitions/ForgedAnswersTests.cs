using Classroom.Competitions;
using Classroom.Data;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Browser.Competitions;

/// <summary>A student's page that sends what ours never does, and a host who presses ten times: each is refused, or done once (C-4, C-5).</summary>
public sealed class ForgedAnswersTests(Chromium chromium, Site site) : Story(chromium, site)
{
    // Arguments of the one method that pages may call, as scripts write them.
    private static readonly string[] Malformed =
    [
        "null, null", "0, null", "0, 'energy'", "0, 7", "0, []", "0, {}", "'0', { choices: [1] }", "0.5, { choices: [1] }", "1e20, { choices: [1] }", "-1, { choices: [1] }",
        "0, { choices: '1' }", "0, { choices: ['1'] }", "0, { choices: [null] }", "0, { choices: [99] }", "0, { choices: [-1] }", "0, { choices: [1e12] }", "0, { choices: [0, 1] }", "0, { choices: [] }",
        "0, { choices: Array(20000).fill(1) }", "0, { text: 'x'.repeat(20000) }", "0, { number: 1e400 }", "0, { order: [0, 0, 0] }", "0, { choices: [1], text: 'energy' }", "0, { choices: { choices: [1] } }",
        "0, deep(40)", "0, deep(500)", "1, { choices: [0] }", "7, { choices: [0] }", "", "0", "0, { choices: [1] }, 0, 0",
    ];

    private static readonly string Forge = ReadForge();

    [Fact]
    public async Task Forged_answers_are_refused_or_taken_once_and_disturb_nobody()
    {
        var (host, room, competition, game) = await AGame();
        var (anna, bert) = (await Player("Anna", room, competition), await Player("Bert", room, competition));
        await Everyone.See(2);
        var loads = (host.Tab.Loads, bert.Tab.Loads);
        Assert.Equal("refused", await Calls(anna, "0, { choices: [1] }"));

        await host.GoesOnTo("ready");
        await anna.Shows("ready", 0);
        Assert.Equal("refused", await Calls(anna, "0, { choices: [1] }"));
        await host.GoesOnTo("open");
        await anna.Shows("open", 0);

        foreach (var arguments in Malformed)
        {
            Assert.True(await Calls(anna, arguments) is "refused" or "failed", $"Answer({arguments}) was taken.");
        }

        await Expect(host.Answered).ToHaveTextAsync("0");
        Assert.Equal(["received", "received"], await anna.Tab.Page.EvaluateAsync<string[]>("together([['Answer', 0, { choices: [0] }], ['Answer', 0, { choices: [1] }]])"));
        await Expect(host.Answered).ToHaveTextAsync("1");
        Assert.Equal([0], await Stored(competition));

        // A host's commands: no door and no event of a student's page leads to them.
        await EveryEvent(anna.Tab);
        Assert.Equal(403, await anna.Tab.Page.EvaluateAsync<int>(
            "async path => (await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version: 2 }) })).status", $"/api/competitions/{competition.Id}/advance"));
        Assert.Equal(("open", 0), ((await game.Stands()).Phase, (await game.Stands()).QuestionIndex));

        await host.GoesOnTo("closed");
        await bert.Shows("closed");
        Assert.Equal("refused", await Calls(bert, "0, { choices: [0] }"));
        Assert.Equal([0], await Stored(competition));

        await host.GoesOnTo("scores");
        await host.GoesOnTo("ready");
        await host.GoesOnTo("open");
        await bert.Shows("open", 1);
        Assert.Equal("refused", await Calls(bert, "0, { choices: [0] }"));
        await bert.Taps(0);
        await bert.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("1");
        Assert.Equal([0, 0], await Stored(competition));
        // The same on the host's own page does press its buttons.
        var version = (await game.Stands()).Version;
        await EveryEvent(host.Tab);
        Assert.NotEqual(version, (await game.Stands()).Version);
        Assert.Equal(loads, (host.Tab.Loads, bert.Tab.Loads));
    }

    [Fact]
    public async Task Rubbish_on_the_socket_ends_that_connection_and_nothing_else()
    {
        var (host, room, competition, _) = await AGame();
        var (anna, bert) = (await Player("Anna", room, competition), await Player("Bert", room, competition));
        await host.GoesOnTo("ready");
        await host.GoesOnTo("open");
        await anna.Shows("open", 0);
        var before = DateTimeOffset.UtcNow;

        await anna.Tab.Page.EvaluateAsync("circuit.send(new Uint8Array([9, 0x96, 1, 0x80, 0xc0, 0xff, 0xff, 0xff, 0xff, 0xff]))");
        await anna.Tab.Diary.WhenAsync(Diary.Connection, "connected", before);
        await anna.Shows("open", 0);
        await anna.Taps(0);
        await anna.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("1");
        Assert.DoesNotContain(await bert.Tab.Diary.SinceAsync(Diary.Connection, before), entry => entry.Value != "connected");
    }

    [Fact]
    public async Task Ten_presses_before_the_page_is_drawn_go_on_once()
    {
        var (host, _, _, game) = await AGame();
        foreach (var phase in new[] { "ready", "open", "closed", "scores", "ready" })
        {
            var before = (await game.Stands()).Version;
            await host.Tab.Page.EvaluateAsync("() => { for (let pressed = 0; pressed < 10; pressed++) document.querySelector('[data-testid=advance]').click(); }");
            await host.Shows(phase);
            // One more command of the same circuit, and all of those are done.
            await host.Tab.Page.Keyboard.PressAsync("p");
            await Expect(host.Tab.Button(Sentences.Of("Stage.Resume"))).ToBeVisibleAsync();
            var stands = await game.Stands();
            Assert.Equal((phase, before + 2), (stands.Phase, stands.Version));
            await host.Tab.Page.Keyboard.PressAsync("p");
            await Expect(host.Tab.Button(Sentences.Of("Stage.Pause"))).ToBeVisibleAsync();
        }
    }

    private async Task<(Projector Host, Room Room, Competition Competition, GameDoors Game)> AGame()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var quiz = await doors.MakeQuiz(account, "Waves", "// classroom: seconds=300\nWhat does a wave carry?{=energy ~water ~air}\n\n// classroom: seconds=300\nWhat is the unit of frequency?{=hertz ~metre}\n");
        var competition = await doors.OpenCompetition(account, room, "Waves", quiz);
        var teacher = await TeacherAtTheProjector(account);
        await teacher.Browser.AddInitScriptAsync(Forge);
        var host = new Projector(teacher.Tab);
        await host.Tab.GoesTo(competition.TeacherPage);
        await host.Tab.IsLive();
        return (host, room, competition, Own(new GameDoors(Site.Address, competition, account)));
    }

    private async Task<Phone> Player(string name, Room room, Competition competition)
    {
        var student = await StudentOnAPhone(name);
        student.Complaints.ExpectAnswer(403);
        student.Complaints.ExpectLostConnection();
        await student.Browser.AddInitScriptAsync(Forge);
        await student.Joins(room);
        var phone = new Phone(student.Tab);
        await phone.Opens(competition);
        return phone;
    }

    private static Task<string> Calls(Phone phone, string arguments) =>
        phone.Tab.Page.EvaluateAsync<string>($"call('Answer'{(arguments.Length > 0 ? ", " : "")}{arguments})");

    // Presses every button that any circuit might have, and some that none has.
    private static Task EveryEvent(Tab tab) => tab.Page.EvaluateAsync("""
        async () => {
            for (const id of [...Array(120).keys(), 2 ** 31, 2 ** 53])
                await call("DispatchEventAsync", { eventHandlerId: id, eventName: "click", eventFieldInfo: null }, { type: "click" });
        }
        """);

    private async Task<List<int>> Stored(Competition competition)
    {
        await using var db = new ClassroomDb(
            ((DbContextOptionsBuilder<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite($"{Site.Database};Pooling=False")).Options);
        var rows = await db.Set<StoredAnswer>().AsNoTracking().Where(answer => answer.CompetitionId == competition.Id).OrderBy(answer => answer.Question).ToListAsync();
        return [.. rows.Select(row => Assert.Single(Assert.IsType<ChoiceAnswer>(row.Given.Answer).Choices))];
    }

    private static string ReadForge()
    {
        using var script = new StreamReader(typeof(ForgedAnswersTests).Assembly.GetManifestResourceStream("forge.js")!);
        return script.ReadToEnd();
    }
}
