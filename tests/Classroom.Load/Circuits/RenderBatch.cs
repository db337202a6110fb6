using System.Buffers.Binary;

namespace Classroom.Load.Circuits;

/// <summary>
/// What a server sends to draw: a view over its bytes. The last 20 are five offsets: changed components, frames that their edits
/// refer to, two lists of what is gone, and the table of texts.
/// </summary>
public readonly ref struct RenderBatch(ReadOnlySpan<byte> bytes)
{
    private const int EditSize = 16, FrameSize = 20;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Components => Int(Section(0));

    public int ComponentId(int component) => Int(Diff(component));

    public int Edits(int component) => Int(Diff(component) + 4);

    /// <summary>What is done, and the frame that it is done with.</summary>
    public (EditKind Kind, int Frame) Edit(int component, int edit)
    {
        var at = Diff(component) + 8 + (edit * EditSize);
        return ((EditKind)Int(at), Int(at + 8));
    }

    public FrameKind Kind(int frame) => (FrameKind)Int(Frame(frame));

    /// <summary>Of an element, region or component: how many frames it is, itself among them.</summary>
    public int Length(int frame) => Kind(frame) is FrameKind.Element or FrameKind.Component or FrameKind.Region ? Int(Frame(frame) + 4) : 1;

    /// <summary>Of a text: itself. Of an attribute: its name.</summary>
    public ReadOnlySpan<byte> Text(int frame) => String(Int(Frame(frame) + 4));

    public ReadOnlySpan<byte> AttributeValue(int frame) => String(Int(Frame(frame) + 8));

    public bool Mentions(ReadOnlySpan<byte> text) => _bytes.IndexOf(text) >= 0;

    private int Section(int number) => Int(_bytes.Length - 20 + (4 * number));

    private int Diff(int component) => Int(Section(0) + 4 + (4 * component));

    private int Frame(int frame) => Section(1) + 4 + (frame * FrameSize);

    private ReadOnlySpan<byte> String(int index)
    {
        if (index < 0)
        {
            return default;
        }

        var (at, length, shift) = (Int(Section(4) + (4 * index)), 0, 0);
        byte part;
        do
        {
            part = _bytes[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part > 0x7f);
        return _bytes.Slice(at, length);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);
}

/// <summary>The kinds of edit that concern us; the numbers are the protocol's.</summary>
public enum EditKind
{
    PrependFrame = 1,
    UpdateText = 5,
}

/// <summary>The kinds of frame that concern us; the numbers are the protocol's.</summary>
public enum FrameKind
{
    Element = 1,
    Text = 2,
    Attribute = 3,
    Component = 4,
    Region = 5,
}
