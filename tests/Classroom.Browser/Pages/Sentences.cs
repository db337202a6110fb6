using System.Globalization;
using System.Resources;
using Classroom.Web;

namespace Classroom.Browser;

/// <summary>The words on the screen, by their names: a test is about which sentence stands there, not about its wording.</summary>
public static class Sentences
{
    private static readonly ResourceManager Words = new(typeof(Words));

    public static string Of(string name, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Words.GetString(name, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"No words for {name}.", nameof(name)), values);
}
