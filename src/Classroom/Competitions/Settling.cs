namespace Classroom.Competitions;

/// <summary>
/// How long presence cannot tell yet who takes part in a run: for two beats' time after a run that was going on is read, for after a restart
/// pages come back one by one; and after the clock on the wall was set, when everybody counts as silent, or as heard in a time to come.
/// </summary>
internal sealed class Settling(RunTime time, TimeProvider timers, bool wasGoingOn)
{
    private static readonly TimeSpan TwoBeats = TimeSpan.FromSeconds(30);

    private readonly long? _readAt = wasGoingOn ? timers.GetTimestamp() : null;

    /// <summary>What is left of it; zero where presence can be relied on.</summary>
    public TimeSpan Left
    {
        get
        {
            var since = Earlier(time.SinceSet, _readAt is { } then ? timers.GetElapsedTime(then) : null);
            return since <= TwoBeats ? TwoBeats - since.Value + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;
        }
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one < other || other is null ? one : other;
}
