using System.Globalization;
using System.Text.RegularExpressions;

namespace Classroom.Load.Circuits;

/// <summary>
/// <c>wwwroot-assets/reconnect.js</c>, line for line: how long a page waits before its next try. <see cref="CheckAgainst"/> reads
/// that file when the program starts and stops it where the two differ.
/// </summary>
public static partial class RetryDelay
{
    private const double First = 250, Factor = 1.6, Longest = 5000;
    private const string Formula = "return Math.min(first * factor ** attempt, longest) * (0.5 + random);";

    public static TimeSpan Of(int attempt, double random) =>
        TimeSpan.FromMilliseconds(Math.Min(First * Math.Pow(Factor, attempt), Longest) * (0.5 + random));

    public static void CheckAgainst(string script)
    {
        var constants = Constants().Match(script);
        var same = constants.Success && Number(1) == First && Number(2) == Factor && Number(3) == Longest && script.Contains(Formula);
        if (!same)
        {
            throw new InvalidDataException("wwwroot-assets/reconnect.js has changed: bring RetryDelay.cs up to it, or restart measures something else.");
        }

        double Number(int group) => double.Parse(constants.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"const first = ([\d.]+), factor = ([\d.]+), longest = ([\d.]+);")]
    private static partial Regex Constants();
}
