using Classroom.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Accounts;

/// <summary>The accounts' HTTP doors (part Z). They give tokens and set no cookie: a client that has both keeps them apart.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapPost("accounts/register", async (Registering asked, AccountDesk accounts, BearerTokens tokens, Problems problems) =>
            Answer(await accounts.RegisterAsync(asked.Email, asked.Password, asked.DisplayName), tokens, problems))
            .ForAnybody().RequireRateLimiting(AnonymousDoors.Accounts).WithSummary("Makes a teacher's account.");
        api.MapPost("accounts/login", async (SigningIn asked, AccountDesk accounts, BearerTokens tokens, Problems problems) =>
            Answer(await accounts.CheckAsync(asked.Email, asked.Password), tokens, problems))
            .ForAnybody().RequireRateLimiting(AnonymousDoors.Accounts).WithSummary("Signs a teacher in.");
    }

    private static IResult Answer(Outcome<Account, AccountRefusal> outcome, BearerTokens tokens, Problems problems) =>
        outcome.Refusal is { } refusal
            ? problems.Of(refusal)
            : TypedResults.Ok(new SignedIn(outcome.Value.Id, tokens.Issue(CallerClaims.Of(outcome.Value))));

    public sealed record Registering(string Email, string Password, string DisplayName);

    public sealed record SigningIn(string Email, string Password);

    public sealed record SignedIn(Guid UserId, string Token);
}
