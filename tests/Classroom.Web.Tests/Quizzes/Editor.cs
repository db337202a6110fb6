using AngleSharp.Dom;
using Bunit;
using Classroom.Quizzes;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>The editor as somebody sees and uses it.</summary>
public sealed record Editor(Tab Tab, IRenderedComponent<QuizEditorPage> Page)
{
    public string State => Page.Find("[data-testid=save-state]").GetAttribute("data-state")!;

    public string Prompt => Page.Find("#prompt").GetAttribute("value")!;

    public string[] Options => [.. Page.FindAll("[data-line]").Select(line => line.GetAttribute("value")!)];

    /// <summary>The first words of the questions in the list.</summary>
    public string[] List => [.. Page.FindAll(".first-words").Select(words => words.TextContent)];

    public string Chosen => Page.Find(".pick [aria-current] .number").TextContent;

    public string[] Flaws => [.. Page.FindAll(".question-editor .error").Select(flaw => flaw.TextContent)];

    public Task TypeAsync(string field, string text) => Page.Find(field).InputAsync(text);

    public Task TypeOptionAsync(int index, string text) => Page.FindAll("[data-line]")[index].InputAsync(text);

    public Task ChooseKindAsync(QuestionKind kind) => Page.Find("#kind").ChangeAsync(kind.ToString());

    public Task MarkAsync(int index, bool isRight = true) => Page.FindAll("[data-mark]")[index].ChangeAsync(isRight);

    public Task PressAsync(string word, params object[] named) => Button(Tab.Word(word, named)).ClickAsync();

    public Task ChooseAsync(int place) => Page.FindAll(".pick button")[place].ClickAsync();

    public Task LeaveFieldAsync() => Page.Find("form").FocusOutAsync();

    private IElement Button(string text) =>
        Page.FindAll("button").Single(button => button.TextContent.Trim() == text || button.GetAttribute("aria-label") == text);
}
