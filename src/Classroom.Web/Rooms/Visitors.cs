using System.Security.Cryptography;
using Classroom.Rooms;

namespace Classroom.Web.Rooms;

/// <summary>
/// Tells visitors of anonymous doors apart: browsers by a cookie that means nothing else, other clients by their address and
/// what they call themselves. Who drops the cookie is still counted by address.
/// </summary>
public static class Visitors
{
    private const string Cookie = "classroom.browser";
    private const int MarkBytes = 16;

    public static Visitor Visitor(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        return new Visitor(
            http.Request.Cookies[Cookie] is { Length: 2 * MarkBytes } mark ? mark : $"{address} {http.Request.Headers.UserAgent}",
            address);
    }

    /// <summary>Gives the browser its mark where it has none.</summary>
    public static void MarkBrowser(this HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: 2 * MarkBytes } && !http.Response.HasStarted)
        {
            http.Response.Cookies.Append(Cookie, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes)), new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true,
            });
        }
    }
}
