using System.Globalization;
using System.Text.RegularExpressions;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Which options a cell calls right: by number, by letter, or by their text.</summary>
internal static partial class CorrectCell
{
    private const int LongestList = 200;

    /// <summary>Column numbers of options, from 0, ascending; null where the cell is no list of numbers or letters.</summary>
    public static IReadOnlyList<int>? ByNumber(string cell, int options) =>
        Listed(cell) is { Count: > 0 } indices && indices.All(index => index is >= 0 && index < options) ? [.. indices.Select(index => index!.Value).Distinct().Order()] : null;

    /// <summary>An order of all items; null where the cell gives none.</summary>
    public static IReadOnlyList<int>? Sequence(string cell, int items) =>
        Listed(cell) is { } indices && indices.Count == items && indices.Order().SequenceEqual(Enumerable.Range(0, items).Select(i => (int?)i))
            ? [.. indices.Select(index => index!.Value)]
            : null;

    private static List<int?>? Listed(string cell)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > LongestList)
        {
            return null;
        }

        // "1,3", which a spreadsheet of another language took for a number.
        if (DecimalPair().Match(text) is { Success: true } pair)
        {
            text = $"{pair.Groups[1].Value},{pair.Groups[2].Value}";
        }

        // "AC"
        if (text.Length > 1 && text.All(c => c is >= 'A' and <= 'H'))
        {
            text = string.Join(',', text.ToCharArray());
        }

        return [.. Separators().Split(text).Where(piece => piece.Length > 0).Select(Index)];
    }

    /// <summary>Indices into the options whose text the cell repeats, ascending; null where it is none of them.</summary>
    public static IReadOnlyList<int>? ByText(string cell, IReadOnlyList<string> options)
    {
        if (IndexOf(options, cell) is { } one)
        {
            return [one];
        }

        foreach (var separator in new[] { '\n', ';', '|', ',' })
        {
            var found = cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(LongestList).Select(piece => IndexOf(options, piece)).ToList();
            if (found.Count > 1 && found.TrueForAll(index => index is not null))
            {
                return [.. found.Select(index => index!.Value).Distinct().Order()];
            }
        }

        return null;
    }

    private static int? IndexOf(IReadOnlyList<string> options, string text)
    {
        var wanted = text.Trim();
        for (var i = 0; wanted.Length > 0 && i < options.Count; i++)
        {
            if (options[i].Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    private static int? Index(string piece)
    {
        var named = Named().Match(piece);
        return !named.Success ? null
            : named.Groups["letter"].Success ? char.ToUpperInvariant(named.Groups["letter"].Value[0]) - 'A'
            : int.Parse(named.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1;
    }

    [GeneratedRegex(@"^([1-8])[.]([1-8])$")]
    private static partial Regex DecimalPair();

    [GeneratedRegex(@"\s*[,;/|&+\n]\s*|\s+(?:and|und|et|y)\s+|(?<=[0-9])\s+(?=[0-9])")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*(?:(?:option|answer|choice|antwort|opci[oó]n|respuesta|r[eé]ponse|choix)\s*)?(?:#?(?<number>[0-9]{1,2})(?:[.,]0+)?|(?<letter>[A-Ha-h]))\s*[.)]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
