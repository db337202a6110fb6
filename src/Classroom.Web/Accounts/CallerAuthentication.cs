using System.Security.Claims;
using System.Text.Encodings.Web;
using Classroom.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Classroom.Web.Accounts;

/// <summary>
/// Finds out who asks: by bearer token where one is sent, else by the browser's cookies, of which a browser may have two:
/// a teacher's account and a guest's seat. An account counts only while its security stamp holds (one query).
/// </summary>
public sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, BearerTokens tokens, SecurityStamps stamps)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Caller";
    public const string AccountCookie = "classroom.account";
    public const string GuestCookie = "classroom.guest";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
        {
            return authorization.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && tokens.Read(authorization[Prefix.Length..].Trim()) is { } claims
                && await WhileStampHoldsAsync([.. claims]) is { Count: > 0 } held
                ? Ticket(held)
                : AuthenticateResult.Fail("The bearer token does not hold.");
        }

        var account = await WhileStampHoldsAsync(await ClaimsOfAsync(AccountCookie));
        List<Claim> both = [.. account, .. await ClaimsOfAsync(GuestCookie)];
        return both.Count > 0 ? Ticket(both) : AuthenticateResult.NoResult();
    }

    private async Task<IReadOnlyList<Claim>> ClaimsOfAsync(string cookie) =>
        await Context.AuthenticateAsync(cookie) is { Succeeded: true, Principal: var principal } ? [.. principal.Claims] : [];

    private async Task<IReadOnlyList<Claim>> WhileStampHoldsAsync(IReadOnlyList<Claim> claims)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims));
        return principal.Caller().Account is not { } account
            || await stamps.HoldsAsync(account, principal.FindFirstValue(CallerClaims.Stamp)) ? claims : [];
    }

    private AuthenticateResult Ticket(IEnumerable<Claim> claims) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));
}

public static class CallerAuthenticationSetup
{
    public static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.AddSingleton<BearerTokens>().AddScoped<CurrentCaller>();
        services.AddAuthentication(CallerAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.SchemeName, null)
            .AddCookie(CallerAuthentication.AccountCookie, cookie => Keep(cookie.Cookie, CallerAuthentication.AccountCookie, () =>
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (TimeSpan.FromDays(14), true)))
            .AddCookie(CallerAuthentication.GuestCookie, cookie => Keep(cookie.Cookie, CallerAuthentication.GuestCookie, () =>
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (TimeSpan.FromDays(400), true)));
        return services.AddAuthorization();
    }

    private static void Keep(CookieBuilder cookie, string name, Action expiry)
    {
        (cookie.Name, cookie.HttpOnly, cookie.SameSite) = (name, true, SameSiteMode.Lax);
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        expiry();
    }
}
