namespace Classroom.Browser;

/// <summary>Students without browsers who sit in a competition: they came in, and stay active in it as long as this lives.</summary>
public sealed class Crowd : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _over = new();
    private readonly List<Seat> _seats = [];
    private readonly Doors _doors;
    private readonly Competition _competition;
    private Task _beating = Task.CompletedTask;

    private Crowd(Uri site, Competition competition) => (_doors, _competition) = (new Doors(site), competition);

    public IReadOnlyList<Seat> Seats => _seats;

    public static async Task<Crowd> Of(Uri site, Room room, Competition competition, GameDoors game, IEnumerable<string> names)
    {
        var crowd = new Crowd(site, competition);
        foreach (var name in names)
        {
            crowd._seats.Add(await crowd._doors.Join(room, name));
        }

        await Task.WhenAll(crowd._seats.Select(game.Arrives));
        await crowd.AllBeat();
        crowd._beating = crowd.GoOnAsync();
        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _doors.Dispose();
        _over.Dispose();
    }

    private async Task GoOnAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                await AllBeat();
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    private Task AllBeat() => Task.WhenAll(_seats.Select(seat => _doors.Beat(seat, competition: _competition)));
}
