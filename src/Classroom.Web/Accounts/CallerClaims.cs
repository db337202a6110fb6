using System.Security.Claims;
using Classroom.Accounts;

namespace Classroom.Web.Accounts;

/// <summary>How a caller is written into a principal: one identity, at most one account and one guest.</summary>
public static class CallerClaims
{
    public const string AccountId = "account";
    public const string Stamp = "stamp";
    public const string GuestId = "guest";

    public static Caller Caller(this ClaimsPrincipal principal) => new(IdOf(principal, AccountId), IdOf(principal, GuestId));

    public static Claim[] Of(Account account) =>
    [
        new(AccountId, account.Id.ToString()), new(Stamp, account.SecurityStamp ?? ""), new(ClaimTypes.Name, account.DisplayName),
    ];

    public static Claim[] Of(Guid guest) => [new(GuestId, guest.ToString())];

    private static Guid? IdOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
