using AngleSharp.Dom;
using Bunit;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class SeatDialogTests
{
    /// <summary>The names of the buttons' words.</summary>
    public static readonly string[] Buttons = ["Seat.Mute", "Seat.Remove", "Seat.Ban", "Seat.Rename"];

    private const string GiveFloor = "Seat.GiveFloor";

    public static MatrixTheoryData<StaleHand, string> HandsOnButtons => new([StaleHand.RemovedTeacher, StaleHand.SignedOutHost, StaleHand.Student], [.. Buttons, GiveFloor]);

    [Theory]
    [MemberData(nameof(HandsOnButtons))]
    public async Task A_button_under_a_hand_that_may_not_changes_nothing(StaleHand hand, string button)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var dialog = await DrawAsync(tab, lesson, ada.ParticipantId);
        var before = await lesson.RecordAsync();
        await UseAsync(tab, dialog, button);
        Assert.Equal(tab.Word($"Refusal.{refusal}"), dialog.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task A_co_teacher_does_not_give_the_floor()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var dialog = await DrawAsync(tab, lesson, ada.ParticipantId);
        await UseAsync(tab, dialog, GiveFloor);
        Assert.Equal(tab.Word("Refusal.NotAllowed"), dialog.Refusal());
        Assert.Equal(Role.Student, (await lesson.SeenByAsync(ada)).Role);
    }

    [Fact]
    public async Task A_co_teacher_does_not_take_the_role_of_another()
    {
        await using var lesson = await Lesson.BeginAsync();
        var other = await lesson.School.CoTeacherAsync(lesson.Room, lesson.Host, "Mrs White");
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var dialog = await DrawAsync(tab, lesson, other.ParticipantId);
        await UseAsync(tab, dialog, "Seat.TakeRole");
        Assert.Equal(tab.Word("Refusal.NotAllowed"), dialog.Refusal());
        Assert.Equal(Role.Teacher, (await lesson.SeenByAsync(other)).Role);
    }

    [Theory]
    [InlineData("Seat.Mute")]
    [InlineData("Seat.Rename")]
    [InlineData("Seat.Remove")]
    [InlineData("Seat.Ban")]
    public async Task A_co_teacher_keeps_order_among_students(string button)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var (tab, closed) = (await lesson.TabAsync(lesson.CoTeacher.Browser()), 0);
        var dialog = await DrawAsync(tab, lesson, ada.ParticipantId, () => closed++);
        var before = await lesson.RecordAsync();
        await UseAsync(tab, dialog, button);
        Assert.Equal(1, closed);
        Assert.NotEqual(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task The_host_gives_the_floor_and_takes_it_back()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.Host);
        await UseAsync(tab, await DrawAsync(tab, lesson, ada.ParticipantId), GiveFloor);
        Assert.Equal(Role.Presenter, (await lesson.SeenByAsync(ada)).Role);
        await UseAsync(tab, await DrawAsync(tab, lesson, ada.ParticipantId), "Seat.TakeFloor");
        Assert.Equal(Role.Student, (await lesson.SeenByAsync(ada)).Role);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_with_the_name_in_the_sentence()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.StudentAsync("Ben");
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.Host);
        var dialog = await DrawAsync(tab, lesson, ada.ParticipantId);
        await UseAsync(tab, dialog, "Seat.Rename", "BEN");
        Assert.Equal(tab.Word("Refusal.NameTaken", "BEN"), dialog.Refusal());
    }

    // Drawn as on the host's page, whosever tab it is.
    private static async Task<IRenderedComponent<SeatDialog>> DrawAsync(Tab tab, Lesson lesson, Guid seat, Action? close = null)
    {
        await lesson.School.Board.OpenAsync(lesson.RoomId);
        var person = lesson.School.Board.ReadAnew(lesson.RoomId).Find(seat)!;
        return tab.Render<SeatDialog>(dialog => dialog
            .Add(p => p.Room, lesson.Room).Add(p => p.Person, person).Add(p => p.Close, close ?? (() => { })));
    }

    private static async Task UseAsync(Tab tab, IRenderedComponent<SeatDialog> dialog, string button, string name = "Somebody else")
    {
        await dialog.Find("#seat-name").ChangeAsync(name);
        if (button == "Seat.Rename")
        {
            await dialog.Find("#seat-name").Closest("form")!.SubmitAsync();
        }
        else
        {
            await dialog.Button(tab.Word(button)).ClickAsync();
        }
    }
}
