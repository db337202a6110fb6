using Classroom.Tests.Presence.Model;

namespace Classroom.Tests.Presence;

/// <summary>What one person's tabs say at random, and when the program dies meanwhile; and what of it the disk knew.</summary>
internal sealed class CrashStory
{
    private readonly List<(int Tab, TabEvent Event)> _known = [];

    /// <param name="elsewhere">A competition in which the person may be.</param>
    public CrashStory(Random random, int tabs, DateTimeOffset start, Guid elsewhere)
    {
        (Tabs, Start, End) = (tabs, start, start);
        // What many tabs are takes a while to be told again after a crash.
        var crashesOneIn = tabs > 1 ? 20 : 6;
        List<Moment> ahead = [];
        for (var events = random.Next(8, 40); events > 0; events--)
        {
            var what = random.Next(8) == 0 ? Happening.Leave : random.Next(3) > 0 ? Happening.Shown : Happening.Hidden;
            Guid? place = random.Next(3) == 0 ? elsewhere : null;
            ahead.Add(ahead.Count > 0 && random.Next(crashesOneIn) == 0
                ? new Moment(End, null)
                : new Moment(End, new TabEvent(what, End, place, what == Happening.Leave ? End : null), random.Next(tabs)));
            End += TimeSpan.FromSeconds(random.Next(8) == 0 ? random.Next(31, 90) : random.Next(1, random.Next(2) == 0 ? 5 : 16));
        }

        Moments = ahead;
    }

    public int Tabs { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>What was heard and not lost.</summary>
    public IReadOnlyList<(int Tab, TabEvent Event)> Known => _known;

    public IEnumerable<DateTimeOffset> Crashes => Moments.Where(moment => moment.Said is null).Select(moment => moment.At);

    public int Lost { get; private set; }

    public void Hear(Moment moment) => _known.Add((moment.Tab, moment.Said!.Value));

    /// <summary>A crash took the beats that came after the last one on the disk.</summary>
    public void Forget(DateTimeOffset? lastOnDisk) =>
        Lost += _known.RemoveAll(one => one.Event.IsBeat && one.Event.At > (lastOnDisk ?? DateTimeOffset.MinValue));

    public override string ToString() => string.Join(" ", Moments.Select(Say));

    private string Say(Moment moment) =>
        $"{(moment.At - Start).TotalSeconds}:{(moment.Said is { } said ? $"{said.What}{moment.Tab}{(said.Competition is null ? "" : "*")}" : "CRASH")}";

    /// <summary>What happens next: something is said, or the program dies.</summary>
    internal readonly record struct Moment(DateTimeOffset At, TabEvent? Said, int Tab = 0);
}
