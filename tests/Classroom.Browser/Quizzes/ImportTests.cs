using System.Text;
using System.Text.RegularExpressions;

namespace Classroom.Browser.Quizzes;

/// <summary>What teachers have comes in with a browser as they use it.</summary>
public sealed partial class ImportTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private const string Waves = "What carries sound?{=particles ~light}\n\nSound crosses empty space.{F}\n\nMatch.{=a -> b =c -> d}\n\nHow many ears?{#2}\n";

    [Fact]
    public async Task A_file_is_chosen_looked_at_a_row_left_out_saved_and_found()
    {
        var teacher = await Opens("/teacher/quizzes");
        var tab = teacher.Tab;
        await tab.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Sentences.Of("Quizzes.BringIn") }).ClickAsync();
        await tab.IsLive();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}", "waves_year 10.gift.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, Waves);
        await tab.Page.GetByTestId("file").SetInputFilesAsync(file);

        await Expect(tab.Page.GetByTestId("import-row")).ToHaveCountAsync(4);
        await Expect(tab.Page.Locator("[data-row='3']")).ToHaveAttributeAsync("data-status", "skipped");
        await tab.Button(Sentences.Of("Import.DropRow", 2)).ClickAsync();
        await tab.Button(Sentences.Of("Import.SaveQuestions.Many", 2)).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(QuizPage());
        await Expect(tab.Page.Locator(".first-words")).ToHaveTextAsync(["What carries sound?", "How many ears?"]);

        await tab.GoesTo("/teacher/quizzes?search=EARS");
        await Expect(tab.Page.GetByTestId("quiz")).ToHaveTextAsync(new Regex(@"^\s*waves year 10\.gift"));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_pasted_text_of_any_length_is_read()
    {
        var tab = (await Opens("/teacher/quizzes/import")).Tab;
        await tab.IsLive();
        var text = string.Concat(Enumerable.Range(1, 900).Select(n => $"What is the question number {n} about, if anything?\n* sound\nlight\n\n"));
        // Typed as a whole: line by line, Chromium takes minutes.
        await tab.Page.Locator("textarea").EvaluateAsync("(area, text) => area.value = text", text);
        await tab.Button(Sentences.Of("Import.ReadText")).ClickAsync();
        await Expect(tab.Button(Sentences.Of("Import.SaveQuestions.Many", 900))).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("import-row")).ToHaveCountAsync(50);
    }

    [Fact]
    public async Task A_file_of_four_megabytes_shows_how_far_it_is_and_one_of_six_is_refused_at_once()
    {
        var tab = (await Opens("/teacher/quizzes/import")).Tab;
        await tab.IsLive();
        await tab.Page.GetByTestId("file").SetInputFilesAsync(Payload("large.gift", (6 * 1024 * 1024) + 1));
        await tab.Reads(Sentences.Of("File.Refused.TooLarge"));
        await tab.Page.GetByTestId("file").SetInputFilesAsync(Payload("long.gift", 4 * 1024 * 1024));
        await Expect(tab.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("import-row")).ToHaveCountAsync(1);
    }

    private async Task<Teacher> Opens(string path)
    {
        var teacher = await Teacher();
        await teacher.SignsIn();
        await teacher.Tab.GoesTo(path);
        return teacher;
    }

    private static FilePayload Payload(string name, int length) =>
        new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("What?{=a ~b}\n\n// ".PadRight(length, 'x')) };

    [GeneratedRegex("/teacher/quizzes/(?!import)[^/]+$")]
    private static partial Regex QuizPage();
}
