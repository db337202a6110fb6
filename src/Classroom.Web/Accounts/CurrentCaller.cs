using System.Security.Claims;
using Classroom.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace Classroom.Web.Accounts;

/// <summary>
/// Who uses this circuit or request. Asked at every command: an account that signed out everywhere meanwhile is nobody.
/// One query for teachers, none for guests.
/// </summary>
public sealed class CurrentCaller(AuthenticationStateProvider authentication, SecurityStamps stamps)
{
    public async Task<Caller> GetAsync()
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        var caller = principal.Caller();
        return caller.Account is { } account && !await stamps.HoldsAsync(account, principal.FindFirstValue(CallerClaims.Stamp))
            ? caller with { Account = null }
            : caller;
    }
}
