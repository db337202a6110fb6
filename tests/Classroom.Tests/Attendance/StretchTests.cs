using Classroom.Attendance;
using Classroom.Presence;

namespace Classroom.Tests.Attendance;

public sealed class StretchTests
{
    private const int Groups = 2_000, Seed = 7;

    [Fact]
    public void Overlapping_active_times_count_once() =>
        Assert.Equal([Active(0, 30)], Stretch.Merge([Active(0, 20), Active(10, 30)]));

    [Fact]
    public void What_is_active_anywhere_is_not_hidden() =>
        Assert.Equal([Hidden(0, 10), Active(10, 20), Hidden(20, 30)], Stretch.Merge([Hidden(0, 30), Active(10, 20)]));

    [Fact]
    public void Times_that_touch_are_one() => Assert.Equal([Active(0, 20)], Stretch.Merge([Active(10, 20), Active(0, 10)]));

    [Fact]
    public void A_single_moment_is_kept() => Assert.Equal([Hidden(5, 5)], Stretch.Merge([Hidden(5, 5)]));

    [Fact]
    public void The_stretch_that_lasted_longer_says_how_it_ended() =>
        Assert.False(Assert.Single(Stretch.Merge([Active(0, 10) with { SaidGoodbye = true }, Active(5, 20)])).SaidGoodbye);

    [Fact]
    public void A_window_cuts_and_leaves_out() =>
        Assert.Equal([Active(10, 20), null], new[] { Active(0, 20).Within(At(10), At(30)), Active(0, 9).Within(At(10), At(30)) });

    /// <summary>So attendance is the same whether two seats were merged, two nodes wrote, or both.</summary>
    [Fact]
    public void Merging_is_associative_and_does_not_mind_order()
    {
        for (var group = 0; group < Groups; group++)
        {
            var random = new Random(Seed + group);
            var all = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Some(random)).ToArray();
            var cut = random.Next(all.Length + 1);
            var whole = Stretch.Merge(all);
            var parts = Stretch.Merge([.. Stretch.Merge(all[..cut]), .. Stretch.Merge(all[cut..])]);
            random.Shuffle(all);
            Assert.True(whole.SequenceEqual(parts) && whole.SequenceEqual(Stretch.Merge(all)), $"seed {Seed + group}");
        }
    }

    private static Stretch Some(Random random)
    {
        var from = random.Next(60);
        return new Stretch(random.Next(2) == 0 ? PresenceState.Active : PresenceState.Hidden, At(from), At(from + random.Next(1, 30)));
    }

    private static Stretch Active(int from, int to) => new(PresenceState.Active, At(from), At(to));

    private static Stretch Hidden(int from, int to) => new(PresenceState.Hidden, At(from), At(to));

    private static DateTimeOffset At(int second) => ManualTime.Start.AddSeconds(second);
}
