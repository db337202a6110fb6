using Bunit;
using Classroom.Presence;
using Classroom.Tests;

namespace Classroom.Web.Tests.Competitions;

public sealed class StudentCompetitionPageTests
{
    [Fact]
    public async Task It_counts_those_in_the_competition_and_not_those_in_the_room()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        await lesson.BeatAsync(await lesson.StudentAsync("Ben"), place: Place.Lobby);
        var page = lesson.Open(await lesson.TabAsync(ada.Browser()), LivePage.StudentCompetition);
        Assert.Equal("1", page.ActiveCount());
        Assert.Equal("lobby", page.Marked("phase").GetAttribute("data-phase"));
    }

    [Fact]
    public async Task Ones_own_row_says_so()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        await lesson.BeatAsync(ada);
        await lesson.BeatAsync(ben);
        var tab = await lesson.TabAsync(ada.Browser());
        var page = lesson.Open(tab, LivePage.StudentCompetition);
        Assert.Contains(tab.Word("Presence.You"), page.Row(ada.ParticipantId).TextContent);
        Assert.DoesNotContain(tab.Word("Presence.You"), page.Row(ben.ParticipantId).TextContent);
    }

    [Fact]
    public async Task Nobody_is_offered_anothers_menu_or_the_end()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        var page = lesson.Open(await lesson.TabAsync(ada.Browser()), LivePage.StudentCompetition);
        Assert.Empty(page.FindAll("button"));
    }
}
