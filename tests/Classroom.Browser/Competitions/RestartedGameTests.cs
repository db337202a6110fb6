namespace Classroom.Browser.Competitions;

/// <summary>The server is killed while a question is open, and started again: nobody clicks (C-4, C-5, C-10).</summary>
public sealed class RestartedGameTests(Chromium chromium) : Story(chromium, shared: null)
{
    [Fact]
    public async Task A_server_killed_in_mid_question_has_everybody_back_in_it_with_what_they_answered_before_and_meanwhile()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var quiz = await doors.MakeQuiz(account, "Waves", "// classroom: seconds=240\nWhat does a wave carry?{=energy ~water ~air}\n\n");
        var competition = await doors.OpenCompetition(account, room, "Waves", quiz);
        using var game = new GameDoors(Site.Address, competition, account);
        var host = new Projector((await TeacherAtTheProjector(account)).Tab);
        await host.Tab.GoesTo(competition.TeacherPage);
        await host.Tab.IsLive();
        var (anna, bert, clara) = (await Player("Anna"), await Player("Bert"), await Player("Clara"));
        await Everyone.See(3);
        var open = await game.GoTo("open", 0);
        foreach (var phone in new[] { anna, bert, clara })
        {
            await phone.Shows("open", 0);
        }

        await anna.Taps(0);
        await anna.Says("received");
        await Expect(host.Answered).ToHaveTextAsync("1");
        var until = await Until(host.Tab);
        Everyone.ForEach(person => person.Complaints.ExpectLostConnection());

        await Site.IsKilled();
        foreach (var tab in Everyone.Tabs)
        {
            await Expect(tab.Page.Locator("html")).Not.ToHaveAttributeAsync("data-connection", "connected");
        }

        await bert.Taps(0);
        await bert.Says("saving");
        await bert.Tab.Reads(Sentences.Of("Play.Offline"));
        await Site.Starts();
        var restarted = DateTimeOffset.UtcNow;

        await Everyone.AreLive();
        foreach (var phone in new[] { anna, bert, clara })
        {
            await phone.Shows("open", 0);
        }

        await host.Shows("open");
        await anna.Says("received");
        await anna.HasChosen(0);
        await bert.Says("received");
        await bert.HasChosen(0);
        await clara.Says("none");
        await Expect(host.Answered).ToHaveTextAsync("2");
        Assert.InRange(DateTimeOffset.UtcNow - restarted, TimeSpan.Zero, TimeSpan.FromSeconds(30) + Busy);
        Assert.Equal(until, await Until(host.Tab));
        var stands = await game.Stands();
        Assert.Equal((open.Phase, open.QuestionIndex, open.ClosesAt, 2), (stands.Phase, stands.QuestionIndex, stands.ClosesAt, stands.AnsweredCount));

        await Everyone.See(3);
        await clara.Taps(1);
        await host.Shows("closed");
        await anna.Came("right");
        await bert.Came("right");
        await clara.Came("wrong");
        var board = await game.Leaderboard();
        Assert.Equal(["Anna", "Bert", "Clara"], board.Select(place => place.DisplayName));
        Assert.All(board.Take(2), place => Assert.InRange(place.Points, 1, 1000));
        Assert.Equal(0, board[2].Points);

        async Task<Phone> Player(string name)
        {
            var student = await StudentOnAPhone(name);
            await student.Joins(room);
            var phone = new Phone(student.Tab);
            await phone.Opens(competition);
            return phone;
        }
    }

    private static async Task<string?> Until(Tab tab) => await tab.Page.Locator("count-down").First.GetAttributeAsync("until");
}
