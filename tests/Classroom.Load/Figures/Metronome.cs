namespace Classroom.Load.Figures;

/// <summary>
/// Begins things at a fixed rate, whether those before are done or not. What takes long delays nothing that follows, so the
/// time that a slow server makes everybody wait is measured and not left out.
/// </summary>
public static class Metronome
{
    /// <param name="begin">Told which one it is, and the instant (UTC ticks) at which it was due.</param>
    /// <returns>When the last one was due, once all that was begun is done.</returns>
    public static async Task<long> PlayAsync(int times, TimeSpan interval, Func<int, long, Task> begin)
    {
        var start = DateTime.UtcNow.Ticks;
        var begun = new Task[times];
        for (var number = 0; number < times; number++)
        {
            var due = start + (number * interval.Ticks);
            if (due - DateTime.UtcNow.Ticks is > 0 and var wait)
            {
                await Task.Delay(TimeSpan.FromTicks(wait));
            }

            begun[number] = begin(number, due);
        }

        await Task.WhenAll(begun);
        return start + ((times - 1) * interval.Ticks);
    }
}
