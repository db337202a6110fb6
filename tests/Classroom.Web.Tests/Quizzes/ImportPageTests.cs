using AngleSharp.Dom;
using Bunit;
using Classroom.Accounts;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Tests;
using Classroom.Web.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>A file is looked at row by row before anything is saved (C-2).</summary>
public sealed class ImportPageTests : IAsyncLifetime
{
    private const string Mixed = "One?{=a ~b}\n\nTwo?{#12,5}\n\nMatch{=a -> b =c -> d}\n\nThree?{T}\n";

    private School _school = null!;
    private Caller _teacher;
    private Tab _tab = null!;
    private IRenderedComponent<ImportPage> _page = null!;

    public async ValueTask InitializeAsync()
    {
        _school = await School.OpenAsync(new SqliteFiles());
        _teacher = await _school.TeacherAsync("Ms Gray");
        _tab = await _school.TabAsync(_teacher);
        _page = _tab.Render<ImportPage>();
    }

    [Fact]
    public async Task Every_row_is_shown_with_what_became_of_it_and_nothing_is_saved()
    {
        Choose(Mixed, "waves_year-10.gift");
        Assert.Equal(["accepted", "changed", "skipped", "accepted"], Rows().Select(row => row.GetAttribute("data-status")));
        Assert.Contains("The comma in “12,5” was read as a decimal point.", Rows()[1].TextContent);
        Assert.Contains("line 5", Rows()[2].TextContent);
        Assert.Equal("a", Rows()[0].QuerySelector("[data-result=right] bdi")!.TextContent);
        Assert.Equal("waves year-10", _page.Find("#name").GetAttribute("value"));
        Assert.Contains("GIFT", _page.Find(".page-head").TextContent);
        Assert.Empty((await LibraryAsync()).Quizzes);
    }

    [Fact]
    public async Task What_is_kept_is_saved_under_its_name_and_the_editor_opens()
    {
        Choose(Mixed);
        Press("Import.DropRow", 1);
        Assert.Contains("Save 2 questions", _page.Find("[data-testid=save]").TextContent);
        _page.Find("#name").Change("Sound");
        await SaveAsync();
        var quiz = Assert.Single((await LibraryAsync()).Quizzes);
        Assert.Equal(("Sound", 2), (quiz.Title, quiz.Questions));
        Assert.EndsWith($"/teacher/quizzes/{quiz.Id}", _tab.Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task A_row_that_was_left_out_can_be_taken_in_again()
    {
        Choose(Mixed);
        Press("Import.DropRow", 1);
        Press("Import.KeepRow", 1);
        await SaveAsync();
        Assert.Equal(3, Assert.Single((await LibraryAsync()).Quizzes).Questions);
    }

    [Fact]
    public async Task A_question_is_mended_before_it_is_saved()
    {
        Choose(Mixed);
        Press("Import.EditRow", 1);
        _page.Find("#edit-prompt").Change("Which one?");
        _page.Find("input[aria-label='Answer 2']").Change("bee");
        _page.Find("input[aria-label='Answer 2 is right']").Change(true);
        _page.Find("dialog form").Submit();
        Assert.Contains("edited by you", Rows()[0].TextContent);
        await SaveAsync();
        var question = (await _school.Quizzes.ReadAsync(_teacher.Account!.Value, (await LibraryAsync()).Quizzes[0].Id)).Value.Questions[0].Question;
        Assert.Equal("Which one?", question.Prompt);
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(question.Body).Correct);
    }

    [Fact]
    public void What_breaks_a_rule_is_not_taken_from_the_dialog()
    {
        Choose(Mixed);
        Press("Import.EditRow", 1);
        _page.Find("#edit-prompt").Change(" ");
        _page.Find("dialog form").Submit();
        Assert.Equal(_tab.Word("Flaw.PromptMissing"), _page.Find("#edit-error").TextContent);
        Assert.Contains("One?", Rows()[0].TextContent);
    }

    [Fact]
    public async Task It_can_go_into_a_quiz_that_is_there()
    {
        var quiz = (await _school.Library.CreateAsync(_teacher.Account!.Value, "Waves", [new Question("Old?", new TrueFalseBody(true))])).Value;
        Choose(Mixed);
        _page.Find("#into").Change(quiz.ToString());
        await SaveAsync();
        Assert.Equal(["Old?", "One?", "Two?", "Three?"], (await _school.Quizzes.ReadAsync(_teacher.Account!.Value, quiz)).Value.Questions.Select(one => one.Question.Prompt));
    }

    [Fact]
    public void Rows_are_filtered_by_verdict()
    {
        Choose(Mixed);
        foreach (var (filter, numbers) in new[] { ("Accepted", "1 4"), ("Changed", "2"), ("Skipped", "3"), ("All", "1 2 3 4") })
        {
            _page.Find($"[data-filter={filter}]").Click();
            Assert.Equal(numbers, string.Join(' ', Rows().Select(row => row.GetAttribute("data-row"))));
        }
    }

    [Fact]
    public void A_long_file_is_shown_by_fifties()
    {
        Choose(string.Concat(Enumerable.Range(1, 120).Select(n => $"Question {n}?{{T}}\n\n")));
        Assert.Equal(50, Rows().Count);
        _page.Button(_tab.Word("Import.After")).Click();
        _page.Button(_tab.Word("Import.After")).Click();
        Assert.Equal(("101", 20), (Rows()[0].GetAttribute("data-row"), Rows().Count));
        var before = _tab.Renders<ImportRow>();
        Press("Import.DropRow", 101);
        Assert.Equal(before + 1, _tab.Renders<ImportRow>());
    }

    [Fact]
    public void The_format_can_be_overruled()
    {
        Choose("Hund,dog,animal\nKatze,cat,animal\n");
        Assert.Contains(_tab.Word("Format.Table"), _page.Find(".page-head").TextContent);
        _page.Find("#format").Change(nameof(QuizFormat.Quizlet));
        _page.WaitForAssertion(() => Assert.Contains(_tab.Word("Format.Quizlet"), _page.Find(".page-head").TextContent));
    }

    [Fact]
    public void What_is_no_quiz_is_refused_in_one_sentence_and_another_file_can_be_chosen()
    {
        Upload("%PDF-1.7\n", "quiz.xlsx");
        _page.WaitForAssertion(() => Assert.Equal(_tab.Word("File.Refused.Pdf"), _page.Refusal()));
        Choose(Mixed);
        _page.Button(_tab.Word("Import.Another")).Click();
        Assert.NotNull(_page.Find("[data-testid=file]"));
    }

    [Fact]
    public void A_file_that_is_too_large_is_never_asked_for()
    {
        Upload(new string('a', QuizReading.LargestFile + 1), "large.txt");
        Assert.Equal(_tab.Word("File.Refused.TooLarge"), _page.Refusal());
    }

    [Fact]
    public async Task Whoever_signed_out_meanwhile_saves_nothing()
    {
        Choose(Mixed);
        await _school.WithAccountsAsync(async accounts =>
        {
            await accounts.SignOutEverywhereAsync(_teacher.Account!.Value);
            return true;
        });
        _page.Find("form").Submit();
        Assert.Empty((await LibraryAsync()).Quizzes);
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        await _school.DisposeAsync();
    }

    private Task<QuizShelf> LibraryAsync() => _school.Library.ListAsync(_teacher.Account!.Value);

    private void Upload(string text, string name) =>
        _page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, name));

    private void Choose(string text, string name = "waves.txt")
    {
        Upload(text, name);
        _page.WaitForAssertion(() => Assert.NotEmpty(Rows()), TimeSpan.FromSeconds(10));
    }

    private IReadOnlyList<IElement> Rows() => _page.AllMarked("import-row");

    private void Press(string label, int row) => _page.Find($"button[aria-label='{_tab.Word(label, row)}']").Click();

    private async Task SaveAsync()
    {
        _page.Find("form").Submit();
        await Eventually.True(() => _tab.Services.GetRequiredService<NavigationManager>().Uri.Contains("/teacher/quizzes/", StringComparison.Ordinal));
    }
}
