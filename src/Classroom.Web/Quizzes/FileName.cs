namespace Classroom.Web.Quizzes;

/// <summary>The name of a file that is downloaded.</summary>
public static class FileName
{
    // What one of the systems in use does not take in a name.
    private const string Refused = "\\/:*?\"<>|%";

    /// <summary>The title, without what file systems refuse, and the ending.</summary>
    public static string Of(string title, string ending)
    {
        var name = string.Concat(title.Where(letter => !char.IsControl(letter)).Select(letter => Refused.Contains(letter) ? '-' : letter)).Trim(' ', '.', '-');
        return $"{(name.Length == 0 ? "quiz" : name)}.{ending}";
    }
}
