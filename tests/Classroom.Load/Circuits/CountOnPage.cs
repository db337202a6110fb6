using System.Buffers.Text;

namespace Classroom.Load.Circuits;

/// <summary>
/// Finds the number of active people in what the server draws. Where the element with <c>data-testid="active-count"</c> is drawn
/// first, its component is remembered; from then on the number is the text that an edit of that component brings.
/// </summary>
public sealed class CountOnPage
{
    private int? _component;

    /// <summary>The count that this batch draws, or null where it draws another part of the page.</summary>
    public int? In(RenderBatch batch)
    {
        int? count = null;
        var drawnAnew = batch.Mentions("active-count"u8);
        for (var component = 0; component < batch.Components; component++)
        {
            if (!drawnAnew && batch.ComponentId(component) != _component)
            {
                continue;
            }

            for (var edit = 0; edit < batch.Edits(component); edit++)
            {
                var (kind, frame) = batch.Edit(component, edit);
                if (kind == EditKind.UpdateText && batch.ComponentId(component) == _component)
                {
                    count = Number(batch.Text(frame)) ?? count;
                }
                else if (kind == EditKind.PrependFrame && drawnAnew && Within(batch, frame) is { } first)
                {
                    (_component, count) = (batch.ComponentId(component), first);
                }
            }
        }

        return count;
    }

    // The element's attribute, then the first text after it.
    private static int? Within(RenderBatch batch, int start)
    {
        var marked = false;
        for (var frame = start; frame < start + batch.Length(start); frame++)
        {
            if (batch.Kind(frame) == FrameKind.Attribute)
            {
                marked |= batch.Text(frame).SequenceEqual("data-testid"u8) && batch.AttributeValue(frame).SequenceEqual("active-count"u8);
            }
            else if (marked && batch.Kind(frame) == FrameKind.Text && Number(batch.Text(frame)) is { } count)
            {
                return count;
            }
        }

        return null;
    }

    private static int? Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out var used) && used == text.Length ? number : null;
}
