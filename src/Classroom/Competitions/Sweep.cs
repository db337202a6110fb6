namespace Classroom.Competitions;

/// <summary>
/// Has the runtime collect its garbage while a large class reads the prompt of a question, so that it does not come when the options are on
/// their way to every page (docs/performance.md). One for a node.
/// </summary>
public sealed class Sweep : IDisposable
{
    /// <summary>From how many players on a question takes enough memory to be worth it.</summary>
    public const int LargeClass = 100;

    /// <summary>By then the prompt is on all pages.</summary>
    public static readonly TimeSpan AfterPrompt = TimeSpan.FromMilliseconds(500);

    private readonly ITimer _timer;
    private int _done;

    public Sweep(TimeProvider time) => _timer = time.CreateTimer(_ => Collect(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>How often it was done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>So many players are shown a prompt. Several in one moment share what follows the last.</summary>
    public void Plan(int players)
    {
        if (players >= LargeClass)
        {
            _timer.Change(AfterPrompt, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    // The young generations: what stayed of earlier questions is in them, and the pages themselves are not.
    private void Collect()
    {
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        Interlocked.Increment(ref _done);
    }
}
