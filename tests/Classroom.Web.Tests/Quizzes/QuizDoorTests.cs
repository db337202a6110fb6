using System.Net.Http.Headers;
using System.Text.Json;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>A quiz for its owner, as JSON and as files (part Z).</summary>
public sealed class QuizDoorTests(Site site) : IClassFixture<Site>
{
    private const string AllKinds = QuizFiles.Gift + "\nPick two.{~%50%a ~%50%b ~%-100%c}\n\nCapital of France?{=Paris =paris}\n\nNear 3?{#3:0.5}\n\nWrite.{}\n";

    public static TheoryData<string, string, string> Files => new()
    {
        { "gift", "txt", "text/plain; charset=utf-8" },
        { "moodle-xml", "xml", "application/xml; charset=utf-8" },
        { "csv", "csv", "text/csv; charset=utf-8" },
        { "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    [Fact]
    public async Task Its_owner_reads_every_question_with_its_key()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.Client.GetAsync($"/api/quizzes/{await teacher.QuizAsync("Waves", AllKinds)}")).Is(200);
        Assert.Equal(["quiz_id", "title", "tags", "version", "changed_at", "questions"], quiz.Names);
        var questions = quiz.Json.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal(["single_choice", "true_false", "number", "multiple_choice", "short_text", "number", "open_text"], questions.Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal(("[\"particles\",\"light\"]", "[0]"), (questions[0].GetProperty("options").GetRawText(), questions[0].GetProperty("correct").GetRawText()));
        Assert.False(questions[1].GetProperty("is_true").GetBoolean());
        Assert.Equal((2.5m, 3.5m), (questions[5].GetProperty("low").GetDecimal(), questions[5].GetProperty("high").GetDecimal()));
        Assert.Equal((20, 1000), (questions[0].GetProperty("seconds").GetInt32(), questions[0].GetProperty("points").GetInt32()));
    }

    [Fact]
    public async Task For_anybody_else_there_is_nothing_here()
    {
        var teacher = await site.TeacherAsync();
        var guest = await site.StudentAsync(await site.RoomAsync(teacher), "Ada");
        var quiz = await teacher.QuizAsync();
        foreach (var door in new[] { $"/api/quizzes/{quiz}", $"/api/quizzes/{quiz}/export?format=gift", $"/api/quizzes/{quiz}/export?format=gift&losses=true" })
        {
            (await teacher.Client.GetAsync(door)).Is(200);
            (await site.Client().GetAsync(door)).Refuses(401, "not_signed_in");
            (await guest.Client.GetAsync(door)).Refuses(404, "not_found");
            (await (await site.TeacherAsync()).Client.GetAsync(door)).Refuses(404, "not_found");
        }

        (await teacher.Client.GetAsync($"/api/quizzes/{Guid.CreateVersion7()}")).Refuses(404, "not_found");
        (await teacher.Client.GetAsync($"/api/quizzes/{quiz}/export?format=pdf")).Refuses(422, "no_such_format");
        (await teacher.Client.GetAsync($"/api/quizzes/{quiz}/export")).Refuses(422, "no_such_format");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_goes_out_comes_back_equal(string format, string ending, string type)
    {
        var teacher = await site.TeacherAsync();
        var before = (await teacher.Client.GetAsync($"/api/quizzes/{await teacher.QuizAsync("Wellen: Ä/ö?", AllKinds)}")).Is(200);
        var bytes = await site.DownloadAsync(teacher, $"/api/quizzes/{before.Id("quiz_id")}/export?format={format}", type, $"Wellen- Ä-ö.{ending}");
        Assert.Equal("[]", (await teacher.Client.GetAsync($"/api/quizzes/{before.Id("quiz_id")}/export?format={format}&losses=true")).Is(200).Json.GetProperty("losses").GetRawText());
        var again = (await teacher.ImportAsync(bytes)).Is(201);
        Assert.Equal(0, again.Json.GetProperty("skipped").GetInt32());
        var after = (await teacher.Client.GetAsync(again.Location!)).Is(200);
        Assert.Equal(Said(before), Said(after));
    }

    [Fact]
    public async Task What_a_file_cannot_hold_is_told_question_by_question()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.ImportAsync(QuizFiles.Good["moodle-xml"])).Is(201).Id("quiz_id");
        var losses = (await teacher.Client.GetAsync($"/api/quizzes/{quiz}/export?format=gift&losses=true")).Is(200);
        Assert.Equal(["format", "losses"], losses.Names);
        var loss = Assert.Single(losses.Json.GetProperty("losses").EnumerateArray());
        Assert.Equal((1, "image", "The picture is left out."),
            (loss.GetProperty("row").GetInt32(), loss.GetProperty("what").GetString(), loss.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_picture_goes_out_and_comes_back_with_Moodle()
    {
        var teacher = await site.TeacherAsync();
        var quiz = (await teacher.ImportAsync(QuizFiles.Good["moodle-xml"])).Is(201).Location!;
        var bytes = await site.DownloadAsync(teacher, $"{quiz}/export?format=moodle-xml", "application/xml; charset=utf-8", "Imported quiz.xml");
        var again = (await teacher.ImportAsync(bytes)).Is(201).Location!;
        Assert.Equal(Picture(await teacher.Client.GetAsync(quiz)), Picture(await teacher.Client.GetAsync(again)));
    }

    private static string Picture(Reply quiz) => quiz.Json.GetProperty("questions")[0].GetProperty("image").GetRawText();

    // Everything but what is the new quiz's own.
    private static IEnumerable<string> Said(Reply quiz) => quiz.Json.GetProperty("questions").EnumerateArray().Select(question =>
        JsonSerializer.Serialize(question.EnumerateObject().Where(property => property.Name is not "question_id").ToDictionary(property => property.Name, property => property.Value)));
}

internal static class Downloads
{
    /// <summary>The bytes of a file that this person downloads, of this type and name.</summary>
    public static async Task<byte[]> DownloadAsync(this Site site, Person person, string path, string type, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Client.Token);
        request.Headers.Add(Client.AddressHeader, "192.0.2.1");
        using var client = site.CreateDefaultClient();
        using var response = await client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal((type, "attachment", name),
            (response.Content.Headers.ContentType?.ToString(), response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileNameStar));
        return await response.Content.ReadAsByteArrayAsync();
    }
}
