using Bunit;
using Classroom.Tests;
using Classroom.Web.Rooms;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Tests.Rooms;

public sealed class TeacherRoomPageTests
{
    [Fact]
    public async Task The_join_code_is_six_digits_and_nothing_else()
    {
        await using var lesson = await Lesson.BeginAsync();
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), LivePage.TeacherRoom);
        Assert.Matches("^[0-9]{6}$", page.Marked("join-code").TextContent);
        Assert.Equal(lesson.Room.JoinCode, page.Marked("join-code").TextContent);
    }

    [Fact]
    public async Task Shown_large_the_code_has_its_test_id_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        await page.Button(tab.Word("Door.Large")).ClickAsync();
        Assert.Equal(2, page.FindAll(".join-code").Count);
        Assert.Single(page.AllMarked("join-code"));
    }

    [Fact]
    public async Task A_code_that_was_replaced_elsewhere_is_replaced_here()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        var code = (await lesson.School.Door.ReplaceCodeAsync(lesson.RoomId, lesson.Host)).Value;
        await tab.SeesAsync(() => Assert.Equal(code, page.Marked("join-code").TextContent));
    }

    [Fact]
    public async Task A_new_name_is_seen_by_everybody_in_it()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        await lesson.School.Rooms.RenameAsync(lesson.RoomId, lesson.Host, "Chemistry");
        await tab.SeesAsync(() => Assert.Equal("Chemistry", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task Competitions_that_go_on_are_listed_until_they_end()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        var link = $"a[href='teacher/competition/{lesson.Competition.Id}']";
        Assert.NotEmpty(page.FindAll(link));
        await lesson.School.Runs.CancelAsync(lesson.Competition.Id, lesson.Host);
        await tab.SeesAsync(() => Assert.Empty(page.FindAll(link)));
    }

    [Fact]
    public async Task Nobody_yet_is_said_so()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        Assert.Contains(tab.Word("Register.NobodyTitle"), page.Markup);
        await lesson.StudentAsync("Ada");
        await tab.SeesAsync(() => Assert.DoesNotContain(tab.Word("Register.NobodyTitle"), page.Markup));
    }

    [Fact]
    public async Task Hidden_tabs_without_names_are_said_to_be_counted()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: false);
        var ada = await lesson.StudentAsync("Ada");
        // Opened in the background, and never looked at.
        await lesson.BeatAsync(ada, visible: false);
        var tab = await lesson.TabAsync(lesson.Host);
        Assert.Contains(tab.Word("Register.HiddenUnnamed"), lesson.Open(tab, LivePage.TeacherRoom).Markup);
    }

    [Fact]
    public async Task The_room_can_be_deleted_only_by_its_name_and_then_it_is_left()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        await page.Button(tab.Word("Settings.Delete")).ClickAsync();
        await page.Find("#delete-name").ChangeAsync("Biology");
        await page.Find("#delete-name").Closest("form")!.SubmitAsync();
        Assert.Equal(tab.Word("Refusal.NameDoesNotMatch"), page.Find("#delete-error").TextContent);
        Assert.True((await lesson.School.Rooms.EnterAsync(lesson.RoomId, lesson.Host)).Done);

        await page.Find("#delete-name").ChangeAsync(lesson.Room.RoomName);
        await page.Find("#delete-name").Closest("form")!.SubmitAsync();
        Assert.False((await lesson.School.Rooms.EnterAsync(lesson.RoomId, lesson.Host)).Done);
        Assert.EndsWith("/teacher", tab.Services.GetService(typeof(NavigationManager)) is NavigationManager navigation ? navigation.Uri : "");
    }
}
