namespace Classroom.Competitions;

/// <summary>
/// When one run is to be looked at next. However often it is set, one instant is pending, and at each one the run sets it anew; so what
/// comes later than that is not asked for yet.
/// </summary>
public sealed class Alarm(RunTime time, Action<DateTimeOffset> lookAt)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _pending = DateTimeOffset.MinValue;

    /// <summary>Asks to be looked at then at the latest; costs nothing where that is asked already.</summary>
    public void Set(DateTimeOffset instant)
    {
        lock (_gate)
        {
            // What is over has rung; the clock may have been set since.
            if (_pending > time.Now && _pending <= instant)
            {
                return;
            }

            _pending = instant;
        }

        lookAt(instant);
    }
}
