namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Yes and no as Moodle's versions wrote them.</summary>
internal static class MoodleBoolean
{
    public static bool Read(MoodleElement? element, bool usual) => element?.Value.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => usual,
    };
}
