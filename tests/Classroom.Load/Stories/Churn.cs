using System.Collections.Concurrent;
using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>Returns of pages at a fixed rate: every other one after a lost connection, the rest by reloading.</summary>
public sealed class Churn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentBag<double> _resumed = [], _reloaded = [];
    private readonly Audience _audience;
    private readonly TimeSpan _interval;
    private int _played;

    /// <param name="perMinute">The share of all pages that comes back in a minute.</param>
    public Churn(Audience audience, double perMinute)
    {
        (_audience, _interval) = (audience, TimeSpan.FromMinutes(1) / (perMinute * audience.Tabs.Count));
        foreach (var tab in audience.Tabs)
        {
            tab.Tried = tried =>
            {
                if (tried.Away is { } away)
                {
                    _resumed.Add(TimeSpan.FromTicks(away).TotalMilliseconds);
                }
            };
        }
    }

    public Sample Resumed => new(_resumed);

    public Sample Reloaded => new(_reloaded);

    public void Forget()
    {
        _resumed.Clear();
        _reloaded.Clear();
    }

    public async Task PlayAsync(TimeSpan time)
    {
        var tabs = _audience.Tabs;
        // Never fewer than one, and no tab twice before all others.
        await Metronome.PlayAsync(Math.Max(1, (int)(time / _interval)), _interval, async (_, _) =>
        {
            var number = _played++;
            var tab = tabs[number % tabs.Count];
            if (number % 2 == 0)
            {
                tab.Drop();
                return;
            }

            var began = DateTime.UtcNow.Ticks;
            if (await Network.TryAsync(tab.ReloadAsync))
            {
                _reloaded.Add(TimeSpan.FromTicks(DateTime.UtcNow.Ticks - began).TotalMilliseconds);
            }
        });
        await Until.TrueAsync(() => tabs.All(tab => tab.Connected), Patience);
    }
}
