using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>The real site, as it is released: Production, its own folder and database, the server's core. Everything by default.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _program;
    private readonly string _folder = Directory.CreateTempSubdirectory("classroom-load-").FullName;
    private readonly int _port = Child.FreePort();
    private Child? _child;
    private int _errorsBefore, _lockedBefore;

    private Site(string program)
    {
        _program = program;
        Root = new Uri($"http://127.0.0.1:{_port}/");
        Doors = new Doors(Root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Discard();
    }

    public Uri Root { get; }

    public Doors Doors { get; }

    public string Database => Path.Combine(_folder, "classroom.db");

    public int ProcessId => _child!.Id;

    public ProcessFigures Figures => ProcessFigures.Of(ProcessId);

    /// <summary>Errors that it logged since it was first started.</summary>
    public int Errors => _errorsBefore + (_child?.Errors ?? 0);

    /// <summary>Times that it complained of a locked database.</summary>
    public int Locked => _lockedBefore + (_child?.Locked ?? 0);

    public static async Task<Site> StartAsync(string program)
    {
        var site = new Site(program);
        try
        {
            await site.StartAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, again at the same address and with the same database where it had been stopped.</summary>
    public async Task StartAsync()
    {
        _child = new Child("dotnet", [_program], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Root.AbsoluteUri,
            ["ConnectionStrings__Sqlite"] = $"Data Source={Database}",
        }, _folder);
        var until = DateTime.UtcNow + Patience;
        while (!await IsReadyAsync())
        {
            if (_child.Ended || DateTime.UtcNow > until)
            {
                throw new InvalidOperationException($"The site did not start:\n{_child.LastLines}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Stops it as a deployment does.</summary>
    public async Task StopAsync()
    {
        if (_child is { } child)
        {
            await child.EndAsync();
            Count(child);
        }
    }

    /// <summary>Kills it in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (_child is { } child)
        {
            await child.KillAsync();
            Count(child);
        }
    }

    public Visitor VisitorOf(Seat seat) => new(Root, seat.Token);

    public ValueTask DisposeAsync()
    {
        Discard();
        return ValueTask.CompletedTask;
    }

    private void Count(Child ended)
    {
        (_errorsBefore, _lockedBefore, _child) = (_errorsBefore + ended.Errors, _lockedBefore + ended.Locked, null);
    }

    private void Discard()
    {
        _child?.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await new Visitor(Root, null).SendAsync(HttpMethod.Get, "readyz", null, CancellationToken.None);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
