using System.Globalization;
using System.Security.Cryptography;

namespace Classroom.Rooms;

/// <summary>Six digits that open a room's door .</summary>
public static class JoinCode
{
    public const int Digits = 6;

    /// <summary>A code from a cryptographic generator. Whether it is free only the database knows.</summary>
    public static string Draw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>What somebody typed, as a code: six ASCII digits, spaces and hyphens between them ignored; null for anything else.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Digits)
        {
            return null;
        }

        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var c in typed)
        {
            if (char.IsAsciiDigit(c) && count < Digits)
            {
                digits[count++] = c;
            }
            else if (c is not ('-' or '\u00A0' or '\u202F' or ' '))
            {
                return null;
            }
        }

        return count == Digits ? new string(digits) : null;
    }
}
