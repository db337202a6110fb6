using Bunit;
using Classroom.Competitions;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>From a quiz to the room in which it is played.</summary>
public sealed class StartInRoomTests
{
    [Fact]
    public async Task A_quiz_offers_the_rooms_of_its_owner_and_the_room_asks_for_no_quiz_again()
    {
        await using var lesson = await Lesson.BeginAsync();
        var quiz = await lesson.School.QuizAsync(lesson.Host, Staged.Energy);
        var tab = await lesson.TabAsync(lesson.Host);
        var rooms = tab.Render<StartInRoomPage>(page => page.Add(p => p.QuizId, quiz));
        var address = rooms.Find("h3 a").GetAttribute("href")!;
        Assert.Equal($"teacher/rooms/{lesson.RoomId}?quiz={quiz}", address);

        tab.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var room = tab.Render<TeacherRoomPage>(page => page.Add(p => p.RoomId, lesson.RoomId));
        await tab.SeesAsync(() => Assert.Equal($"{quiz}", room.Find("input[name=competition-quiz][checked]").GetAttribute("value")));
    }

    [Fact]
    public async Task Anothers_quiz_is_nothing_here()
    {
        await using var lesson = await Lesson.BeginAsync();
        var quiz = await lesson.School.QuizAsync(lesson.Host, Staged.Energy);
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        Assert.Empty(tab.Render<StartInRoomPage>(page => page.Add(p => p.QuizId, quiz)).FindAll("a"));
    }

    [Fact]
    public async Task The_room_says_when_an_assignment_is_due()
    {
        await using var lesson = await Lesson.BeginAsync();
        var due = lesson.School.Time.Now.AddDays(7);
        await lesson.School.CompetitionAsync(lesson.RoomId, lesson.Host, "Homework", new CompetitionTerms { Assignment = new AssignmentTerms(due) });
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        var row = page.FindAll(".room-row").Single(one => one.TextContent.Contains("Homework"));
        Assert.Contains(tab.Word("Room.DueBy"), row.TextContent);
        Assert.Equal(due, DateTimeOffset.Parse(row.QuerySelector("local-time")!.GetAttribute("at")!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
