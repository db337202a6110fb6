using System.Text;
using System.Text.RegularExpressions;
using Classroom.Quizzes.Formats;

namespace Classroom.Web.Quizzes;

/// <summary>Markdown whose formulas were taken out, so that no mark of Markdown is found in them, with what puts them back.</summary>
internal sealed partial class TexText
{
    /// <summary>Characters for private use, which the text itself is not let have.</summary>
    public const char Opening = '\uE000', Closing = '\uE001';

    private readonly List<string> _formulas = [];

    public TexText(string markdown)
    {
        var rest = new StringBuilder(markdown.Length);
        var at = 0;
        foreach (var (start, end) in TexSpans.Of(markdown))
        {
            rest.Append(WithoutMarks(markdown[at..start])).Append(Opening).Append(_formulas.Count).Append(Closing);
            _formulas.Add(markdown[start..end]);
            at = end;
        }

        Marked = rest.Append(WithoutMarks(markdown[at..])).ToString();
    }

    /// <summary>The text with a mark for each formula.</summary>
    public string Marked { get; }

    public string this[int formula] => formula < _formulas.Count ? _formulas[formula] : "";

    /// <summary>Puts the formulas back where Markdown shows text as it is: in code and in addresses.</summary>
    public string Restored(string marked) => _formulas.Count == 0 ? marked : Mark().Replace(marked, mark => this[int.Parse(mark.Groups[1].ValueSpan)]);

    private static string WithoutMarks(string text) => text.Replace(Opening, '\uFFFD').Replace(Closing, '\uFFFD');

    [GeneratedRegex("\uE000([0-9]{1,6})\uE001", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
