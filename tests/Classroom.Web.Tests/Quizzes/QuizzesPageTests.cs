using AngleSharp.Dom;
using Classroom.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>A teacher's library (C-1).</summary>
public sealed class QuizzesPageTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/teacher/quizzes";

    [Theory]
    [InlineData("/teacher/quizzes")]
    [InlineData("/teacher/quizzes/import")]
    public async Task Nobody_and_students_are_led_to_the_sign_in(string path)
    {
        var student = await site.BrowserAsync(await site.RoomAsync(await site.TeacherAsync()), "Ada");
        foreach (var client in new[] { site.Client(), student })
        {
            Assert.StartsWith("/account/login", (await client.GetAsync(path)).Is(302).Location);
        }
    }

    [Fact]
    public async Task It_lists_ones_own_quizzes_and_no_others()
    {
        var (mine, theirs) = (await site.TeacherAsync(), await site.TeacherAsync());
        var quiz = await mine.QuizAsync("<i>Waves</i>");
        await theirs.QuizAsync("Their heat");
        var row = Assert.Single(await RowsAsync(await site.BrowserAsync(mine)));
        Assert.Equal(($"teacher/quizzes/{quiz}", "<i>Waves</i>"), (row.QuerySelector("h3 a")!.GetAttribute("href"), row.QuerySelector("h3")!.TextContent));
        Assert.Contains("3 questions", row.TextContent);
    }

    [Fact]
    public async Task An_empty_library_shows_how_to_begin()
    {
        var page = await (await (await site.BrowserAsync(await site.TeacherAsync())).GetAsync(Page)).Is(200).PageAsync();
        Assert.NotNull(page.QuerySelector(".empty a[href='teacher/quizzes/import']"));
        Assert.Contains("* Vibrating particles", page.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public async Task A_new_quiz_is_made_and_opened_and_a_name_that_cannot_be_is_refused_beside_its_field()
    {
        var browser = await site.BrowserAsync(await site.TeacherAsync());
        Assert.Matches("^/teacher/quizzes/[0-9a-f-]{36}$", (await browser.SubmitAsync(Page, "create", ("title", "Heat"))).Is(302).Location);
        var page = await (await browser.SubmitAsync(Page, "create", ("title", " "))).Is(422).PageAsync();
        Assert.NotNull(page.QuerySelector("#title-error"));
    }

    [Fact]
    public async Task Search_finds_words_of_titles_tags_and_prompts_and_tags_narrow_it()
    {
        var teacher = await site.TeacherAsync();
        var (waves, heat) = (await teacher.QuizAsync("Waves"), await teacher.QuizAsync("Heat", "What is entropy?{=disorder ~order}"));
        await site.Services.GetRequiredService<QuizDesk>().TagAsync(teacher.UserId, heat, "Year 10, physics");
        var browser = await site.BrowserAsync(teacher);
        Assert.Equal([heat], await FoundAsync(browser, "?search=ENTROPY"));
        Assert.Equal([heat], await FoundAsync(browser, "?search=physics"));
        Assert.Equal([waves], await FoundAsync(browser, "?search=wav"));
        Assert.Equal([heat], await FoundAsync(browser, "?tag=Year%2010"));
        Assert.Empty(await FoundAsync(browser, "?search=waves&tag=physics"));
        Assert.Equal(["teacher/quizzes?tag=Year%2010", "teacher/quizzes?tag=physics"],
            (await (await browser.GetAsync(Page)).PageAsync()).QuerySelectorAll(".tags a").Select(tag => tag.GetAttribute("href")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_copy_has_a_name_of_its_own()
    {
        var teacher = await site.TeacherAsync();
        var quiz = await teacher.QuizAsync();
        var browser = await site.BrowserAsync(teacher);
        var copy = (await browser.SubmitAsync(Page, "shelf", ("duplicate", quiz.ToString()))).Is(302).Location!;
        Assert.Equal("Waves (copy)", (await teacher.Client.GetAsync("/api/quizzes/" + copy.Split('/')[^1])).Is(200).Text("title"));
    }

    [Fact]
    public async Task A_deleted_quiz_can_be_brought_back_at_once_and_later()
    {
        var teacher = await site.TeacherAsync();
        var quiz = await teacher.QuizAsync();
        var browser = await site.BrowserAsync(teacher);
        foreach (var where in new[] { $"{Page}?deleted={quiz}", Page })
        {
            Assert.Equal($"{Page}?deleted={quiz}", (await browser.SubmitAsync(Page, "shelf", ("delete", quiz.ToString()))).Is(302).Location);
            Assert.Empty(await RowsAsync(browser));
            var offered = (await (await browser.GetAsync(where)).PageAsync()).QuerySelector("button[name=restore]")!.GetAttribute("value")!;
            (await browser.SubmitAsync(where, "shelf", ("restore", offered))).Is(302);
            Assert.Single(await RowsAsync(browser));
        }
    }

    [Fact]
    public async Task What_is_another_teachers_cannot_be_deleted_copied_or_brought_back()
    {
        var (mine, theirs) = (await site.TeacherAsync(), await site.TeacherAsync());
        var quiz = await theirs.QuizAsync();
        var browser = await site.BrowserAsync(mine);
        foreach (var act in new[] { "delete", "duplicate", "restore" })
        {
            (await browser.SubmitAsync(Page, "shelf", (act, quiz.ToString()))).Is(302);
        }

        Assert.Empty(await RowsAsync(browser));
        Assert.Single(await RowsAsync(await site.BrowserAsync(theirs)));
    }

    [Fact]
    public async Task Two_hundred_quizzes_cost_as_many_queries_as_one()
    {
        var teacher = await site.TeacherAsync();
        await teacher.QuizAsync();
        var browser = await site.BrowserAsync(teacher);
        var (one, oneFound) = (await CostAsync(browser, Page), await CostAsync(browser, $"{Page}?search=sound&tag="));
        var library = site.Services.GetRequiredService<QuizLibrary>();
        for (var made = 1; made < 200; made++)
        {
            await library.CreateAsync(teacher.UserId, $"Waves {made}", [new Question("What carries sound?", new TrueFalseBody(true))]);
        }

        Assert.Equal((one, oneFound), (await CostAsync(browser, Page), await CostAsync(browser, $"{Page}?search=sound&tag=")));
        Assert.Equal(4, one);
        Assert.Equal(200, (await RowsAsync(browser)).Count);
    }

    [Fact]
    public async Task What_each_file_would_lose_is_said_before_it_is_downloaded()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.ImportAsync(QuizFiles.Good["moodle-xml"])).Is(201).Id("quiz_id");
        var page = await (await (await site.BrowserAsync(teacher)).GetAsync($"{Page}/{quiz}/export")).Is(200).PageAsync();
        var formats = page.QuerySelectorAll("[data-testid=export]").ToDictionary(part => part.GetAttribute("data-format")!);
        Assert.Equal(["gift", "moodle-xml", "csv", "xlsx"], formats.Keys);
        Assert.Contains("The picture is left out.", formats["gift"].TextContent);
        Assert.Contains("Nothing is lost", formats["moodle-xml"].TextContent);
        Assert.Equal($"api/quizzes/{quiz}/export?format=xlsx", formats["xlsx"].QuerySelector("a[download]")!.GetAttribute("href"));
        (await (await site.BrowserAsync(await site.TeacherAsync())).GetAsync($"{Page}/{quiz}/export")).Is(404);
    }

    private async Task<int> CostAsync(Client browser, string path)
    {
        site.Queries.Clear();
        (await browser.GetAsync(path)).Is(200);
        return site.Queries.Commands.Count;
    }

    private static async Task<IReadOnlyList<IElement>> RowsAsync(Client browser, string query = "") =>
        [.. (await (await browser.GetAsync(Page + query)).Is(200).PageAsync()).QuerySelectorAll("[data-testid=quiz]")];

    private static async Task<IEnumerable<Guid>> FoundAsync(Client browser, string query) =>
        (await RowsAsync(browser, query)).Select(row => Guid.Parse(row.GetAttribute("data-quiz-id")!));
}
