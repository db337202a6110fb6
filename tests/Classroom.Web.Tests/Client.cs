using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Classroom.Web.Tests;

/// <summary>One client of the site: a browser with its cookies, or a program with its token. Follows no redirect by itself.</summary>
public sealed class Client(HttpClient http, string address)
{
    public const string AddressHeader = "X-Address";

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The bearer token to send, or null.</summary>
    public string? Token { get; set; }

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public Client With(string? token)
    {
        Token = token;
        return this;
    }

    /// <summary>The same browser elsewhere: what was taken down is put in.</summary>
    public void SetCookie(string name, string value) => _cookies[name] = value;

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<Reply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<Reply> SendAsync(HttpMethod method, string path, string body, string contentType = "application/json") =>
        SendAsync(method, path, Content(Encoding.UTF8.GetBytes(body), contentType));

    public static HttpContent Content(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(AddressHeader, address);
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        using var response = await http.SendAsync(request);
        Keep(response.Headers);
        return new Reply(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page and sends the form of this name in it, its hidden fields included, with these instead of the others.</summary>
    public async Task<Reply> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await (await GetAsync(path)).PageAsync();
        var element = page.QuerySelectorAll<IHtmlFormElement>("form").Single(one =>
            one.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value == form);
        var hidden = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (Name: input.Name!, input.Value));
        var body = hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await SendAsync(HttpMethod.Post, element.GetAttribute("action") is { Length: > 0 } action ? action : path, new FormUrlEncodedContent(body));
    }

    private static HttpContent Json(object body) => Content(JsonSerializer.SerializeToUtf8Bytes(body), "application/json");

    // As a browser does, but by the site's own clock: what is not taken back is kept.
    private void Keep(HttpResponseHeaders headers)
    {
        foreach (var cookie in headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }
}
