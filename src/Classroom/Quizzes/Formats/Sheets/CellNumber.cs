using System.Globalization;
using System.Text.RegularExpressions;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Numbers as people and spreadsheets write them.</summary>
internal static partial class CellNumber
{
    /// <summary>A number with a point or a comma; null where it is none.</summary>
    public static decimal? Read(string cell)
    {
        var text = cell.Trim().Replace('\u2212', '-');
        return text.Length is > 0 and < 40 && decimal.TryParse(text.Contains('.') ? text : text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number / 1.0000000000000000000000000000m
            : null;
    }

    /// <summary>Seconds, such as "20", "20.0", "20 s", "1:30" or "2 min".</summary>
    public static decimal? Seconds(string cell)
    {
        var text = cell.Trim();
        if (text.Length > 40)
        {
            return null;
        }

        return Clock().Match(text) is { Success: true } clock
            ? (Whole(clock.Groups[1]) * 60) + Whole(clock.Groups[2])
            : Unit().Match(text) is { Success: true } unit && Read(unit.Groups[1].Value) is { } number
                ? number * (unit.Groups[2].Value.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? 60 : 1)
                : null;
    }

    private static int Whole(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,2}):([0-9]{2})$")]
    private static partial Regex Clock();

    [GeneratedRegex("^(-?[0-9]{1,9}(?:[.,][0-9]+)?) ?(|s|sec|secs|second|seconds|sek|sekunden|segundos|secondes|m|min|mins|minutes|minuten|minutos)\\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
