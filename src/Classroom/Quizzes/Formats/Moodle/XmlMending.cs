using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>
/// What programs and people forget when they write XML by hand: names of characters that only HTML knows (&amp;nbsp;), and &amp; and &lt;
/// that stand for themselves. Lines stay where they are, and columns but behind the few names that are shorter than their numbers.
/// </summary>
public static class XmlMending
{
    private const int LongestName = 12;

    // No characters of any text; as long as what they stand for.
    private const char Ampersand = '\uFDD0', LessThan = '\uFDD1';

    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    public static string Mend(string text)
    {
        StringBuilder? mended = null;
        int done = 0, at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var found)
        {
            at += found;
            var rest = text.AsSpan(at);
            if (Skipped(rest) is > 0 and var skipped)
            {
                at += skipped;
                continue;
            }

            var (length, instead) = rest[0] == '<' ? (1, LessThan.ToString()) : Reference(rest);
            (mended ??= new(text.Length)).Append(text, done, at - done).Append(instead);
            at = done = at + length;
        }

        return mended is null ? text : mended.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>What was read of a mended text, with the signs that stand for themselves.</summary>
    public static string Restored(string value) => value.Replace(Ampersand, '&').Replace(LessThan, '<');

    // How long what is right stands here: a tag's beginning, a reference, or a section in which nothing is a mark. 0 where nothing is.
    private static int Skipped(ReadOnlySpan<char> rest) => rest switch
    {
        _ when rest.StartsWith("<![CDATA[") => Through(rest, "]]>"),
        _ when rest.StartsWith("<!--") => Through(rest, "-->"),
        ['<', var next, ..] when char.IsLetter(next) || next is '/' or '!' or '?' or '_' => 1,
        ['&', ..] when Name(rest) is "amp" or "lt" or "gt" or "quot" or "apos" or ['#', _, ..] => 1,
        _ => 0,
    };

    private static int Through(ReadOnlySpan<char> rest, string end) => rest.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : rest.Length;

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var name = rest[1..Math.Min(rest.Length, LongestName + 2)];
        return name.IndexOf(';') is > 0 and var end ? name[..end] : [];
    }

    // As a number with zeros before it, which is as long as the name: so columns stay too.
    private static (int Length, string Instead) Reference(ReadOnlySpan<char> rest)
    {
        var name = Name(rest);
        if (name.IsEmpty || WebUtility.HtmlDecode($"&{name};") is not [var character])
        {
            return (1, Ampersand.ToString());
        }

        var digits = Math.Max(1, name.Length - 2);
        return (name.Length + 2, $"&#x{((int)character).ToString($"X{digits}", CultureInfo.InvariantCulture)};");
    }
}
