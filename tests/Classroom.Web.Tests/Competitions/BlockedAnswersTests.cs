using Bunit;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Quizzes;
using Classroom.Tests.Competitions;

namespace Classroom.Web.Tests.Competitions;

/// <summary>What students wrote with a word that the room blocks is on no wall and no phone; it counts, and the report has it.</summary>
public sealed class BlockedAnswersTests
{
    private static readonly Question Open = new("Where?", new OpenTextBody()), Short = new("Unit?", new ShortTextBody(["knave"]));

    [Theory]
    [InlineData("you knave")]
    [InlineData("KNAVE!")]
    [InlineData("a k.n.a.v.e there")]
    [InlineData("first line\nkn4ve\nlast line")]
    public async Task The_wall_shows_the_others_and_says_how_many_it_does_not(string rude)
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await BlockedAsync(lesson, Open);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "at the sea"));
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Text: rude));
        await game.AnswerAsync("Cleo", 0, new AnswerDraft(Text: rude));
        var (tab, page) = await lesson.StageAsync(game);
        await tab.GoesOnAsync(page, "closed");
        Assert.Equal(["at the sea"], page.FindAll(".word-wall bdi").Select(text => text.TextContent));
        Assert.Equal("3", page.Marked("answered-count").TextContent);
        Assert.Equal(tab.Word("Stage.Blocked.Many", 2), page.Marked("blocked-answers").TextContent);
        foreach (var line in rude.Split('\n').Where(line => line.Contains('n', StringComparison.OrdinalIgnoreCase)))
        {
            Assert.DoesNotContain(line, page.Find("main").TextContent);
        }

        var report = (await lesson.School.Get<ReportDesk>().ReadAsync(game.Id, lesson.Host)).Value;
        Assert.Equal([2, 1], report.Questions[0].Figures!.Given.Select(given => given.Count));
        Assert.Equal(rude, ((TextAnswer)report.Questions[0].Figures!.Given[0].Answer).Text);
    }

    [Fact]
    public async Task A_word_inside_another_is_none()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await BlockedAsync(lesson, Open);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "in Knavesmire"));
        var (tab, page) = await lesson.StageAsync(game);
        await tab.GoesOnAsync(page, "closed");
        Assert.Equal("in Knavesmire", page.Find(".word-wall bdi").TextContent);
        Assert.Empty(page.AllMarked("blocked-answers"));
    }

    [Fact]
    public async Task What_is_right_stays_and_what_is_wrong_goes()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await BlockedAsync(lesson, Short);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "Knave"));
        await game.AnswerAsync("Bert", 0, new AnswerDraft(Text: "no knave"));
        var (tab, page) = await lesson.StageAsync(game);
        await tab.GoesOnAsync(page, "closed");
        Assert.Equal([("right", "Knave")], page.AllMarked("option").Select(option => (option.GetAttribute("data-result")!, option.QuerySelector("bdi")!.TextContent)));
        Assert.Equal((2, 1, 1), (game.View.Solution!.Answers.Answered, game.View.Solution.Answers.Right, game.View.Solution.Answers.Hidden));
        Assert.Equal(tab.Word("Stage.Blocked.One", 1), page.Marked("blocked-answers").TextContent);
    }

    [Fact]
    public async Task A_word_that_is_blocked_while_the_wall_shows_it_goes_from_it_and_comes_back_when_it_is_allowed()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await BlockedAsync(lesson, Open);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "rascal"));
        var (tab, page) = await lesson.StageAsync(game);
        await tab.GoesOnAsync(page, "closed");
        Assert.Single(page.FindAll(".word-wall bdi"));
        Assert.True((await lesson.School.NameRules.SaveAsync(lesson.RoomId, lesson.Host, "rascal")).Done);
        await tab.SeesAsync(() => Assert.Empty(page.FindAll(".word-wall bdi")));
        Assert.NotNull(page.Marked("blocked-answers"));
        Assert.True((await lesson.School.NameRules.SaveAsync(lesson.RoomId, lesson.Host, "")).Done);
        await tab.SeesAsync(() => Assert.Single(page.FindAll(".word-wall bdi")));
    }

    [Fact]
    public async Task After_a_restart_it_is_as_hidden_as_before()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await BlockedAsync(lesson, Open);
        await game.AnswerAsync("Anna", 0, new AnswerDraft(Text: "knave"));
        await game.AdvanceAsync();
        await using var after = lesson.School.AfterCrash();
        await after.Competing.OpenAsync(game.Id);
        Assert.Equal((1, 1, 0), (after.Competing.Read(game.Id)!.Solution!.Answers.Answered, after.Competing.Read(game.Id)!.Solution!.Answers.Hidden, after.Competing.Read(game.Id)!.Solution!.Answers.Given.Count));
    }

    private static async Task<LiveGame> BlockedAsync(Lesson lesson, Question question)
    {
        Assert.True((await lesson.School.NameRules.SaveAsync(lesson.RoomId, lesson.Host, "knave")).Done);
        var game = await lesson.GameAsync(names: ["Anna", "Bert", "Cleo"], questions: [question]);
        await game.OpenAsync();
        return game;
    }
}
