namespace Classroom.Competitions;

/// <summary>
/// The clock of all runs of this node: it goes by the machine's steady counter from where the clock on the wall stood, so that setting that
/// clock, by a second or an hour, closes no question early and lets none go on.
/// </summary>
public sealed class RunTime
{
    private readonly TimeProvider _time;
    private (DateTimeOffset Wall, long Counter) _from;
    private readonly Lock _gate = new();

    public RunTime(TimeProvider time)
    {
        _time = time;
        Align();
    }

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _from.Wall + _time.GetElapsedTime(_from.Counter);
            }
        }
    }

    /// <summary>Follows the clock on the wall again, while no question is on that would notice.</summary>
    public void Align()
    {
        lock (_gate)
        {
            _from = (_time.GetUtcNow(), _time.GetTimestamp());
        }
    }
}
