using Bunit;
using Classroom.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>A question of each kind is typed and stored as it was meant (C-1).</summary>
public sealed class EveryKindTests
{
    [Fact]
    public async Task A_single_choice()
    {
        var stored = await TypedAsync(QuestionKind.SingleChoice, async editor =>
        {
            await TypeOptionsAsync(editor, "Air", "Steel", "Water");
            await editor.MarkAsync(0);
            await editor.MarkAsync(1);
        });
        var body = Assert.IsType<SingleChoiceBody>(stored.Body);
        Assert.Equal(["Air", "Steel", "Water"], body.Options);
        Assert.Equal(1, body.Correct);
    }

    [Fact]
    public async Task A_multiple_choice()
    {
        var stored = await TypedAsync(QuestionKind.MultipleChoice, async editor =>
        {
            await TypeOptionsAsync(editor, "Sound", "Stone", "Light", "Sand");
            await editor.MarkAsync(2);
            await editor.MarkAsync(1);
            await editor.MarkAsync(0);
            await editor.MarkAsync(1, isRight: false);
        });
        Assert.Equal([0, 2], Assert.IsType<MultipleChoiceBody>(stored.Body).Correct);
    }

    [Fact]
    public async Task True_or_false()
    {
        var stored = await TypedAsync(QuestionKind.TrueFalse, editor => editor.Page.FindAll("[name=right]")[1].ChangeAsync(true));
        Assert.Equal(new TrueFalseBody(false), stored.Body);
    }

    [Fact]
    public async Task A_short_text()
    {
        var stored = await TypedAsync(QuestionKind.ShortText, async editor =>
        {
            await editor.TypeOptionAsync(0, " hertz ");
            await editor.PressAsync("Editor.AddAccepted");
            await editor.TypeOptionAsync(1, "Hz");
            await editor.Page.FindAll("[role=switch]")[0].ChangeAsync(true);
        });
        var body = Assert.IsType<ShortTextBody>(stored.Body);
        Assert.Equal(["hertz", "Hz"], body.Accepted);
        Assert.Equal((true, false), (body.CaseMatters, body.AccentsMatter));
    }

    [Theory]
    [InlineData("20", "0,5", 19.5, 20.5)]
    [InlineData("-3.25", "", -3.25, -3.25)]
    public async Task A_number_give_or_take(string value, string tolerance, double low, double high)
    {
        var stored = await TypedAsync(QuestionKind.Number, async editor =>
        {
            await editor.TypeAsync("#value", value);
            await editor.TypeAsync("#tolerance", tolerance);
        });
        Assert.Equal(new NumberBody((decimal)low, (decimal)high), stored.Body);
    }

    [Fact]
    public async Task A_number_from_one_to_another()
    {
        var stored = await TypedAsync(QuestionKind.Number, async editor =>
        {
            await editor.Page.FindAll("[name=number]")[1].ChangeAsync(true);
            await editor.TypeAsync("#low", "1");
            await editor.TypeAsync("#high", "9");
        });
        Assert.Equal(new NumberBody(1, 9), stored.Body);
    }

    [Fact]
    public async Task Lines_in_an_order()
    {
        var stored = await TypedAsync(QuestionKind.Ordering, async editor =>
        {
            await TypeOptionsAsync(editor, "second", "first", "third");
            await editor.PressAsync("Editor.ItemUp", "B");
        });
        Assert.Equal(["first", "second", "third"], Assert.IsType<OrderingBody>(stored.Body).Items);
    }

    [Fact]
    public async Task A_poll() =>
        Assert.Equal(["Good", "Bad"], Assert.IsType<PollBody>((await TypedAsync(QuestionKind.Poll, editor => TypeOptionsAsync(editor, "Good", "Bad"))).Body).Options);

    [Fact]
    public async Task An_open_text() => Assert.IsType<OpenTextBody>((await TypedAsync(QuestionKind.OpenText, _ => Task.CompletedTask)).Body);

    [Fact]
    public async Task Time_points_and_explanation()
    {
        var stored = await TypedAsync(QuestionKind.OpenText, async editor =>
        {
            await editor.ChooseKindAsync(QuestionKind.TrueFalse);
            await editor.TypeAsync("#seconds", "45");
            await editor.TypeAsync("#points", "500");
            await editor.TypeAsync("#explanation", "Because.");
        });
        Assert.Equal((45, 500, "Because."), (stored.Seconds, stored.Points, stored.Explanation));
    }

    [Fact]
    public async Task Trying_another_kind_loses_nothing()
    {
        var stored = await TypedAsync(QuestionKind.SingleChoice, async editor =>
        {
            await TypeOptionsAsync(editor, "Air", "Steel");
            await editor.MarkAsync(1);
            await editor.ChooseKindAsync(QuestionKind.Number);
            await editor.ChooseKindAsync(QuestionKind.SingleChoice);
        });
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(stored.Body).Correct);
    }

    private static async Task TypeOptionsAsync(Editor editor, params string[] options)
    {
        foreach (var (index, option) in options.Index())
        {
            await editor.TypeOptionAsync(index, option);
        }
    }

    private static async Task<Question> TypedAsync(QuestionKind kind, Func<Editor, Task> type)
    {
        await using var lesson = await QuizLesson.BeginAsync();
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Add");
        await editor.TypeAsync("#prompt", "What?");
        await editor.ChooseKindAsync(kind);
        await type(editor);
        await lesson.PauseAsync(editor);
        var stored = await lesson.StoredAsync(0);
        Assert.Equal("What?", stored.Prompt);

        // And found again as it was left.
        var again = await lesson.OpenAsync();
        Assert.Equal(editor.Options.Reverse().SkipWhile(option => option.Trim().Length == 0).Reverse().Select(option => option.Trim()), again.Options.Where(option => option.Length > 0));
        return stored;
    }
}
