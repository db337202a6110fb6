using AngleSharp.Dom;
using Bunit;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Tests.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

public sealed class StartCompetitionTests
{
    [Fact]
    public async Task A_title_opens_the_lobby_and_leads_there()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        await StartAsync(tab, lesson, "Sound");
        var opened = (await lesson.School.Competitions.OpenInAsync(lesson.Room)).Single(one => one.Title == "Sound");
        Assert.EndsWith($"/teacher/competition/{opened.Id}", tab.Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\u200B\u200D")]
    [InlineData("Wa\u202Eves")]
    public async Task A_title_of_nothing_or_of_tricks_is_refused_beside_its_field(string title)
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var start = await StartAsync(tab, lesson, title);
        Assert.Equal(tab.Word("Refusal.TitleInvalid"), start.Find("#competition-error").TextContent);
        Assert.Equal("true", start.Find("#competition-title").GetAttribute("aria-invalid"));
        Assert.Single(await lesson.School.Competitions.OpenInAsync(lesson.Room));
    }

    [Theory]
    [InlineData(StaleHand.RemovedTeacher, "Refusal.NotFound")]
    [InlineData(StaleHand.SignedOutHost, "Refusal.NotFound")]
    [InlineData(StaleHand.Student, "Refusal.NotAllowed")]
    public async Task A_hand_that_may_not_opens_nothing(StaleHand hand, string refusal)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (tab, _) = await lesson.TabOfAsync(hand);
        var before = await lesson.RecordAsync();
        var start = await StartAsync(tab, lesson, "Sound");
        Assert.Equal(tab.Word(refusal), start.Find("#competition-error").TextContent);
        Assert.Equal(before, await lesson.RecordAsync());
    }

    private static async Task<IRenderedComponent<StartCompetition>> StartAsync(Tab tab, Lesson lesson, string title)
    {
        var start = tab.Render<StartCompetition>(parameters => parameters.Add(p => p.Room, lesson.RoomId));
        await start.Button(tab.Word("Competition.Start")).ClickAsync();
        await start.Find("#competition-title").ChangeAsync(title);
        await start.Find("#competition-title").Closest("form")!.SubmitAsync();
        return start;
    }
}
