using System.Diagnostics.Metrics;

namespace Classroom.Presence;

/// <summary>What presence counts of itself, under the meter <c>Classroom</c>. Numbers only, no names.</summary>
public sealed class PresenceFigures : IDisposable
{
    public const string MeterName = "Classroom";

    private readonly Meter _meter;
    private readonly Counter<long> _heartbeats, _transactions, _rows;
    private readonly Histogram<double> _lag;

    public PresenceFigures(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _heartbeats = _meter.CreateCounter<long>("classroom.heartbeats", description: "Heartbeats heard.");
        _transactions = _meter.CreateCounter<long>("classroom.presence.transactions", description: "Transactions that wrote presence.");
        _rows = _meter.CreateCounter<long>("classroom.presence.rows", description: "Participants in those transactions.");
        _lag = _meter.CreateHistogram<double>("classroom.presence.lag", "s", "How long the oldest heartbeat of a transaction waited for it.");
    }

    public void Heard() => _heartbeats.Add(1);

    public void Wrote(int rows, TimeSpan lag)
    {
        _transactions.Add(1);
        _rows.Add(rows);
        _lag.Record(lag.TotalSeconds);
    }

    /// <summary>Reads a number when somebody asks for it.</summary>
    public void Watch(string name, string description, Func<long> read) =>
        _meter.CreateObservableGauge(name, read, description: description);

    public void Dispose() => _meter.Dispose();
}
