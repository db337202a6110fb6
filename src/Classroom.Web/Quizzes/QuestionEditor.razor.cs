using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Quizzes;

/// <summary>The question under the pen. A character that is typed costs one drawing of this, and of nothing around it.</summary>
public sealed partial class QuestionEditor : IDisposable
{
    /// <summary>More than any rule allows, and less than a circuit takes in one message.</summary>
    private const int LongestTyped = 8_000;

    private ElementReference _prompt;
    private Question _written = null!;

    [Parameter, EditorRequired]
    public required QuestionWriter Writer { get; set; }

    /// <summary>From 0.</summary>
    [Parameter]
    public int Place { get; set; }

    /// <summary>How many questions the quiz has.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>Whether typing begins here.</summary>
    [Parameter]
    public bool Focus { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<Question>> Add { get; set; }

    [Parameter]
    public EventCallback Duplicate { get; set; }

    [Parameter]
    public EventCallback Delete { get; set; }

    [Parameter]
    public EventCallback<int> Move { get; set; }

    [Parameter]
    public EventCallback Keep { get; set; }

    [Parameter]
    public EventCallback GiveUp { get; set; }

    private QuestionDraft Draft => Writer.Draft;

    private IReadOnlyList<QuestionFlaw> Flaws { get; set; } = [];

    protected override void OnInitialized()
    {
        Writer.Changed += Look;
        Read();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Focus)
        {
            await _prompt.FocusAsync();
        }
    }

    public void Dispose() => Writer.Changed -= Look;

    // An assignment as an argument: the field is set, then the rest follows.
    private void Set(string typed) => Typed();

    private void Typed()
    {
        Read();
        Writer.Typed();
    }

    private void Look()
    {
        Read();
        StateHasChanged();
    }

    private void Read()
    {
        _written = Draft.Written();
        Flaws = Draft.IsBlank ? [] : QuestionRules.FlawsOf(_written);
    }

    private void ChooseKind(ChangeEventArgs chosen)
    {
        if (Enum.TryParse<QuestionKind>(chosen.Value as string, out var kind) && Enum.IsDefined(kind))
        {
            Draft.Choose(kind);
            Typed();
        }
    }

    // A block that comes into an empty field at once was pasted: lines behind a question are its answers.
    private async Task TypePromptAsync(string typed)
    {
        var wasEmpty = !PlainText.IsVisible(Draft.Prompt);
        Draft.Prompt = typed;
        var pasted = wasEmpty && typed.TrimEnd().Contains('\n') ? PastedQuestions.Of(typed, Draft.Kind) : [];
        if (pasted is [var first, ..])
        {
            Writer.Draft = QuestionDraft.Of(first with { Seconds = _written.Seconds, Points = _written.Points });
            Typed();
            if (pasted.Count > 1)
            {
                await Add.InvokeAsync([.. pasted.Skip(1)]);
            }
        }
        else
        {
            Typed();
        }
    }
}
