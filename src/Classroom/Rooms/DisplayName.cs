using System.Globalization;
using System.Text;

namespace Classroom.Rooms;

/// <summary>
/// A name by which the class knows somebody: 1 to 24 visible characters (grapheme clusters), no controls, nothing that
/// turns the direction of text; compared without case, width, and characters that nobody sees.
/// </summary>
public readonly record struct DisplayName
{
    public const int Longest = 24;

    private DisplayName(string text) => Text = text;

    /// <summary>As it is shown.</summary>
    public string Text { get; }

    /// <summary>As it is compared: two names that look alike but for case and width have one key.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(Text.Length);
            foreach (var rune in Text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            {
                if (!PlainText.IsInvisible(rune))
                {
                    key.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
                }
            }

            return key.ToString();
        }
    }

    /// <summary>The name in what somebody typed, or why it is none.</summary>
    public static Outcome<DisplayName, RoomRefusal> Read(string? typed)
    {
        typed ??= "";
        if (PlainText.HasControls(typed.Trim()))
        {
            return RoomRefusal.NameHasControlCharacters;
        }

        var text = PlainText.Tidy(typed).Normalize(NormalizationForm.FormC);
        if (!PlainText.IsVisible(text))
        {
            return RoomRefusal.NameEmpty;
        }

        if (PlainText.HasTooManyMarks(text))
        {
            return RoomRefusal.NameHasTooManyMarks;
        }

        // One ligature may be eighteen letters when it is compared.
        var name = new DisplayName(text);
        return PlainText.IsLongerThan(text, Longest) || name.Key.Length > PlainText.LongestStored ? RoomRefusal.NameTooLong : name;
    }

    /// <summary>The same name with a number behind it, cut where it would be too long: what to offer when it is taken.</summary>
    public DisplayName Numbered(int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $" {number}");
        var clusters = new StringInfo(Text);
        var kept = Math.Min(clusters.LengthInTextElements, Longest - suffix.Length);
        return new DisplayName(clusters.SubstringByTextElements(0, kept).TrimEnd() + suffix);
    }
}
