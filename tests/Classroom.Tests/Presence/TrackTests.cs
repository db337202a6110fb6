using Classroom.Presence;
using Somebodys = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

/// <summary>The ledger's stretches, beat by beat, by hand.</summary>
public sealed class TrackTests
{
    private static readonly PresenceRules Rules = new PresenceOptions().Rules;
    private static readonly DateTimeOffset Start = ManualTime.Start;
    private readonly Dictionary<Guid, Track> _kept = [];
    private Somebodys _presence = Somebodys.Never;
    private Track? _open;

    [Fact]
    public void Beats_in_a_row_are_one_stretch_until_the_last_of_them()
    {
        Beat(0);
        Beat(15);
        Beat(30);
        Assert.Equal([(PresenceState.Active, 0, 30)], Kept);
    }

    [Fact]
    public void A_stretch_that_silence_followed_ends_at_its_last_beat_and_never_later()
    {
        Beat(0);
        Beat(15);
        Beat(45.1);
        Assert.Equal([(PresenceState.Active, 0, 15), (PresenceState.Active, 45.1, 45.1)], Kept);
    }

    [Fact]
    public void A_beat_just_within_the_limit_goes_on()
    {
        Beat(0);
        Beat(30);
        Assert.Equal([(PresenceState.Active, 0, 30)], Kept);
    }

    [Fact]
    public void A_hidden_tab_is_active_for_its_half_minute_and_hidden_after()
    {
        Beat(0);
        Beat(10, visible: false);
        Beat(25, visible: false);
        Beat(50, visible: false);
        Beat(60);
        Assert.Equal([(PresenceState.Active, 0, 40), (PresenceState.Hidden, 40, 60), (PresenceState.Active, 60, 60)], Kept);
    }

    [Fact]
    public void Two_tabs_are_one_stretch()
    {
        Beat(0, "a");
        Beat(5, "b");
        Beat(15, "a");
        Beat(20, "b");
        Assert.Equal([(PresenceState.Active, 0, 20)], Kept);
    }

    [Fact]
    public void A_person_who_changes_the_device_in_time_was_never_away()
    {
        Beat(0, "laptop");
        Beat(20, "phone");
        Assert.Equal([(PresenceState.Active, 0, 20)], Kept);
    }

    [Fact]
    public void A_place_hears_only_of_its_own_tabs()
    {
        var competition = Place.Competition(Guid.NewGuid());
        var before = Somebodys.Never.Beat("a", true, competition, Start, Rules);
        var after = before.Beat("b", true, Place.Lobby, Start.AddSeconds(5), Rules);
        Assert.Empty(Track.Advance(null, before, after, Place.Competition(Guid.NewGuid()), Start.AddSeconds(5), Rules));
        Assert.Single(Track.Advance(null, Somebodys.Never, before, competition, Start, Rules));
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_stretch_of_negative_length()
    {
        Beat(3600);
        Beat(3615);
        Beat(20);
        Beat(35);
        Assert.Equal([(PresenceState.Active, 20, 35), (PresenceState.Active, 3600, 3615)], Kept.OrderBy(stretch => stretch.From));
        Assert.All(_kept.Values, track => Assert.True(track.To >= track.From));
    }

    private IEnumerable<(PresenceState State, double From, double To)> Kept =>
        _kept.Values.Select(track => (track.State, Second(track.From), Second(track.To)));

    // "Until the limit" ends a tick after it.
    private static double Second(DateTimeOffset instant) => Math.Round((instant - Start).TotalSeconds, 3);

    private void Beat(double second, string tab = "tab", bool visible = true)
    {
        var now = Start.AddSeconds(second);
        Beat(tab, visible, now);
    }

    private void Beat(string tab, bool visible, DateTimeOffset now)
    {
        var after = _presence.Beat(tab, visible, Place.Lobby, now, Rules);
        var stretches = Track.Advance(_open, _presence, after, null, now, Rules);
        foreach (var track in stretches)
        {
            _kept[track.Id] = track;
        }

        (_open, _presence) = (stretches.Count > 0 ? stretches[^1] : null, after);
    }
}
