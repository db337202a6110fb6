using System.Security.Claims;
using Classroom.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace Classroom.Web.Accounts;

/// <summary>Gives a browser its cookies, and takes them back.</summary>
public static class SignIn
{
    public static Task SignInAsync(this HttpContext http, Account account) =>
        http.SignInAsync(CallerAuthentication.AccountCookie, Principal(CallerClaims.Of(account)), Lasting);

    /// <summary>The browser is this guest from now on: joining again finds the same seat .</summary>
    public static Task SignInGuestAsync(this HttpContext http, Guid guest) =>
        http.SignInAsync(CallerAuthentication.GuestCookie, Principal(CallerClaims.Of(guest)), Lasting);

    public static Task SignOutAccountAsync(this HttpContext http) => http.SignOutAsync(CallerAuthentication.AccountCookie);

    public static Task SignOutGuestAsync(this HttpContext http) => http.SignOutAsync(CallerAuthentication.GuestCookie);

    private static AuthenticationProperties Lasting => new() { IsPersistent = true };

    private static ClaimsPrincipal Principal(Claim[] claims) => new(new ClaimsIdentity(claims, "cookie"));
}
