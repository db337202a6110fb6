using Classroom.Presence;
using Person = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

/// <summary>One participant under the rules alone: what their tabs do, and the time that passes between.</summary>
internal sealed class Somebody
{
    public const string Tab = "tab";

    public static readonly PresenceRules Rules = new PresenceOptions().Rules;

    public static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    public Person Presence { get; private set; } = Person.Never;

    public DateTimeOffset Now { get; private set; } = ManualTime.Start;

    public PresenceState State => Presence.StateAt(Now, Rules);

    public DateTimeOffset? Since => Presence.Since(Now, Rules);

    public PresenceState StateIn(Place place) => Presence.StateAt(Now, Rules, place);

    public Somebody Beats(string tab = Tab, Place? at = null) => With(Presence.Beat(tab, visible: true, at ?? Place.Lobby, Now, Rules));

    public Somebody Hides(string tab = Tab, Place? at = null) => With(Presence.Beat(tab, visible: false, at ?? Place.Lobby, Now, Rules));

    /// <summary>Says good-bye, as by a link out of the room.</summary>
    public Somebody Leaves(string tab = Tab) => With(Presence.End(tab, Now, goodbye: true));

    /// <summary>Says good-bye as a page that closes: it may be a refresh.</summary>
    public Somebody Closes(string tab = Tab) => With(Presence.End(tab, Now + Rules.LeaveGrace, goodbye: true));

    public Somebody LosesConnection(string tab = Tab) => With(Presence.End(tab, Now + Rules.LeaveGrace, goodbye: false));

    public Somebody Reconnects(string tab = Tab) => With(Presence.Resume(tab, Now, Rules));

    public Somebody Waits(double seconds) => Waits(TimeSpan.FromSeconds(seconds));

    public Somebody Waits(TimeSpan span)
    {
        Now += span;
        return this;
    }

    private Somebody With(Person presence)
    {
        Presence = presence;
        return this;
    }
}
