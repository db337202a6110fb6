using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Classroom.Messaging;
using Classroom.Presence;

namespace Classroom.Web.Shared;

/// <summary>
/// The figures of this node as text, for whoever scrapes them: ours, and those of ASP.NET Core about circuits and requests.
/// Counters and sums since the start, gauges as of now. Names of people are in none of them.
/// </summary>
public sealed class Figures : IDisposable
{
    private static readonly string[] Meters =
        [PresenceFigures.MeterName, "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    private readonly ConcurrentDictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();
    private readonly MeterListener _listener = new();

    public Figures(IMeterFactory meters, InProcessBus bus)
    {
        meters.Create(PresenceFigures.MeterName).CreateObservableGauge(
            "classroom.subscribers", () => (long)bus.Subscribers(), description: "Pages and parts of this node that listen for messages.");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>One figure a line: <c>classroom_heartbeats 1200</c>.</summary>
    public string Read()
    {
        lock (_reading)
        {
            _listener.RecordObservableInstruments();
        }

        var text = new StringBuilder();
        foreach (var (name, value) in _values.OrderBy(figure => figure.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (name, labels) = (instrument.Name.Replace('.', '_'), LabelsOf(tags));
        switch (instrument)
        {
            case Histogram<double> or Histogram<long> or Histogram<int>:
                Add($"{name}_count{labels}", 1);
                Add($"{name}_sum{labels}", value);
                break;
            case Counter<long> or Counter<int> or Counter<double> or UpDownCounter<long> or UpDownCounter<int> or UpDownCounter<double>:
                Add(name + labels, value);
                break;
            default:
                _values[name + labels] = value;
                break;
        }
    }

    private void Add(string name, double value) => _values.AddOrUpdate(name, value, (_, before) => before + value);

    // Of the labels only those with few values: a label a path would be a figure a room.
    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key is "http.response.status_code" or "gc.heap.generation")
            {
                return $"{{{tag.Key.Replace('.', '_')}=\"{tag.Value}\"}}";
            }
        }

        return "";
    }
}

public static class FiguresSetup
{
    private const string TokenKey = "Metrics:Token";

    public static IServiceCollection AddFigures(this IServiceCollection services) => services.AddSingleton<Figures>();

    /// <summary><c>/metrics</c>: for this machine itself, or with the token of <c>Metrics:Token</c>; for others there is nothing there.</summary>
    public static void MapFigures(this WebApplication app)
    {
        app.Services.GetRequiredService<Figures>();
        app.MapGet("/metrics", (HttpContext http, IConfiguration configuration, Figures figures) =>
            MayRead(http, configuration[TokenKey]) ? Results.Text(figures.Read(), "text/plain; version=0.0.4") : Results.NotFound())
            .ExcludeFromDescription();
    }

    private static bool MayRead(HttpContext http, string? token)
    {
        if (!string.IsNullOrEmpty(token))
        {
            return CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
        }

        // Behind a proxy on this machine everybody would seem to be here.
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For");
    }
}
