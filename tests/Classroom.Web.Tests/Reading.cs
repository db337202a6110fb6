using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Tests;

/// <summary>Reads a page as outside checks do: by its fixed test ids (part Z).</summary>
public static class Reading
{
    public static IElement Marked(this IRenderedComponent<IComponent> page, string testId) => page.Find($"[data-testid={testId}]");

    public static IReadOnlyList<IElement> AllMarked(this IRenderedComponent<IComponent> page, string testId) => page.FindAll($"[data-testid={testId}]");

    /// <summary>The text of the active count: the bare number.</summary>
    public static string ActiveCount(this IRenderedComponent<IComponent> page) => page.Marked("active-count").TextContent;

    /// <summary>The one row of this participant.</summary>
    public static IElement Row(this IRenderedComponent<IComponent> page, Guid participant) =>
        page.Find($"[data-testid=participant][data-participant-id='{participant}']");

    public static string? State(this IRenderedComponent<IComponent> page, Guid participant) => page.Row(participant).GetAttribute("data-state");

    /// <summary>The button that says this.</summary>
    public static IElement Button(this IRenderedComponent<IComponent> page, string text) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == text);

    /// <summary>The sentence by which a command was refused; empty where none was.</summary>
    public static string Refusal(this IRenderedComponent<IComponent> page) => page.Find(".refused").TextContent.Trim();
}
