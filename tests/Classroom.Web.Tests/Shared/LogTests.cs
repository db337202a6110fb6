using System.Collections.Concurrent;
using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Classroom.Web.Tests.Shared;

/// <summary>What the site logs, at the level at which it is delivered, names nobody and opens nothing (X-4).</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_class_leaves_no_names_codes_and_tickets_in_the_log()
    {
        using var log = new Listener();
        await using var site = new Site { Listener = log };
        var host = await site.TeacherAsync("Quirina Host");
        var room = await site.RoomAsync(host, "Xylophone lesson");
        var student = await site.StudentAsync(room, "Zebulon");
        (await student.BeatAsync()).Is(200);
        (await site.Client().PostAsync("/api/rooms/join", new { code = room.Code, display_name = "zebulon" })).Refuses(409);
        (await site.Client().PostAsync("/api/rooms/join", new { code = "000000", display_name = "Zebulon" })).Is(404);
        (await site.Client().PostAsync("/api/accounts/login", new { email = host.Email, password = "wrong, and long" })).Is(401);
        var secret = (await site.Services.GetRequiredService<Handovers>().IssueAsync(room.Id, new Caller(host.UserId, null), student.Seat)).Value;
        (await site.Client().SubmitAsync($"/join/seat/{secret}", "take-seat")).Is(302);
        (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance.csv")).Is(200);
        site.Time.Pass(TimeSpan.FromMinutes(6));

        var text = string.Join('\n', log.Lines);
        Assert.NotEmpty(log.Lines);
        Assert.All(
            new[] { "Zebulon", "Quirina", "Xylophone", host.Email, secret, student.Client.Token!, SiteClass.Password, "wrong, and long" },
            told => Assert.DoesNotContain(told, text, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named) : "")} {exception}");

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
