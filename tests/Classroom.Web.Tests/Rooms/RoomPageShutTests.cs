using Bunit;
using Classroom.Accounts;
using Classroom.Data;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Presence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Rooms;

/// <summary>An open page falls shut within a second of the end of the membership it stands on .</summary>
public sealed class RoomPageShutTests
{
    public static TheoryData<LivePage> Pages => [.. Enum.GetValues<LivePage>()];

    public static TheoryData<LivePage> TeacherPages => [LivePage.TeacherRoom, LivePage.TeacherCompetition];

    public static TheoryData<LivePage> StudentPages => [LivePage.StudentRoom, LivePage.StudentCompetition];

    [Theory]
    [MemberData(nameof(StudentPages))]
    public Task A_removed_student_reads_why(LivePage which) => FallsShutAsync(which, AsStudent, SeatLoss.Removed, (lesson, seat) =>
        lesson.School.Seats.RemoveAsync(lesson.RoomId, lesson.Host, seat.ParticipantId));

    [Theory]
    [MemberData(nameof(StudentPages))]
    public Task A_banned_student_reads_why(LivePage which) => FallsShutAsync(which, AsStudent, SeatLoss.Banned, (lesson, seat) =>
        lesson.School.Seats.BanAsync(lesson.RoomId, lesson.Host, seat.ParticipantId));

    [Theory]
    [MemberData(nameof(StudentPages))]
    public Task Archiving_sends_students_away(LivePage which) => FallsShutAsync(which, AsStudent, SeatLoss.RoomArchived, (lesson, _) =>
        lesson.School.Rooms.ArchiveAsync(lesson.RoomId, lesson.Host));

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Deleting_the_room_sends_everybody_away(LivePage which) => FallsShutAsync(which, AsCoTeacher, SeatLoss.RoomDeleted, (lesson, _) =>
        lesson.School.Rooms.DeleteAsync(lesson.RoomId, lesson.Host, lesson.Room.RoomName));

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_co_teacher_whose_role_was_taken_back_reads_why(LivePage which) => FallsShutAsync(which, AsCoTeacher, SeatLoss.Removed, (lesson, seat) =>
        lesson.School.Seats.RemoveAsync(lesson.RoomId, lesson.Host, seat.ParticipantId));

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Signing_out_everywhere_shuts_it(LivePage which) => FallsShutAsync(which, AsCoTeacher, SeatLoss.SignedOut, async (lesson, seat) =>
    {
        await using var scope = lesson.School.Scope();
        await scope.ServiceProvider.GetRequiredService<AccountDesk>().SignOutEverywhereAsync(seat.UserId);
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Another_password_shuts_it(LivePage which) => FallsShutAsync(which, AsCoTeacher, SeatLoss.SignedOut, (lesson, seat) =>
        lesson.School.WithAccountsAsync(accounts => accounts.ChangePasswordAsync(seat.UserId, SchoolPeople.Password, "quite another password")));

    [Theory]
    [MemberData(nameof(TeacherPages))]
    public Task A_teacher_who_is_a_student_from_now_on_sees_no_teacher_page(LivePage which) =>
        FallsShutAsync(which, AsCoTeacher, loss: null, (lesson, seat) => DemoteAsync(lesson, seat));

    [Theory]
    [MemberData(nameof(TeacherPages))]
    public async Task Archiving_leaves_the_teachers_in(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var page = lesson.Open(tab, which);
        await lesson.School.Rooms.ArchiveAsync(lesson.RoomId, lesson.Host);
        await tab.SeesAsync(() => Assert.Empty(page.AllMarked("join-code")));
        Assert.Equal("0", page.ActiveCount());
    }

    [Theory]
    [MemberData(nameof(StudentPages))]
    public async Task Who_joins_again_finds_the_page_open_again(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(ada.Browser());
        var page = lesson.Open(tab, which);
        await lesson.School.Seats.RemoveAsync(lesson.RoomId, lesson.Host, ada.ParticipantId);
        await tab.SeesAsync(() => page.Marked("seat-lost"));
        await lesson.School.StudentAsync(lesson.Room, "Ada", ada.Browser());
        await tab.SeesAsync(() => Assert.Equal("0", page.ActiveCount()));
        Assert.True(page.FindComponent<Heartbeat>().Instance.Beat(visible: true));
        await tab.SeesAsync(() => Assert.Equal("1", page.ActiveCount()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Somebody_who_has_no_seat_finds_nothing_there(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var strangers = new List<Caller> { Caller.Nobody, new(null, Guid.CreateVersion7()), await lesson.School.TeacherAsync("Mrs White") };
        if (which is LivePage.TeacherRoom or LivePage.TeacherCompetition)
        {
            strangers.Add((await lesson.StudentAsync("Ada")).Browser());
        }

        foreach (var stranger in strangers)
        {
            var tab = await lesson.TabAsync(stranger);
            var notFound = 0;
            tab.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => notFound++;
            var page = lesson.Open(tab, which);
            Assert.Equal(1, notFound);
            Assert.DoesNotContain(lesson.Room.RoomName, page.Markup);
            Assert.DoesNotContain(lesson.Competition.Title, page.Markup);
            Assert.Empty(page.FindAll("[data-testid=participant], [data-testid=active-count], [data-testid=join-code]"));
            Assert.Empty(page.FindComponents<Heartbeat>());
        }
    }

    private static async Task<Joined> AsStudent(Lesson lesson) => await lesson.StudentAsync("Ada");

    private static Task<Joined> AsCoTeacher(Lesson lesson) => Task.FromResult(lesson.CoTeacher);

    private static async Task FallsShutAsync(LivePage which, Func<Lesson, Task<Joined>> whose, SeatLoss? loss, Func<Lesson, Joined, Task> end)
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.BeatAsync(await lesson.StudentAsync("Ben"));
        var seat = await whose(lesson);
        var tab = await lesson.TabAsync(seat.Browser());
        var page = lesson.Open(tab, which);
        var heartbeat = page.FindComponent<Heartbeat>().Instance;
        Assert.True(await page.InvokeAsync(() => heartbeat.Beat(visible: true)));

        await end(lesson, seat);
        await tab.SeesAsync(() => Assert.Equal(
            tab.Word($"Loss.{loss ?? SeatLoss.SignedOut}.Title"), page.Marked("seat-lost").QuerySelector("h1")!.TextContent));
        Assert.Empty(page.AllMarked("participant").Concat(page.AllMarked("active-count")).Concat(page.AllMarked("join-code")));
        Assert.Empty(page.FindComponents<Heartbeat>());
        Assert.False(heartbeat.Beat(visible: true));
    }

    private static async Task DemoteAsync(Lesson lesson, Joined seat)
    {
        await using var db = await lesson.School.Databases.CreateDbContextAsync();
        await db.Participants.Where(p => p.Id == seat.ParticipantId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, Role.Student));
        await lesson.School.Bus.PublishAsync(new Messaging.MembershipChanged(lesson.RoomId, seat.ParticipantId, seat.UserId));
    }
}
