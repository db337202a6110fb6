using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Quizzes;

/// <summary>Files come in as they were shown, all or nothing (C-2).</summary>
public abstract class QuizImportContract(ITestDatabases databases) : SchoolContract(databases)
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Guid _owner;

    private QuizImport Import => School.Get<QuizImport>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _owner = (await School.TeacherAsync("Ms Gray")).Account!.Value;
    }

    [Fact]
    public async Task A_preview_asks_the_database_nothing()
    {
        School.Queries.Clear();
        Assert.Equal(2, Read(Moodle(Pixel, Pixel)).Reading.Accepted);
        Assert.Empty(School.Queries.Commands);
        Assert.Empty((await School.Library.ListAsync(_owner)).Quizzes);
    }

    [Fact]
    public async Task What_was_shown_is_saved_in_its_order_in_one_transaction()
    {
        var file = Read("One?{T}\n\nTwo?{=a ~b}\n\nBroken{\n");
        School.Queries.Clear();
        var quiz = (await Import.SaveAsync(_owner, "Waves", file, [.. file.Reading.Questions])).Value;
        Assert.Equal(1, School.Queries.Transactions);
        Assert.Equal(["One?", "Two?"], (await School.Quizzes.ReadAsync(_owner, quiz)).Value.Questions.Select(one => one.Question.Prompt));
    }

    [Fact]
    public async Task Adding_to_a_quiz_is_one_transaction_behind_what_is_there()
    {
        var quiz = (await School.Library.CreateAsync(_owner, "Waves", [new Question("Old?", new TrueFalseBody(true))])).Value;
        var file = Read(Moodle(Pixel));
        School.Queries.Clear();
        Assert.Equal(quiz, (await Import.AddAsync(_owner, quiz, file, [.. file.Reading.Questions])).Value);
        Assert.Equal(1, School.Queries.Transactions);
        Assert.Equal(["Old?", "Wave?"], (await School.Quizzes.ReadAsync(_owner, quiz)).Value.Questions.Select(one => one.Question.Prompt));
    }

    [Fact]
    public async Task Equal_pictures_are_stored_once_and_those_of_rows_left_out_never()
    {
        var file = Read(Moodle(Pixel, Pixel));
        await Import.SaveAsync(_owner, "Waves", file, [.. file.Reading.Questions]);
        await Import.SaveAsync(_owner, "Waves again", file, [.. file.Reading.Questions]);
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal(file.Pictures.Keys, await db.QuizImages.Select(image => image.Id).ToListAsync());
        Assert.Empty(file.PicturesOf([new Question("Without?", new TrueFalseBody(true))]));
    }

    [Fact]
    public async Task Two_who_bring_in_the_same_picture_at_once_both_succeed()
    {
        var file = Read(Moodle(Pixel));
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Import.SaveAsync(_owner, $"Waves {n}", file, [.. file.Reading.Questions])));
        Assert.All(saved, one => Assert.True(one.Done));
    }

    [Fact]
    public void A_refused_picture_leaves_its_question_and_says_why()
    {
        var row = Read(Moodle("PHN2Zy8+")).Reading.Rows[0];
        Assert.Equal((RowVerdict.Changed, null, RemarkKind.PictureOfAnotherKind, "w0.png"),
            (row.Verdict, row.Question!.Image, Assert.Single(row.Remarks).What, row.Remarks[0].About));
        Assert.Null(row.Image);
    }

    [Fact]
    public async Task Nothing_is_saved_without_a_question_or_under_no_name_or_into_anothers_quiz()
    {
        var file = Read("One?{T}\n");
        Question[] all = [.. file.Reading.Questions];
        var theirs = (await School.Library.CreateAsync((await School.TeacherAsync("Mr Brown")).Account!.Value, "Theirs")).Value;
        Assert.Equal(QuizRefusal.NoQuestions, (await Import.SaveAsync(_owner, "Waves", file, [])).Refusal);
        Assert.Equal(QuizRefusal.NoQuestions, (await Import.AddAsync(_owner, theirs, file, [])).Refusal);
        Assert.Equal(QuizRefusal.TitleInvalid, (await Import.SaveAsync(_owner, " ", file, all)).Refusal);
        Assert.Equal(QuizRefusal.NotFound, (await Import.AddAsync(_owner, theirs, file, all)).Refusal);
        Assert.Empty((await School.Library.ListAsync(_owner)).Quizzes);
    }

    [Theory]
    [InlineData("waves_year-10.xlsx", "waves year-10")]
    [InlineData(@"C:\Users\me\Heat.v2.gift", "Heat.v2")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("\u0000\u0007.txt", "Quiz")]
    [InlineData("", "Quiz")]
    public void A_quiz_is_called_as_its_file(string file, string title) => Assert.Equal(title, QuizImport.TitleOf(file, "Quiz"));

    private ImportedFile Read(string text) => Import.Preview(Encoding.UTF8.GetBytes(text)).Value;

    private static string Moodle(params string[] pictures) => "<quiz>" + string.Concat(pictures.Select((picture, n) => $"""
        <question type="truefalse"><name><text>Wave</text></name>
        <questiontext format="html"><text><![CDATA[<p>Wave?</p><img src="@@PLUGINFILE@@/w{n}.png" alt="A wave">]]></text>
        <file name="w{n}.png" path="/" encoding="base64">{picture}</file></questiontext>
        <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
        """)) + "</quiz>";
}

public sealed class QuizImportOnSqlite() : QuizImportContract(new SqliteFiles());

public sealed class QuizImportOnPostgres(PostgresCluster cluster) : QuizImportContract(cluster);
