using System.Net;
using Classroom.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Classroom.Web.Tests;

/// <summary>The whole site, started as it is, on a SQLite file of its own; only time passes by hand.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly TestDatabase _own = SqliteFiles.Empty();

    /// <summary>What is set otherwise than in <c>appsettings.json</c>.</summary>
    public (string Key, string Value)[] Settings { get; init; } = [];

    /// <summary>Production unless told otherwise.</summary>
    public string Environment { get; init; } = "Production";

    public ManualTime Time { get; } = new();

    public QueryLog Queries { get; } = new();

    public FullDisk Disk { get; } = new();

    public ErrorLog Errors { get; } = new();

    /// <summary>Hears what the site logs, as its settings let it; nobody unless told.</summary>
    public ILoggerProvider? Listener { get; init; }

    /// <summary>The database file; another site's, for one that is started again.</summary>
    public string ConnectionString
    {
        get => field ?? _own.ConnectionString;
        init;
    }

    /// <summary>A new browser, or program, at an address of its own choice.</summary>
    public Client Client(string address = "192.0.2.1") => new(CreateDefaultClient(), address);

    public async Task<ClassroomDb> OpenDatabaseAsync() =>
        await Services.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContextAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        // The limit by address is for its own tests; all the others knock from one address.
        (string Key, string Value)[] own = [("ConnectionStrings:Sqlite", ConnectionString), ("Accounts:TriesPerMinute", "100000")];
        foreach (var (key, value) in own.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logs =>
        {
            logs.ClearProviders().AddProvider(Errors);
            if (Listener is not null)
            {
                logs.AddProvider(Listener);
            }
        });
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time).AddSingleton<IStartupFilter, Addresses>();
            services.ConfigureDbContext<ClassroomDb>(options => options.AddInterceptors(Queries, Disk));
            // One round: the tests are not about how slow a stolen hash is to break.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _own.DisposeAsync();
    }

    /// <summary>The test host has no network, so addresses are what clients say they are.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                http.Connection.RemoteIpAddress ??= IPAddress.Parse(http.Request.Headers[Tests.Client.AddressHeader].ToString());
                return then(http);
            });
            next(app);
        };
    }
}
