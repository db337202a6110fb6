namespace Classroom.Browser.Scenes;

/// <summary>
/// A class as it is after a while: thirty seats, some with the tab hidden, some silent, some left; half of them in the competition.
/// They have no browsers, and beat over HTTP as long as this lives.
/// </summary>
public sealed class FullClass(Site site) : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "Lena Marchetti", "Tom", "Aylin Yılmaz", "Björn", "Chloé", "Dmytro", "Elif", "Fatima Al-Sayed", "Grace O’Neill", "Hyun-woo",
        "Ines", "Jakub", "Kavya", "Łukasz", "Maximilian von Hohenfels", "Nguyễn Thị Minh Khai", "Olu", "Petra", "Quentin", "Ravi",
        "Sofia", "محمد", "Uma", "Viktor", "Wanja", "小林さくら", "Yara", "Zoë", "Ада", "Noor 🦉",
    ];

    private static readonly string[] NamesOfNewcomers = ["Mia", "Noah", "Emilia", "Leo", "Hanna", "Finn", "Ida", "Oskar", "Clara", "Theo", "Frieda", "Emil"];

    private readonly Doors _doors = new(site.Address);
    private readonly CancellationTokenSource _over = new();
    private readonly List<Seat> _seats = [];
    private int _newcomers;
    private Task _beating = Task.CompletedTask;

    public Account Teacher { get; private set; } = null!;

    public Room Room { get; private set; } = null!;

    public Competition Competition { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Teacher = await _doors.Register("Ms Weber");
        Room = await _doors.MakeRoom(Teacher, "Physics 10b");
        Competition = await _doors.OpenCompetition(Teacher, Room, "Waves and sound");
        foreach (var name in Names)
        {
            _seats.Add(await _doors.Join(Room, name));
        }

        await Task.WhenAll(_seats.Select(Beat));
        await _doors.Leave(_seats[^1]);
        _beating = GoOnAsync();
    }

    /// <summary>The name of one more, who comes with a browser.</summary>
    public string Newcomer() => NamesOfNewcomers[_newcomers++ % NamesOfNewcomers.Length];

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _doors.Dispose();
        _over.Dispose();
    }

    private async Task GoOnAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                // All but the first two, who fall silent, and the last, who has left.
                await Task.WhenAll(_seats.Select((seat, place) => place < 2 || place == _seats.Count - 1 ? Task.CompletedTask : Beat(seat, place)));
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    private Task Beat(Seat seat, int place) => _doors.Beat(seat, visible: place % 7 != 3, place % 2 == 0 ? Competition : null);
}
