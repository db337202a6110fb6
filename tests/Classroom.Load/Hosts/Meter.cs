using System.Diagnostics;

namespace Classroom.Load.Hosts;

/// <summary>Processor time of one process over a stretch of time.</summary>
public sealed class Meter(int process)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _before = ProcessFigures.Of(process).Cpu;

    public static Meter OfDriver => new(Environment.ProcessId);

    public TimeSpan Cpu => ProcessFigures.Of(process).Cpu - _before;

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>The share of one core.</summary>
    public double Share => Cpu / Elapsed;
}
