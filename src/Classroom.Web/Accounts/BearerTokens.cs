using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Classroom.Web.Accounts;

/// <summary>
/// The tokens that register, login and join return to clients that are no browser: the caller's claims, encrypted and signed with
/// the data-protection keys. An account's token also carries its security stamp, so signing out everywhere ends it.
/// </summary>
public sealed class BearerTokens(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Classroom.Bearer.v1").ToTimeLimitedDataProtector();

    public string Issue(params Claim[] claims) =>
        _protector.Protect(JsonSerializer.Serialize(claims.ToDictionary(claim => claim.Type, claim => claim.Value)), Lifetime);

    /// <summary>The claims in a token, or null where it is forged, cut or too old.</summary>
    public IEnumerable<Claim>? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(_protector.Unprotect(token))!
                .Select(claim => new Claim(claim.Key, claim.Value));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
