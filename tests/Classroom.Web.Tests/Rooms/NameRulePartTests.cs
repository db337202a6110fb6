using Bunit;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class NameRulePartTests
{
    [Fact]
    public async Task Words_are_saved_those_hit_are_shown_and_one_click_gives_a_neutral_name()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.StudentAsync("Ada");
        var troll = await lesson.StudentAsync("Troll");
        var tab = await lesson.TabAsync(lesson.Host);
        var part = await OpenAsync(tab, lesson);
        await SaveAsync(part, "goblin\ntroll");
        Assert.Equal(tab.Word("Blocked.Saved"), part.Find("[role=status]").TextContent);
        Assert.Equal("Troll", Assert.Single(part.FindAll(".hits .name")).TextContent);
        await part.Find(".hits button").ClickAsync();
        Assert.Empty(part.FindAll(".hits"));
        Assert.Equal("Student 1", (await lesson.SeenByAsync(troll)).DisplayName);
    }

    [Fact]
    public async Task All_of_them_get_neutral_names_at_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var hit = new[] { await lesson.StudentAsync("Troll"), await lesson.StudentAsync("Big Troll") };
        var tab = await lesson.TabAsync(lesson.Host);
        var part = await OpenAsync(tab, lesson);
        await SaveAsync(part, "troll");
        await part.Button(tab.Word("Blocked.RenameAll")).ClickAsync();
        Assert.Empty(part.FindAll(".hits"));
        List<string> names = [];
        foreach (var seat in hit)
        {
            names.Add((await lesson.SeenByAsync(seat)).DisplayName);
        }

        Assert.Equal(["Student 1", "Student 2"], names.Order());
    }

    [Fact]
    public async Task What_was_saved_is_there_when_it_is_opened_again()
    {
        await using var lesson = await Lesson.BeginAsync();
        Assert.True((await lesson.School.NameRules.SaveAsync(lesson.RoomId, lesson.Host, "goblin\ntroll*")).Done);
        var part = await OpenAsync(await lesson.TabAsync(lesson.Host), lesson);
        Assert.Equal("goblin\ntroll*", part.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_word_that_is_too_long_is_refused_and_what_was_typed_stays()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var part = await OpenAsync(tab, lesson);
        await SaveAsync(part, new string('x', 41));
        Assert.Equal(tab.Word("Refusal.WordTooLong"), part.Find("#blocked-error").TextContent);
        Assert.Equal(new string('x', 41), part.Find("textarea").GetAttribute("value"));
    }

    [Theory]
    [InlineData(StaleHand.CoTeacher)]
    [InlineData(StaleHand.RemovedTeacher)]
    [InlineData(StaleHand.SignedOutHost)]
    [InlineData(StaleHand.Student)]
    public async Task Under_a_hand_that_may_not_it_tells_and_changes_nothing(StaleHand hand)
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.NameRules.SaveAsync(lesson.RoomId, lesson.Host, "goblin");
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var before = await lesson.RecordAsync();
        var part = await OpenAsync(tab, lesson);
        Assert.DoesNotContain("goblin", part.Markup);
        await SaveAsync(part, "troll");
        Assert.Equal(tab.Word($"Refusal.{refusal}"), part.Find("#blocked-error").TextContent);
        Assert.Equal(before, await lesson.RecordAsync());
    }

    private static async Task<IRenderedComponent<NameRulePart>> OpenAsync(Tab tab, Lesson lesson)
    {
        var part = tab.Render<NameRulePart>(rule => rule.Add(p => p.Room, lesson.RoomId));
        await part.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        return part;
    }

    private static async Task SaveAsync(IRenderedComponent<NameRulePart> part, string words)
    {
        await part.Find("textarea").ChangeAsync(words);
        await part.Find("form").SubmitAsync();
    }
}
