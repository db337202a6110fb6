using System.Globalization;

namespace Classroom.Web.Shared;

/// <summary>The coloured disc with initials that stands for a person without a picture.</summary>
public static class Avatars
{
    private const int Colours = 8;

    /// <summary>1 to 8; the same person has the same everywhere.</summary>
    public static int OptionOf(Guid id) => (id.ToByteArray()[^1] % Colours) + 1;

    /// <summary>The first letter of the first and of the last word.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? ""
            : First(words[0]) + (words.Length > 1 ? First(words[^1]) : "");
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
