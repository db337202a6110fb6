namespace Classroom.Competitions;

/// <summary>
/// While a large class reads the prompt of a question nobody waits for the server: then room is made in memory for the options that go to
/// every page next. One for a node.
/// </summary>
public sealed class ReadingPause : IDisposable
{
    /// <summary>From how many players on a question takes enough memory to be worth it.</summary>
    public const int LargeClass = 100;

    /// <summary>By then the prompt is on all pages.</summary>
    public static readonly TimeSpan AfterPrompt = TimeSpan.FromMilliseconds(500);

    private readonly ITimer _timer;
    private int _players, _used;

    /// <param name="makeRoom">Makes room for what so many pages take.</param>
    public ReadingPause(TimeProvider time, Action<int> makeRoom) => _timer = time.CreateTimer(
        _ =>
        {
            // None, where they came in the instant in which the one before was used: then theirs is made.
            if (Interlocked.Exchange(ref _players, 0) is > 0 and var players)
            {
                makeRoom(players);
                Interlocked.Increment(ref _used);
            }
        },
        null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>How often room was made.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>So many players are shown a prompt. Several classes in one moment share what follows the last.</summary>
    public void Begin(int players)
    {
        if (players >= LargeClass)
        {
            Interlocked.Add(ref _players, players);
            _timer.Change(AfterPrompt, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
