using Classroom.Presence;
using Person = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

public sealed class NextChangeTests
{
    private static readonly Place[] Places = [Place.Lobby, Place.Competition(new Guid(1, 0, 0, new byte[8]))];

    [Fact]
    public void Nobody_who_is_gone_will_change_by_silence()
    {
        Assert.Null(Next(new Somebody()));
        Assert.Null(Next(new Somebody().Beats().Waits(31)));
        Assert.Null(Next(new Somebody().Beats().Leaves()));
    }

    [Fact]
    public void A_visible_tab_changes_a_tick_past_its_limit() =>
        Assert.Equal(ManualTime.Start.AddSeconds(30) + Somebody.ATick, Next(new Somebody().Beats().Waits(10)));

    [Fact]
    public void A_lost_connection_changes_at_the_end_of_its_grace() =>
        Assert.Equal(ManualTime.Start.AddSeconds(3), Next(new Somebody().Beats().LosesConnection()));

    [Fact]
    public void A_hidden_tab_changes_a_tick_past_its_limit() =>
        Assert.Equal(ManualTime.Start.AddSeconds(30) + Somebody.ATick, Next(new Somebody().Beats().Hides().Waits(20).Hides()));

    [Fact]
    public void A_hidden_tab_that_is_just_at_its_limit_changes_a_tick_later()
    {
        var anna = new Somebody().Beats().Hides().Waits(20).Hides().Waits(10);
        Assert.Equal(anna.Now + Somebody.ATick, Next(anna));
    }

    /// <summary>What the clock of the board relies on: to look at these instants alone, and to miss nothing.</summary>
    [Fact]
    public void Between_now_and_the_next_change_every_state_stays_the_same()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var anna = AtRandom(random);
            var next = Next(anna) ?? anna.Now.AddDays(1);
            Assert.True(next > anna.Now, $"seed {seed}: the next change is not after now");

            var states = StatesAt(anna.Presence, anna.Now);
            DateTimeOffset[] between = [anna.Now + Somebody.ATick, Somewhere(random, anna.Now, next), next - Somebody.ATick];
            Assert.All(
                between.Where(instant => instant < next),
                instant => Assert.True(
                    states.SequenceEqual(StatesAt(anna.Presence, instant)),
                    $"seed {seed}: changed at {instant - anna.Now} and not at {next - anna.Now}: {string.Join(" | ", anna.Presence.Sessions)}"));
        }
    }

    private static DateTimeOffset? Next(Somebody somebody) => somebody.Presence.NextChangeAfter(somebody.Now, Somebody.Rules);

    private static List<PresenceState> StatesAt(Person presence, DateTimeOffset instant) =>
        [presence.StateAt(instant, Somebody.Rules), .. Places.Select(place => presence.StateAt(instant, Somebody.Rules, place))];

    private static DateTimeOffset Somewhere(Random random, DateTimeOffset from, DateTimeOffset to) =>
        from + TimeSpan.FromTicks(random.NextInt64(1, Math.Max(2, (to - from).Ticks)));

    private static Somebody AtRandom(Random random)
    {
        var anna = new Somebody();
        for (var steps = random.Next(1, 25); steps > 0; steps--)
        {
            var (tab, place) = ($"{random.Next(3)}", Places[random.Next(Places.Length)]);
            _ = random.Next(7) switch
            {
                0 => anna.Beats(tab, place),
                1 => anna.Hides(tab, place),
                2 => anna.Leaves(tab),
                3 => anna.LosesConnection(tab),
                4 => anna.Reconnects(tab),
                5 => anna.Waits(random.Next(16)),
                _ => anna.Waits(TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerSecond * 30))),
            };
        }

        return anna;
    }
}
