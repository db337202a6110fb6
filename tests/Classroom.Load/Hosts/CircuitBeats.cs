using Classroom.Load.Figures;

namespace Classroom.Load.Hosts;

/// <summary>Beats of open pages, by their own timers.</summary>
public sealed class CircuitBeats(Audience audience) : IBeats
{
    public Task BeginAsync(int people) => audience.OpenAsync(people);

    public Sample TakeAnswers()
    {
        List<double> taken = [];
        foreach (var tab in audience.Tabs)
        {
            while (tab.Figures.BeatTimes.TryDequeue(out var time))
            {
                taken.Add(time);
            }
        }

        return new Sample(taken);
    }

    public int Failed => audience.Tabs.Count(tab => !tab.Connected);

    public Task EndAsync() => Task.CompletedTask;
}
