using System.Collections.Concurrent;
using Classroom.Load.Circuits;
using Classroom.Load.Figures;

namespace Classroom.Load.Hosts;

/// <summary>Beats over HTTP at a fixed rate, everybody in turn.</summary>
public sealed class HttpBeats(Site site, Audience audience, TimeSpan every) : IBeats
{
    /// <summary>An end where none is asked for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly ConcurrentQueue<double> _answers = new();
    private Task _beating = Task.CompletedTask;
    private volatile bool _ended;

    public int Failed { get; private set; }

    public Task BeginAsync(int people)
    {
        _beating = BeatAsync(people);
        return Task.Delay(every);
    }

    public Sample TakeAnswers()
    {
        List<double> taken = [];
        while (_answers.TryDequeue(out var answer))
        {
            taken.Add(answer);
        }

        return new Sample(taken);
    }

    public Task EndAsync()
    {
        _ended = true;
        return _beating;
    }

    private async Task BeatAsync(int people)
    {
        for (var round = 0; round < Longest / every && !_ended; round++)
        {
            await Metronome.PlayAsync(people, every / people, async (number, due) =>
            {
                if (await Network.TryAsync(() => site.Doors.BeatAsync(audience.Seats[number], "http")))
                {
                    _answers.Enqueue(TimeSpan.FromTicks(DateTime.UtcNow.Ticks - due).TotalMilliseconds);
                }
                else
                {
                    Failed++;
                }
            });
        }
    }
}
