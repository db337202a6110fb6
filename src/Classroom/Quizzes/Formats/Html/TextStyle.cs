namespace Classroom.Quizzes.Formats.Html;

/// <summary>How a run of text looks, of what our Markdown subset can say.</summary>
internal readonly record struct TextStyle(bool Strong, bool Emphasis, bool Code, string? Link, char Shift)
{
    /// <summary>Neither raised nor lowered.</summary>
    public const char Level = '\0', Raised = '^', Lowered = '_';
}
