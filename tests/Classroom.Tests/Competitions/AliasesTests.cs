using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class AliasesTests
{
    [Fact]
    public void There_are_enough_for_the_largest_room_and_no_two_are_equal()
    {
        HashSet<string> taken = [];
        var random = new Random(1);
        for (var drawn = 0; drawn < Aliases.Count; drawn++)
        {
            Assert.True(taken.Add(Aliases.Draw(random, taken)));
        }

        Assert.InRange(Aliases.Count, 2_000, int.MaxValue);
        Assert.All(taken, name => Assert.Equal(2, name.Split(' ').Length));
        Assert.InRange(taken.Max(name => name.Length), 5, 24);
        Assert.EndsWith(" 2", Aliases.Draw(random, taken), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_chance_gives_the_same_name() =>
        Assert.Equal(Aliases.Draw(new Random(7), new HashSet<string>()), Aliases.Draw(new Random(7), new HashSet<string>()));
}
