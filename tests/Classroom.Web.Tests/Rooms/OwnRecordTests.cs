using Bunit;
using Classroom.Presence;
using Classroom.Tests;
using Classroom.Tests.Attendance;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

/// <summary>What students read about themselves is what their teacher reads (P-9).</summary>
public sealed class OwnRecordTests
{
    private static readonly DateTimeOffset Eight = ManualTime.Start;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_read_when_it_is_opened_and_says_what_the_teachers_table_says(bool showsAttention)
    {
        await using var lesson = await Lesson.BeginAsync();
        Assert.True((await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, showsAttention)).Done);
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        await lesson.School.WasHereAsync(lesson.RoomId, ada.ParticipantId, Eight, Eight.AddMinutes(20));
        await lesson.School.WasHereAsync(lesson.RoomId, ada.ParticipantId, Eight.AddMinutes(20), Eight.AddMinutes(27), PresenceState.Hidden);
        await lesson.School.WasHereAsync(lesson.RoomId, ben.ParticipantId, Eight, Eight.AddMinutes(59));
        lesson.School.Time.Pass(TimeSpan.FromHours(1));

        var tab = await lesson.TabAsync(ada.Browser());
        var page = lesson.Open(tab, LivePage.StudentRoom);
        var record = page.FindComponent<OwnRecord>();
        Assert.Empty(record.FindAll(".facts"));
        await record.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal(
            showsAttention ? [tab.Word("Attendance.Minutes", 20), tab.Word("Attendance.Minutes", 7), "1"] : [tab.Word("Attendance.Minutes", 27), "1"],
            record.FindAll(".facts dd").Skip(1).Select(fact => fact.TextContent));
        Assert.Equal(Eight, DateTimeOffset.Parse(record.Find("local-time").GetAttribute("at")!));
    }

    [Fact]
    public async Task Who_was_not_here_before_reads_no_figures()
    {
        await using var lesson = await Lesson.BeginAsync();
        var page = lesson.Open(await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser()), LivePage.StudentRoom);
        await page.FindComponent<OwnRecord>().Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Empty(page.FindAll("details .facts"));
    }

    [Fact]
    public async Task A_class_full_of_phones_reads_nothing_until_somebody_opens_it()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser());
        lesson.School.Queries.Clear();
        lesson.Open(tab, LivePage.StudentRoom);
        Assert.DoesNotContain(lesson.School.Queries.Commands, command => command.Contains("said_goodbye") && command.Contains("\"participant_id\" ="));
    }
}
