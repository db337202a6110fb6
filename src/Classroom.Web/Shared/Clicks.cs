using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Shared;

/// <summary>Presses of buttons that make way for the next one at the same place.</summary>
public static class Clicks
{
    /// <summary>
    /// Whether it is the second of a double click: it was meant for the button that the first one pressed, and would hit the one that came after it.
    /// Keys and scripts send 0 or 1.
    /// </summary>
    public static bool IsSecond(this MouseEventArgs click) => click.Detail > 1;
}
