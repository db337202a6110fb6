using Classroom.Load.Circuits;
using Classroom.Load.Figures;

namespace Classroom.Load.Hosts;

/// <summary>A room of the site, people with seats in it, and those of them who have its page open.</summary>
public sealed class Audience
{
    private const int JoinsAtOnce = 8;

    /// <summary>Pages open over one interval of beats, a few of them faster, so that beats do not all come at once afterwards.</summary>
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(15), BetweenTwo = TimeSpan.FromMilliseconds(100);

    private readonly Site _site;
    private readonly Room _room;
    private Tab?[] _tabs = [];

    private Audience(Site site, Room room, Seat[] seats) => (_site, _room, Seats) = (site, room, seats);

    public IReadOnlyList<Seat> Seats { get; }

    public Guid RoomId => _room.RoomId;

    /// <summary>The page that they open, instead of the room's.</summary>
    public string? Page { get; set; }

    /// <summary>Those that are open.</summary>
    public IReadOnlyList<Tab> Tabs => [.. _tabs.OfType<Tab>()];

    /// <summary>What the server said went wrong with any page, or null.</summary>
    public string? Fault => Tabs.Select(tab => tab.Fault).FirstOrDefault(fault => fault is not null);

    /// <summary>A new room with so many seats, in no order of names.</summary>
    public static async Task<Audience> SeatAsync(Site site, string teacher, int people)
    {
        var room = await site.Doors.CreateRoomAsync(teacher);
        var seats = new Seat[people];
        var numbers = Enumerable.Range(0, people).ToArray();
        new Random(people).Shuffle(numbers);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = JoinsAtOnce },
            async (seat, _) => seats[seat] = await site.Doors.JoinAsync(room, $"Student {numbers[seat]:0000}"));
        return new Audience(site, room, seats);
    }

    /// <summary>The first <paramref name="people"/> of them open the page.</summary>
    public async Task OpenAsync(int people, TimeSpan? over = null, bool held = false)
    {
        _tabs = new Tab?[people];
        var between = over / people ?? (Arrival / people < BetweenTwo ? Arrival / people : BetweenTwo);
        await Metronome.PlayAsync(people, between, async (seat, _) =>
            _tabs[seat] = await Tab.OpenAsync(_site.VisitorOf(Seats[seat]), Seats[seat], held, Page));
    }

    /// <summary>So many will come by <see cref="JoinAsync"/>.</summary>
    public void Expect(int people) => _tabs = new Tab?[people];

    /// <summary>Somebody new comes through the door and opens the page.</summary>
    public async Task JoinAsync(int number)
    {
        var seat = await _site.Doors.JoinAsync(_room, $"Student {number:0000}");
        _tabs[number] = await Tab.OpenAsync(_site.VisitorOf(seat), seat);
    }

    /// <summary>Whether everybody has the page open, and it shows this count.</summary>
    public bool AllShow(int count) => Array.TrueForAll(_tabs, tab => tab?.Figures.Counts.Last == count);

    /// <summary>Every count that any page was shown since this was last asked.</summary>
    public IReadOnlyList<int> TakeCounts() => [.. Tabs.SelectMany(tab => tab.Figures.Counts.Take()).Select(sighting => sighting.Count)];

    public Task LeaveAsync() => Parallel.ForEachAsync(
        Tabs, new ParallelOptions { MaxDegreeOfParallelism = JoinsAtOnce }, async (tab, _) => await tab.LeaveAsync());
}
