using Bunit;
using Classroom.Competitions;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Rooms;
using Classroom.Web.Tests.Rooms;

namespace Classroom.Web.Tests.Competitions;

public sealed class ExtraTimeFieldTests
{
    [Fact]
    public async Task A_teacher_gives_extra_time_and_finds_it_again()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        await Draw(tab, lesson, ada).Find("select").ChangeAsync(nameof(ExtraTime.Half));
        Assert.Equal([new(ada.ParticipantId, ExtraTime.Half)], await lesson.School.Accommodations.ListAsync(lesson.RoomId, lesson.Host));
        Assert.Equal(nameof(ExtraTime.Half), Draw(tab, lesson, ada).Find("select").GetAttribute("value"));
    }

    [Theory]
    [InlineData(StaleHand.RemovedTeacher)]
    [InlineData(StaleHand.SignedOutHost)]
    [InlineData(StaleHand.Student)]
    public async Task Under_a_hand_that_may_not_it_changes_nothing(StaleHand hand)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var (tab, _) = await lesson.TabOfAsync(hand);
        var field = Draw(tab, lesson, ada);
        await field.Find("select").ChangeAsync(nameof(ExtraTime.Untimed));
        Assert.Equal(tab.Word("Refusal.NotFound"), field.Find("#extra-time-error").TextContent);
        Assert.Empty(await lesson.School.Accommodations.ListAsync(lesson.RoomId, lesson.Host));
    }

    [Fact]
    public async Task A_number_that_stands_for_nothing_changes_nothing()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.Host);
        var field = Draw(tab, lesson, ada);
        await field.Find("select").ChangeAsync("99");
        Assert.Empty(await lesson.School.Accommodations.ListAsync(lesson.RoomId, lesson.Host));
    }

    [Fact]
    public async Task The_register_marks_it_for_teachers_and_no_page_of_a_student_says_it()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        await lesson.School.Accommodations.SetAsync(lesson.RoomId, lesson.Host, ada.ParticipantId, ExtraTime.Double);
        await lesson.BeatAsync(ada);
        await lesson.BeatAsync(ben);
        var tab = await lesson.TabAsync(lesson.Host);
        var mark = Assert.Single(lesson.Open(tab, LivePage.TeacherRoom).FindAll(".extra-time"));
        Assert.Contains(tab.Word("ExtraTime.Double"), mark.TextContent);

        var bens = await lesson.TabAsync(ben.Browser());
        foreach (var page in new[] { LivePage.StudentRoom, LivePage.StudentCompetition })
        {
            var markup = lesson.Open(bens, page).Markup;
            Assert.Contains("Ada", markup);
            Assert.DoesNotContain(tab.Word("ExtraTime.Label"), markup);
            Assert.DoesNotContain("extra-time", markup);
        }
    }

    [Fact]
    public async Task The_dialog_of_a_teachers_seat_has_none()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.Board.OpenAsync(lesson.RoomId);
        var tab = await lesson.TabAsync(lesson.Host);
        var people = lesson.School.Board.ReadAnew(lesson.RoomId);
        var dialog = tab.Render<SeatDialog>(seat => seat
            .Add(p => p.Room, lesson.Room).Add(p => p.Person, people.Find(lesson.CoTeacher.ParticipantId)!).Add(p => p.Close, () => { }));
        Assert.Empty(dialog.FindAll("#extra-time"));
    }

    private static IRenderedComponent<ExtraTimeField> Draw(Tab tab, Lesson lesson, Joined seat) =>
        tab.Render<ExtraTimeField>(field => field.Add(p => p.Room, lesson.RoomId).Add(p => p.Participant, seat.ParticipantId));
}
