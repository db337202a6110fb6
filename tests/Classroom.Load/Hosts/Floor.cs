using System.Globalization;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>The running floor, on the same core as the site, and what a story asks of it.</summary>
public sealed class Floor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Uri _root = new($"http://127.0.0.1:{Child.FreePort()}/");
    private Child? _child;

    private Floor()
    {
    }

    public Uri Root => _root;

    public ProcessFigures Figures => ProcessFigures.Of(_child!.Id);

    public int ProcessId => _child!.Id;

    public static async Task<Floor> StartNewAsync()
    {
        var floor = new Floor();
        await floor.StartAsync();
        return floor;
    }

    public async Task StartAsync()
    {
        _child = new Child("dotnet", [typeof(Floor).Assembly.Location, "floor", _root.AbsoluteUri], new Dictionary<string, string>(), Path.GetTempPath());
        var until = DateTime.UtcNow + Patience;
        while (!await Network.TryAsync(() => AskAsync(HttpMethod.Get, "")))
        {
            if (_child.Ended || DateTime.UtcNow > until)
            {
                throw new InvalidOperationException($"The floor did not start:\n{_child.LastLines}");
            }

            await Task.Delay(20);
        }
    }

    public async Task StopAsync()
    {
        if (_child is { } child)
        {
            await child.EndAsync();
            _child = null;
        }
    }

    /// <summary>How large a telling is, and how long tellings are merged; counts joins from nothing again.</summary>
    public Task BeginAsync(int bytes, TimeSpan merge) => AskAsync(HttpMethod.Put, $"rules?bytes={bytes}&merge={(int)merge.TotalMilliseconds}");

    /// <summary>Has a number told to all; the host's own instant at which it heard of it.</summary>
    public async Task<DateTime> ChangeAsync(int number) =>
        new(long.Parse(await AskAsync(HttpMethod.Put, $"change?number={number}"), CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public ValueTask DisposeAsync()
    {
        _child?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> AskAsync(HttpMethod method, string path)
    {
        using var answer = await new Visitor(_root, null).SendAsync(method, path, null, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
