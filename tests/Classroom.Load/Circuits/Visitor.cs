using System.Net.Http.Headers;

namespace Classroom.Load.Circuits;

/// <summary>One person's way to the site: its address, and the token that says who they are with every request.</summary>
public sealed record Visitor(Uri Root, string? Token)
{
    // One pool for everybody, without a limit: people do not wait for each other's browsers.
    private static readonly SocketsHttpHandler Handler = new()
    {
        UseCookies = false, UseProxy = false, AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
    };

    private static readonly HttpClient Http = new(Handler) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>For WebSockets, each of which is a connection of its own.</summary>
    public static readonly HttpMessageInvoker Sockets = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(Root, path)) { Content = content };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        return await Http.SendAsync(request, cancel);
    }
}
