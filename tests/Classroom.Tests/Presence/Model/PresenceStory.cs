using Classroom.Presence;

namespace Classroom.Tests.Presence.Model;

/// <summary>
/// A random class hour, told to the board and to the model alike, and compared after every sentence. The same seed tells the
/// same story.
/// </summary>
internal sealed class PresenceStory(int seed, PresenceBoard board, ManualTime time, Guid room, PresenceModel model)
{
    public const int Tabs = 3;

    /// <summary>The board's clock counts whole milliseconds, so an announcement may come that much late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(1);

    public static readonly Guid[] Competitions = [new(1, 0, 0, new byte[8]), new(2, 0, 0, new byte[8])];

    private static readonly PresenceRules Rules = new PresenceOptions().Rules;

    private readonly List<string> _told = [];

    public Random Random { get; } = new(seed);

    /// <summary>One sentence about somebody's tab, or about time.</summary>
    public void Go()
    {
        // No two things happen in the same tick.
        time.Pass(TimeSpan.FromTicks(Random.Next(1, 30_000)));
        var person = model.Seats.Keys.ElementAt(Random.Next(model.Seats.Count));
        var tab = Random.Next(Tabs);
        switch (Random.Next(20))
        {
            case < 6:
                Beat(person, tab, visible: true);
                break;
            case < 9:
                Beat(person, tab, visible: false);
                break;
            case < 11:
                End(person, tab, Random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(250), goodbye: true);
                break;
            case < 13:
                End(person, tab, Rules.LeaveGrace, goodbye: false);
                break;
            case < 15:
                Tell($"{person:N} tab {tab} is connected again");
                board.Resume(room, person, $"{tab}");
                model.Add(person, tab, new TabEvent(Happening.Up, time.Now));
                break;
            case < 17 when LimitsToCome() is { Count: > 0 } limits:
                PassTo(limits[Random.Next(limits.Count)]);
                break;
            default:
                Pass(TimeSpan.FromSeconds(Random.Next(8) == 0 ? Random.Next(15, 70) : Random.Next(6)));
                break;
        }
    }

    public void Tell(string sentence) => _told.Add($"{(time.Now - ManualTime.Start).TotalSeconds:0.0000000} {sentence}");

    public void Compare()
    {
        // Half of the stories read what pages share and the clock keeps true, half what is worked out anew at this instant.
        var shared = seed % 2 == 0;
        var people = model.Look();
        if (shared && !people.All(person => person.IsSettledAt(time.Now, Late)))
        {
            return;
        }

        var view = shared ? board.Read(room) : board.ReadAnew(room);
        var difference = new Comparison(view, people, time.Now).Difference();
        Assert.True(difference is null, $"seed {seed}: {difference}, after\n{string.Join('\n', _told)}");
    }

    private void Beat(Guid person, int tab, bool visible)
    {
        Guid? competition = Random.Next(3) is var choice && choice < Competitions.Length ? Competitions[choice] : null;
        Tell($"{person:N} tab {tab} beats {(visible ? "shown" : "hidden")} in {competition?.ToString("N") ?? "the room"}");
        var beaten = board.Beat(room, person, $"{tab}", visible, competition is { } id ? Place.Competition(id) : Place.Lobby);
        model.Add(person, tab, new TabEvent(visible ? Happening.Shown : Happening.Hidden, time.Now, competition));
        Assert.Equal(model.Look().Single(known => known.Id == person).StateAt(time.Now), beaten!.Value.State);
    }

    private void End(Guid person, int tab, TimeSpan grace, bool goodbye)
    {
        Tell($"{person:N} tab {tab} {(goodbye ? "says good-bye" : "lost its connection")}, ends in {grace.TotalSeconds} s");
        board.End(room, person, $"{tab}", grace, goodbye);
        model.Add(person, tab, new TabEvent(goodbye ? Happening.Leave : Happening.Down, time.Now, Ends: time.Now + grace));
    }

    private List<DateTimeOffset> LimitsToCome() =>
        [.. from person in model.Look() from tab in person.Tabs from limit in tab.Limits where limit > time.Now select limit];

    private void PassTo(DateTimeOffset limit)
    {
        Pass(limit - time.Now);
        Compare();
        Pass(TimeSpan.FromTicks(1));
    }

    private void Pass(TimeSpan span)
    {
        Tell($"{span.TotalSeconds:0.0000000} s pass");
        time.Pass(span);
    }
}
