using System.Security.Claims;
using Bunit;
using Classroom.Accounts;
using Classroom.Attendance;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Accounts;
using Classroom.Web.Competitions;
using Classroom.Web.Presence;
using Classroom.Web.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace Classroom.Web.Tests;

/// <summary>One tab of somebody's browser: a circuit of its own, over the one board and the one bus of the school.</summary>
public sealed class Tab : BunitContext
{
    private readonly School _school;
    private readonly RenderLog _renders = new();

    /// <param name="browser">What answers scripts, where it is not to be the loose double.</param>
    public Tab(School school, Claim[]? claims = null, IJSRuntime? browser = null)
    {
        _school = school;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddLogging(logs => logs.SetMinimumLevel(LogLevel.Debug).AddProvider(_renders));
        Services.AddSingleton<AuthenticationStateProvider>(new Holder(claims ?? [])).AddSingleton<IServer, NoServer>();
        Share<TimeProvider>();
        Share<IMessageBus>();
        Share<IDatabase>();
        Share<PresenceBoard>();
        Share<RoomDesk>();
        Share<Door>();
        Share<Seats>();
        Share<Handovers>();
        Share<SeatMerger>();
        Share<AttendanceDesk>();
        Share<ReportDesk>();
        Share<RegradeDesk>();
        Share<HistoryDesk>();
        Share<CompetitionDesk>();
        Share<CompetitionBoard>();
        Share<RunDesk>();
        Share<PlayerDesk>();
        Share<AssignmentDesk>();
        Share<AttemptDesk>();
        Share<RunTime>();
        Share<TeamDesk>();
        Share<AccommodationDesk>();
        Share<NameRules>();
        Share<QuizLibrary>();
        Share<QuizDesk>();
        Share<QuizImport>();
        Share<ImageDesk>();
        Share<SecurityStamps>();
        Share<IOptions<PresenceOptions>>();
        Services.AddSingleton<SharedRows>().AddSingleton<StudentViews>().AddSingleton<AssignmentViews>();
        Services.AddScoped<PresenceService>().AddScoped<CurrentCaller>().AddScoped<JoinAddress>();
        if (browser is not null)
        {
            Services.AddSingleton(browser);
        }

        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>The sentence of this name, as pages say it.</summary>
    public string Word(string name, params object[] named) =>
        Services.GetRequiredService<IStringLocalizer<Words>>()[name, named] is { ResourceNotFound: false, Value: var sentence }
            ? sentence
            : throw new KeyNotFoundException(name);

    /// <summary>How often components of this type were drawn.</summary>
    public int Renders<TComponent>()
        where TComponent : IComponent => _renders.Of(typeof(TComponent));

    /// <summary>How often the part of a page that follows presence was drawn.</summary>
    public int PresenceRenders() => Renders<LivePresence>() + Renders<PlayPresence>();

    /// <summary>
    /// Waits until the claim holds on the page. Windows in which bursts are merged pass by hand, two seconds at most; the hops of
    /// messages between threads take what they take.
    /// </summary>
    public async Task SeesAsync(Action claim)
    {
        const int windows = 10;
        for (var tried = 0; ; tried++)
        {
            try
            {
                await Renderer.Dispatcher.InvokeAsync(claim);
                return;
            }
            catch (Exception) when (tried < 1_000)
            {
                // What comes late on a busy machine waits for a window of its own.
                _school.Time.Pass(tried < windows || tried % 100 == 0 ? TimeSpan.FromMilliseconds(100) : TimeSpan.Zero);
                await Task.Delay(tried < windows ? 5 : 20);
            }
        }
    }

    private void Share<T>()
        where T : class => Services.AddSingleton(_school.Get<T>());

    /// <summary>Whose cookies the browser holds.</summary>
    private sealed class Holder(Claim[] claims) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(claims, "cookie"))));
    }
}

public static class Tabs
{
    /// <summary>A new tab of this account or guest, signed in now.</summary>
    public static async Task<Tab> TabAsync(this School school, Caller caller, IJSRuntime? browser = null)
    {
        Claim[] account = caller.Account is { } id
            ? CallerClaims.Of((await school.WithAccountsAsync(accounts => accounts.FindAsync(id)))!)
            : [];
        return new Tab(school, [.. account, .. caller.Guest is { } guest ? CallerClaims.Of(guest) : []], browser);
    }
}
