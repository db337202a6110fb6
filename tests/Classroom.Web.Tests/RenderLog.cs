using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Classroom.Web.Tests;

/// <summary>
/// Counts what the renderer draws, by its own log. bUnit's count will not do: it counts a page again for each of its children.
/// </summary>
internal sealed class RenderLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<Type, int> _drawn = new();

    public int Of(Type component) => _drawn.GetValueOrDefault(component);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "RenderingComponent" && state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            _drawn.AddOrUpdate(values.Select(value => value.Value).OfType<Type>().Single(), 1, (_, count) => count + 1);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
