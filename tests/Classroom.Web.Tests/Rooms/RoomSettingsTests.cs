using AngleSharp.Dom;
using Bunit;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class RoomSettingsTests
{
    public enum Control
    {
        Rename,
        AddTeacher,
        Archive,
        Delete,
    }

    public static MatrixTheoryData<StaleHand, Control> HandsOnControls => new(Enum.GetValues<StaleHand>(), Enum.GetValues<Control>());

    [Theory]
    [MemberData(nameof(HandsOnControls))]
    public async Task A_control_under_a_hand_that_may_not_changes_nothing(StaleHand hand, Control control)
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.TeacherAsync("Mrs White");
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var settings = Draw(tab, lesson);
        var before = await lesson.RecordAsync();
        await UseAsync(tab, settings, control, lesson);
        Assert.Equal(tab.Word($"Refusal.{refusal}"), control == Control.Delete ? settings.Find("#delete-error").TextContent : settings.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task The_hosts_own_hand_may()
    {
        await using var lesson = await Lesson.BeginAsync();
        var teacher = await lesson.School.TeacherAsync("Mrs White");
        var tab = await lesson.TabAsync(lesson.Host);
        var settings = Draw(tab, lesson);
        await UseAsync(tab, settings, Control.Rename, lesson);
        await UseAsync(tab, settings, Control.AddTeacher, lesson);
        Assert.Equal((Role.Teacher, "Chemistry"), ((await lesson.SeenByAsync(teacher)).Role, (await lesson.SeenByAsync(teacher)).RoomName));
        await UseAsync(tab, settings, Control.Archive, lesson);
        Assert.True((await lesson.SeenByAsync(teacher)).IsArchived);
        Assert.Equal("", settings.Refusal());
    }

    [Fact]
    public async Task The_banned_are_listed_for_teachers_alone_and_let_in_again()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.School.Seats.BanAsync(lesson.RoomId, lesson.Host, ada.ParticipantId);

        var (student, _) = await lesson.TabOfAsync(StaleHand.Student);
        var theirs = Draw(student, lesson);
        await theirs.Button(student.Word("Settings.ShowBanned")).ClickAsync();
        Assert.DoesNotContain("Ada", theirs.Markup);

        var tab = await lesson.TabAsync(lesson.Host);
        var settings = Draw(tab, lesson);
        await settings.Button(tab.Word("Settings.ShowBanned")).ClickAsync();
        Assert.Contains("Ada", settings.Markup);
        await settings.Button(tab.Word("Settings.LiftBan")).ClickAsync();
        Assert.DoesNotContain("Ada", settings.Markup);
        Assert.True((await lesson.School.KnockAsync(lesson.Room.JoinCode, "Ada", ada.Browser())).Outcome.Done);
    }

    [Fact]
    public async Task A_ban_is_not_lifted_by_a_hand_whose_right_to_it_ended()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.School.Seats.BanAsync(lesson.RoomId, lesson.Host, ada.ParticipantId);
        var tab = await lesson.TabAsync(lesson.Host);
        var settings = Draw(tab, lesson);
        await settings.Button(tab.Word("Settings.ShowBanned")).ClickAsync();
        await lesson.SignOutUnheardAsync(lesson.Host.Account!.Value);
        var before = await lesson.RecordAsync();
        await settings.Button(tab.Word("Settings.LiftBan")).ClickAsync();
        Assert.Equal(tab.Word("Refusal.NotFound"), settings.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task A_co_teacher_gets_no_settings()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var seen = await lesson.SeenByAsync(lesson.CoTeacher);
        var settings = tab.Render<RoomSettings>(parameters => parameters.Add(p => p.Room, seen));
        Assert.Empty(settings.FindAll("button, input, form"));
    }

    private static IRenderedComponent<RoomSettings> Draw(Tab tab, Lesson lesson) =>
        tab.Render<RoomSettings>(parameters => parameters.Add(p => p.Room, lesson.Room));

    private static async Task UseAsync(Tab tab, IRenderedComponent<RoomSettings> settings, Control control, Lesson lesson)
    {
        switch (control)
        {
            case Control.Rename:
                await TypeAsync(settings, "#room-name", "Chemistry");
                break;
            case Control.AddTeacher:
                await TypeAsync(settings, "#teacher-email", SchoolPeople.EmailOf("Mrs White"));
                break;
            case Control.Archive:
                await settings.Button(tab.Word("Settings.Archive")).ClickAsync();
                break;
            case Control.Delete:
                await settings.Button(tab.Word("Settings.Delete")).ClickAsync();
                await TypeAsync(settings, "#delete-name", lesson.Room.RoomName);
                break;
        }
    }

    private static async Task TypeAsync(IRenderedComponent<RoomSettings> settings, string field, string text)
    {
        await settings.Find(field).ChangeAsync(text);
        await settings.Find(field).Closest("form")!.SubmitAsync();
    }
}
