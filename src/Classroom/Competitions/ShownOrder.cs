using System.Collections.Immutable;

namespace Classroom.Competitions;

/// <summary>
/// In which order the items of an ordering are shown. Drawn once for a question of a competition and stored: the question itself lists them
/// in the right order, so their indices must not reach a student before it is closed (C-6).
/// </summary>
/// <param name="Items">For each place shown, the index of the item there.</param>
public sealed record ShownOrder(ImmutableArray<int> Items)
{
    public int Count => Items.Length;

    public static ShownOrder AsWritten(int items) => new([.. Enumerable.Range(0, items)]);

    /// <summary>Any order but the right one.</summary>
    public static ShownOrder Draw(int items, Random random)
    {
        var drawn = Enumerable.Range(0, items).ToArray();
        do
        {
            random.Shuffle(drawn);
        }
        while (items > 1 && drawn.SequenceEqual(drawn.Order()));

        return new([.. drawn]);
    }

    /// <summary>The items that stand at these places.</summary>
    public IReadOnlyList<int> ItemsAt(IReadOnlyList<int> places) => [.. places.Select(place => Items[place])];

    /// <summary>The places at which these items stand: how somebody's own answer is shown to them again.</summary>
    public IReadOnlyList<int> PlacesOf(IReadOnlyList<int> items) => [.. items.Select(item => Items.IndexOf(item))];
}
