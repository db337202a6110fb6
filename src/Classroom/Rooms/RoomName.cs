namespace Classroom.Rooms;

/// <summary>A room's name: 1 to 80 visible characters, no controls.</summary>
public static class RoomName
{
    public const int Longest = 80;

    public static Outcome<string, RoomRefusal> Read(string? typed)
    {
        typed ??= "";
        if (PlainText.HasControls(typed.Trim()) || PlainText.HasTooManyMarks(typed))
        {
            return RoomRefusal.RoomNameHasControlCharacters;
        }

        var text = PlainText.Tidy(typed);
        if (!PlainText.IsVisible(text))
        {
            return RoomRefusal.RoomNameEmpty;
        }

        return PlainText.IsLongerThan(text, Longest) ? RoomRefusal.RoomNameTooLong : text;
    }
}
