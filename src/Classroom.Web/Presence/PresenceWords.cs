using Classroom.Presence;

namespace Classroom.Web.Presence;

/// <summary>The states as pages, the API and the style sheets name them.</summary>
public static class PresenceWords
{
    public static string Of(PresenceState state) => state switch
    {
        PresenceState.Active => "active",
        PresenceState.Hidden => "hidden",
        PresenceState.Stale => "stale",
        PresenceState.Left => "left",
    };
}
