using Classroom.Load.Figures;

namespace Classroom.Load.Stories;

/// <summary>What one or several ramps of changes came to.</summary>
public sealed class RampFigures
{
    private TimeSpan _cpu, _driver, _elapsed;
    private long _bytes;

    public Deliveries Deliveries { get; } = new();

    public Sample Last => new(Deliveries.Last);

    /// <summary>Microseconds of the host's processor for one client told of one change; beats that came meanwhile are in it.</summary>
    public double CpuEach => _cpu.TotalMicroseconds / Deliveries.All;

    /// <summary>Bytes down, for one client told of one change.</summary>
    public double BytesEach => (double)_bytes / Deliveries.All;

    /// <summary>How busy the clients' core was. Near one, the clients are measured and not the host.</summary>
    public double DriverShare => _driver / _elapsed;

    public void Took(TimeSpan host, TimeSpan driver, TimeSpan elapsed, long bytes)
    {
        _cpu += host;
        _driver += driver;
        _elapsed += elapsed;
        _bytes += bytes;
    }

    public void Add(RampFigures other)
    {
        Deliveries.Add(other.Deliveries);
        Took(other._cpu, other._driver, other._elapsed, other._bytes);
    }
}
