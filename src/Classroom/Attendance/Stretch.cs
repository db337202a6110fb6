using System.Collections.Immutable;
using Classroom.Presence;

namespace Classroom.Attendance;

/// <summary>A time of one person in one state. Times of the same person that come from several tabs, seats or nodes may overlap.</summary>
/// <param name="SaidGoodbye">Whether it ended by a good-bye; otherwise silence followed.</param>
public readonly record struct Stretch(PresenceState State, DateTimeOffset From, DateTimeOffset To, bool SaidGoodbye = false)
{
    public TimeSpan Length => To - From;

    /// <summary>The part of it within a window, or null.</summary>
    public Stretch? Within(DateTimeOffset from, DateTimeOffset to)
    {
        var cut = this with { From = From < from ? from : From, To = To > to ? to : To };
        return cut.From > cut.To ? null : cut;
    }

    /// <summary>
    /// Overlapping times of one person as times that do not overlap, in order: active where any is active, else hidden where any is
    /// hidden. Nothing is counted twice. Merging merged times again changes nothing, in whatever groups they were merged.
    /// </summary>
    public static ImmutableArray<Stretch> Merge(IEnumerable<Stretch> stretches)
    {
        var sorted = stretches.OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.To).ToList();
        var active = Union(sorted.Where(stretch => stretch.State == PresenceState.Active));
        var hidden = Union(sorted.Where(stretch => stretch.State == PresenceState.Hidden)).SelectMany(stretch => Without(stretch, active));
        return [.. active.Concat(hidden).OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.To)];
    }

    private static List<Stretch> Union(IEnumerable<Stretch> sorted)
    {
        List<Stretch> union = [];
        foreach (var stretch in sorted)
        {
            if (union.Count > 0 && stretch.From <= union[^1].To)
            {
                // The one that lasts longer says how it ended.
                union[^1] = stretch.To > union[^1].To ? union[^1] with { To = stretch.To, SaidGoodbye = stretch.SaidGoodbye }
                    : stretch.To == union[^1].To ? union[^1] with { SaidGoodbye = union[^1].SaidGoodbye || stretch.SaidGoodbye }
                    : union[^1];
            }
            else
            {
                union.Add(stretch);
            }
        }

        return union;
    }

    private static IEnumerable<Stretch> Without(Stretch whole, List<Stretch> taken)
    {
        var from = whole.From;
        foreach (var gone in taken.Where(gone => gone.To > whole.From && gone.From < whole.To))
        {
            if (gone.From > from)
            {
                yield return whole with { From = from, To = gone.From, SaidGoodbye = false };
            }

            from = gone.To > from ? gone.To : from;
        }

        if (from < whole.To || (from == whole.From && whole.Length == TimeSpan.Zero))
        {
            yield return whole with { From = from };
        }
    }
}
