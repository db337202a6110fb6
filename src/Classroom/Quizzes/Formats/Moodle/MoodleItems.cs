using System.Xml;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>
/// The questions of a file, one after the other. Where the XML is broken, reading goes on at the next question; how often, and how
/// much is read twice, is limited, so that no file takes long.
/// </summary>
internal sealed class MoodleItems(string text)
{
    private const int MostBreaks = 2_000, MostReadAgain = 4;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Fragment,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly LineIndex _lines = new(text);
    private int _from = text.Length - text.AsSpan().TrimStart().Length;
    private Spot? _itemStart;
    private long _readAgain;

    /// <summary>The name of the outermost element, once something was read.</summary>
    public string? Root { get; private set; }

    public IEnumerable<MoodleItem> Read()
    {
        for (var breaks = 0; breaks <= MostBreaks; breaks++)
        {
            using var reader = XmlReader.Create(new TailReader(text, _from), Settings);
            MoodleItem? item;
            while ((item = Next(reader)) is { Element: not null })
            {
                yield return item;
            }

            if (item is null)
            {
                yield break;
            }

            // After a break the end tag of the whole file has no beginning any more: that is no news.
            if (breaks == 0 || _itemStart is not null)
            {
                yield return item;
            }

            if (!GoOnAfter(item.Break))
            {
                yield break;
            }
        }
    }

    private MoodleItem? Next(XmlReader reader)
    {
        var origin = _lines.SpotOf(_from);
        try
        {
            while (reader.Read())
            {
                MoodleElement.RefuseDepth(reader, reader.Depth);
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                Root ??= reader.LocalName;
                if (reader.LocalName == "question")
                {
                    var place = (IXmlLineInfo)reader;
                    var start = MoodleItem.Shifted(origin, place.LineNumber, place.LinePosition - 1);
                    _itemStart = start;
                    var element = MoodleElement.Read(reader, origin);
                    _itemStart = null;
                    return new MoodleItem(element, start);
                }
            }

            return null;
        }
        catch (XmlException broken)
        {
            var at = MoodleItem.Shifted(origin, broken.LineNumber, broken.LinePosition);
            return new MoodleItem(null, _itemStart ?? at) { Break = at };
        }
    }

    private bool GoOnAfter(Spot broken)
    {
        var at = _lines.OffsetOf(broken);
        var again = _itemStart is { } start ? _lines.OffsetOf(start) + 1 : Math.Max(at, _from + 1);
        _itemStart = null;
        var next = NextItem(again);
        _readAgain += Math.Max(0, at - next);
        _from = next;
        return next >= 0 && _readAgain <= (long)MostReadAgain * text.Length;
    }

    private int NextItem(int from)
    {
        const string tag = "<question";
        for (var at = from; at < text.Length && (at = text.IndexOf(tag, at, StringComparison.Ordinal)) >= 0; at += tag.Length)
        {
            // Not the beginning of a <questiontext>.
            if (at + tag.Length < text.Length && (char.IsWhiteSpace(text[at + tag.Length]) || text[at + tag.Length] == '>'))
            {
                return at;
            }
        }

        return -1;
    }
}
