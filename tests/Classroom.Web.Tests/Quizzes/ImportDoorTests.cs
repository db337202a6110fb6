using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>The door by which files come in (C-2, part Z).</summary>
public sealed class ImportDoorTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Formats => [.. QuizFiles.Good.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_is_taken_when_it_is_named_and_when_it_is_not(string format)
    {
        var teacher = await site.TeacherAsync();
        foreach (var query in new[] { $"?format={format}&name=Waves", "?name=Waves" })
        {
            var reply = (await teacher.ImportAsync(QuizFiles.Good[format], query)).Is(201);
            Assert.Equal(["quiz_id", "format", "accepted", "changed", "skipped", "rows"], reply.Names);
            Assert.Equal(format, reply.Text("format"));
            Assert.Equal($"/api/quizzes/{reply.Id("quiz_id")}", reply.Location);
            var quiz = (await teacher.Client.GetAsync(reply.Location!)).Is(200);
            Assert.Equal("Waves", quiz.Text("title"));
            Assert.Equal(Number(reply, "accepted") + Number(reply, "changed"), quiz.Json.GetProperty("questions").GetArrayLength());
        }
    }

    [Fact]
    public async Task Every_row_says_what_became_of_it()
    {
        var reply = (await (await site.TeacherAsync()).ImportAsync(QuizFiles.Bytes("One?{=a ~b}\n\nTwo?{=a =b -> c}\n\nThree?{#12,5}\n\nMatch{=a -> b =c -> d}\n"))).Is(201);
        var rows = reply.Json.GetProperty("rows").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal(["row", "status", "reason", "kind", "prompt"], row.EnumerateObject().Select(property => property.Name)));
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.GetProperty("row").GetInt32()));
        Assert.Equal(("accepted", "single_choice", "One?", JsonValueKind.Null), (Said(rows[0], "status"), Said(rows[0], "kind"), Said(rows[0], "prompt"), rows[0].GetProperty("reason").ValueKind));
        Assert.Equal(("changed", "number"), (Said(rows[2], "status"), Said(rows[2], "kind")));
        Assert.Equal("line 5: The comma in “12,5” was read as a decimal point.", Said(rows[2], "reason"));
        Assert.Equal(("skipped", JsonValueKind.Null), (Said(rows[3], "status"), rows[3].GetProperty("kind").ValueKind));
        Assert.StartsWith("line 7: There is no counterpart here for the kind “matching”.", Said(rows[3], "reason"));
    }

    [Fact]
    public async Task A_table_names_its_cells()
    {
        var reply = (await (await site.TeacherAsync()).ImportAsync(QuizFiles.Bytes("Frage;A;B;richtig;Zeit\nWo?;hier;dort;2;9999\n"))).Is(201);
        Assert.StartsWith("cell E2: The time “9999”", Said(reply.Json.GetProperty("rows")[0], "reason"));
    }

    [Fact]
    public async Task One_broken_item_loses_none_of_the_others()
    {
        var teacher = await site.TeacherAsync();
        var reply = (await teacher.ImportAsync(QuizFiles.Bytes("Broken {=a ~b\n\nWhole?{=a ~b}\n\nAnother?{T}\n"))).Is(201);
        Assert.Equal((2, 0, 1), (Number(reply, "accepted"), Number(reply, "changed"), Number(reply, "skipped")));
        Assert.Contains("line 1: A curly brace is opened here and never closed.", Said(reply.Json.GetProperty("rows")[0], "reason"));
    }

    [Fact]
    public async Task A_preview_says_the_same_and_stores_nothing()
    {
        var teacher = await site.TeacherAsync();
        foreach (var file in QuizFiles.Good.Values)
        {
            var reply = (await teacher.ImportAsync(file, "?preview=true&name=Waves")).Is(200);
            Assert.Equal(JsonValueKind.Null, reply.Json.GetProperty("quiz_id").ValueKind);
            Assert.Equal((await teacher.ImportAsync(file)).Is(201).Json.GetProperty("rows").GetRawText(), reply.Json.GetProperty("rows").GetRawText());
        }

        await using var db = await site.OpenDatabaseAsync();
        Assert.Equal(QuizFiles.Good.Count, await db.Quizzes.CountAsync(quiz => quiz.OwnerId == teacher.UserId));
    }

    [Fact]
    public async Task An_import_is_one_transaction()
    {
        var teacher = await site.TeacherAsync();
        site.Queries.Clear();
        (await teacher.ImportAsync(QuizFiles.Bytes(string.Concat(Enumerable.Range(0, 300).Select(n => $"Question {n}?{{=a ~b}}\n\n"))))).Is(201);
        Assert.Equal(1, site.Queries.Transactions);
    }

    [Fact]
    public async Task A_quiz_without_a_name_gets_one_and_a_name_that_cannot_be_is_refused()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.ImportAsync(QuizFiles.Bytes(QuizFiles.Gift))).Is(201).Id("quiz_id");
        Assert.Equal("Imported quiz", (await teacher.Client.GetAsync($"/api/quizzes/{quiz}")).Is(200).Text("title"));
        (await teacher.ImportAsync(QuizFiles.Bytes(QuizFiles.Gift), "?name=" + new string('a', 81))).Refuses(422, "title_invalid");
    }

    [Fact]
    public async Task Nobody_guests_and_foreign_forms_bring_in_nothing()
    {
        var (teacher, file) = (await site.TeacherAsync(), QuizFiles.Bytes(QuizFiles.Gift));
        var guest = await site.StudentAsync(await site.RoomAsync(teacher), "Ada");
        (await site.Client().ImportAsync(file)).Refuses(401, "not_signed_in");
        (await guest.ImportAsync(file)).Refuses(403, "not_allowed");
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/csv", "", "not a type" })
        {
            (await teacher.Client.ImportAsync(file, type: type)).Refuses(415, "not_a_file");
        }
    }

    [Fact]
    public async Task A_format_that_is_none_is_refused_with_those_there_are()
    {
        var reply = (await (await site.TeacherAsync()).ImportAsync(QuizFiles.Bytes(QuizFiles.Gift), "?format=word")).Refuses(422, "no_such_format");
        Assert.Contains("moodle-xml", reply.Text("detail"));
    }

    [Fact]
    public async Task A_picture_in_a_file_is_cleaned_stored_and_shown()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.ImportAsync(QuizFiles.Good["moodle-xml"])).Is(201).Location!;
        var image = (await teacher.Client.GetAsync(quiz)).Is(200).Json.GetProperty("questions")[0].GetProperty("image");
        Assert.Equal("A wave", image.GetProperty("alt").GetString());
        var picture = (await site.Client().GetAsync(image.GetProperty("url").GetString()!)).Is(200);
        Assert.Equal(("image/png", "nosniff", "inline", "sandbox; default-src 'none'"),
            (picture.ContentType, picture.Header("X-Content-Type-Options"), picture.Header("Content-Disposition"), picture.Header("Content-Security-Policy")));
        Assert.Equal("immutable, max-age=31536000, private", string.Join(", ", picture.Header("Cache-Control")!.Split(", ").Order()));
        (await site.Client().GetAsync("/images/" + new string('0', 64))).Is(404);
        (await site.Client().GetAsync("/images/../appsettings.json")).Is(404);
    }

    [Theory]
    [InlineData("PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD48L3N2Zz4=", "is not a PNG")]
    [InlineData("iVBORw0KGgoAAAAN", "is damaged")]
    public async Task A_picture_that_is_refused_leaves_its_question_without_it_and_says_so(string picture, string why)
    {
        var teacher = await site.TeacherAsync();
        foreach (var query in new[] { "?preview=true", "" })
        {
            var row = (await teacher.ImportAsync(QuizFiles.Bytes(QuizFiles.Moodle(picture)), query)).Json.GetProperty("rows")[0];
            Assert.Equal("changed", Said(row, "status"));
            Assert.Contains(why, Said(row, "reason"));
            Assert.Contains("“w.png”", Said(row, "reason"));
        }
    }

    private static string? Said(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static int Number(Reply reply, string name) => reply.Json.GetProperty(name).GetInt32();
}
