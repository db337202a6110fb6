using AngleSharp.Dom;
using Bunit;
using Classroom.Competitions;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Tests.Rooms;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A student's choice of a team, and the host's list of them, both in the lobby.</summary>
public sealed class TeamPartsTests
{
    [Fact]
    public async Task A_student_chooses_by_shape_letter_and_word_and_others_see_the_sizes()
    {
        await using var lesson = await Lesson.BeginAsync();
        var run = await OpenAsync(lesson, TeamMode.Chosen);
        var (ada, ben) = (await ComeAsync(lesson, run, "Ada"), await ComeAsync(lesson, run, "Ben"));
        var (hers, his) = (await lesson.TabAsync(ada.Seat.Browser()), await lesson.TabAsync(ben.Seat.Browser()));
        var (choice, other) = (Choice(hers, ada.Entry), Choice(his, ben.Entry));
        Assert.Equal(
            [("A", hers.Word("Team.Name.1")), ("B", hers.Word("Team.Name.2")), ("C", hers.Word("Team.Name.3"))],
            choice.AllMarked("team").Select(team => (team.QuerySelector("b")!.TextContent, team.QuerySelector(".text")!.TextContent)));
        await choice.AllMarked("team")[1].ClickAsync();
        Assert.Equal(["false", "true", "false"], Pressed(choice));
        await his.SeesAsync(() => Assert.Contains(his.Word("Team.Size", 1), other.AllMarked("team")[1].TextContent));
        Assert.Equal(["false", "false", "false"], Pressed(other));
    }

    [Fact]
    public async Task Once_it_has_begun_the_choice_is_gone_and_a_late_click_is_refused()
    {
        await using var lesson = await Lesson.BeginAsync();
        var run = await OpenAsync(lesson, TeamMode.Chosen);
        var ada = await ComeAsync(lesson, run, "Ada");
        var tab = await lesson.TabAsync(ada.Seat.Browser());
        var choice = Choice(tab, ada.Entry);
        await choice.AllMarked("team")[2].ClickAsync();
        await lesson.School.Runs.AdvanceAsync(run.Id, lesson.Host, lesson.School.Competing.Read(run.Id)!.Version);
        await tab.SeesAsync(() => Assert.Empty(choice.AllMarked("team")));
        Assert.Contains(tab.Word("Team.Name.3"), choice.Markup);
        Assert.Equal(TeamRefusal.Begun, (await lesson.School.Teams.ChooseAsync(ada.Entry, ada.Seat.Browser(), 0)).Refusal);
    }

    [Fact]
    public async Task Where_teams_are_drawn_a_student_sees_theirs_and_chooses_nothing()
    {
        await using var lesson = await Lesson.BeginAsync();
        var run = await OpenAsync(lesson, TeamMode.Drawn);
        var ada = await ComeAsync(lesson, run, "Ada");
        var tab = await lesson.TabAsync(ada.Seat.Browser());
        var choice = Choice(tab, ada.Entry);
        Assert.Empty(choice.AllMarked("team"));
        Assert.Contains(tab.Word("Team.Name.1"), choice.Markup);
    }

    [Fact]
    public async Task The_host_sees_who_is_where_and_moves_them()
    {
        await using var lesson = await Lesson.BeginAsync();
        var run = await OpenAsync(lesson, TeamMode.Chosen);
        var ada = await ComeAsync(lesson, run, "Ada");
        var tab = await lesson.TabAsync(lesson.Host);
        var list = List(tab, lesson, run);
        Assert.Contains(tab.Word("Team.Without"), list.Markup);
        await list.Button("Ada").ClickAsync();
        await list.FindAll("dialog .option")[2].ClickAsync();
        Assert.Empty(list.FindAll("dialog"));
        Assert.Contains("Ada", list.FindAll(".team-columns > div")[2].TextContent);
        Assert.Equal(2, lesson.School.Competing.Own(run.Id, ada.Seat.ParticipantId)!.Team);
        await list.Button(tab.Word("Team.Redraw")).ClickAsync();
        Assert.Equal(0, lesson.School.Competing.Own(run.Id, ada.Seat.ParticipantId)!.Team);
    }

    [Fact]
    public async Task A_hand_that_may_not_moves_nobody()
    {
        await using var lesson = await Lesson.BeginAsync();
        var run = await OpenAsync(lesson, TeamMode.Chosen);
        var ada = await ComeAsync(lesson, run, "Ada");
        var (tab, _) = await lesson.TabOfAsync(StaleHand.Student);
        var list = List(tab, lesson, run);
        await list.Button(tab.Word("Team.Redraw")).ClickAsync();
        Assert.Equal(tab.Word("Refusal.NotAllowed"), list.Refusal());
        Assert.Null(lesson.School.Competing.Own(run.Id, ada.Seat.ParticipantId)!.Team);
    }

    [Fact]
    public async Task Under_generated_names_the_lobby_shows_those_and_no_real_one()
    {
        await using var lesson = await Lesson.BeginAsync();
        var terms = CompetitionTerms.Usual with { GeneratedNames = true, Teams = TeamMode.Drawn };
        var run = await lesson.School.CompetitionAsync(lesson.RoomId, lesson.Host, "Waves", terms);
        var ada = await ComeAsync(lesson, run, "Ada Lovegood");
        var ben = await lesson.StudentAsync("Ben Farr");
        foreach (var seat in new[] { ada.Seat, ben })
        {
            await lesson.BeatAsync(seat, place: Classroom.Presence.Place.Competition(run.Id));
        }

        var tab = await lesson.TabAsync(lesson.Host);
        var presence = lesson.School.Board.ReadAnew(lesson.RoomId);
        var lobby = tab.Render<Lobby>(page => page.Add(p => p.Competition, run).Add(p => p.Presence, presence).Add(p => p.Terms, terms).Add(p => p.Site, "school.example").Add(p => p.JoinUrl, "https://school.example/join"));
        var alias = lesson.School.Competing.Own(run.Id, ada.Seat.ParticipantId)!.Alias!;
        Assert.Equal([alias], lobby.FindAll(".names bdi").Select(name => name.TextContent));
        Assert.Equal([alias], lobby.FindAll(".team-names bdi").Select(name => name.TextContent));
        // Who it is says the teacher's menu alone, to who uses it.
        Assert.DoesNotContain("Lovegood", lobby.Find("main, div.stack").TextContent);
        Assert.DoesNotContain("Farr", lobby.Markup);
    }

    private static Task<CompetitionEntry> OpenAsync(Lesson lesson, TeamMode mode) =>
        lesson.School.CompetitionAsync(lesson.RoomId, lesson.Host, "Waves", CompetitionTerms.Usual with { Teams = mode, TeamCount = 3 });

    private static async Task<(Joined Seat, CompetitionEntry Entry)> ComeAsync(Lesson lesson, CompetitionEntry run, string name)
    {
        var seat = await lesson.StudentAsync(name);
        var entry = (await lesson.School.Competitions.EnterAsync(run.Id, seat.Browser())).Value;
        Assert.True((await lesson.School.Players.ArriveAsync(entry, seat.Browser())).Done);
        return (seat, entry);
    }

    private static IRenderedComponent<TeamChoice> Choice(Tab tab, CompetitionEntry entry) => tab.Render<TeamChoice>(choice => choice.Add(p => p.Competition, entry));

    private static IRenderedComponent<TeamList> List(Tab tab, Lesson lesson, CompetitionEntry run)
    {
        var presence = lesson.School.Board.ReadAnew(lesson.RoomId);
        return tab.Render<TeamList>(list => list.Add(p => p.Competition, run.Id).Add(p => p.Presence, presence));
    }

    private static IEnumerable<string?> Pressed(IRenderedComponent<TeamChoice> choice) => choice.AllMarked("team").Select(team => team.GetAttribute("aria-pressed"));
}
