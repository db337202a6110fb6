using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Shared;

/// <summary>Sentences with a number in them: <c>Key.One</c> for one, <c>Key.Many</c> for all others. Large numbers have the reader's separators.</summary>
public static class Plurals
{
    public static string Count(this IStringLocalizer words, string key, int number, params object[] more) =>
        words[$"{key}.{(number == 1 ? "One" : "Many")}", [number.ToString("N0", CultureInfo.CurrentCulture), .. more]];
}
