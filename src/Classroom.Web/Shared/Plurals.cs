using Microsoft.Extensions.Localization;

namespace Classroom.Web.Shared;

/// <summary>Sentences with a number in them: <c>Key.One</c> for one, <c>Key.Many</c> for all others.</summary>
public static class Plurals
{
    public static string Count(this IStringLocalizer words, string key, int number) => words[$"{key}.{(number == 1 ? "One" : "Many")}", number];
}
