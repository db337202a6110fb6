using System.Text;
using System.Xml;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>An element of a question, with its place in the file.</summary>
internal sealed class MoodleElement(string name, Spot spot)
{
    /// <summary>Questions are five levels deep; a file that goes on is no question, and walking it could take long.</summary>
    private const int Deepest = 32;

    private readonly List<(string? Text, MoodleElement? Element)> _content = [];
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public string Name => name;

    public Spot Spot => spot;

    /// <summary>All text within.</summary>
    public string Value => _content is [{ Text: { } only }] ? only : AllText();

    public string? Attribute(string attribute) => _attributes.GetValueOrDefault(attribute);

    public MoodleElement? Element(string child) => Elements(child).FirstOrDefault();

    public IEnumerable<MoodleElement> Elements(string child) =>
        _content.Where(content => content.Element?.Name == child).Select(content => content.Element!);

    /// <summary>The element on which the reader stands; afterwards the reader stands on its end.</summary>
    /// <param name="origin">Where the text begins in which the reader counts its lines.</param>
    public static MoodleElement Read(XmlReader reader, Spot origin)
    {
        var root = Begun(reader, origin);
        var open = new Stack<MoodleElement>();
        if (!reader.IsEmptyElement)
        {
            open.Push(root);
        }

        while (open.Count > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = Begun(reader, origin);
                    open.Peek()._content.Add((null, child));
                    Open(open, child, reader);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Peek()._content.Add((XmlMending.Restored(reader.Value), null));
                    break;
            }
        }

        return root;
    }

    public static void RefuseDepth(XmlReader reader, int depth)
    {
        if (depth >= Deepest)
        {
            var place = (IXmlLineInfo)reader;
            throw new XmlException("Too deep for a question.", null, place.LineNumber, place.LinePosition);
        }
    }

    private static void Open(Stack<MoodleElement> open, MoodleElement child, XmlReader reader)
    {
        RefuseDepth(reader, open.Count);
        if (!reader.IsEmptyElement)
        {
            open.Push(child);
        }
    }

    private static MoodleElement Begun(XmlReader reader, Spot origin)
    {
        var place = (IXmlLineInfo)reader;

        // The reader points at the name; an element begins at its bracket.
        var element = new MoodleElement(reader.LocalName, MoodleItem.Shifted(origin, place.LineNumber, place.LinePosition - 1));
        while (reader.MoveToNextAttribute())
        {
            element._attributes[reader.LocalName] = XmlMending.Restored(reader.Value);
        }

        reader.MoveToElement();
        return element;
    }

    private string AllText()
    {
        var text = new StringBuilder();
        foreach (var (piece, element) in _content)
        {
            text.Append(piece ?? element!.Value);
        }

        return text.ToString();
    }
}
