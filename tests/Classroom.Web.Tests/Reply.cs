using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;

namespace Classroom.Web.Tests;

/// <summary>What the site answered.</summary>
public sealed class Reply(HttpResponseMessage response, string body)
{
    public int Status { get; } = (int)response.StatusCode;

    public string Body => body;

    public string? ContentType { get; } = response.Content.Headers.ContentType?.ToString();

    /// <summary>Where to go on: the path, where it is on this site.</summary>
    public string? Location { get; } = response.Headers.Location is { IsAbsoluteUri: true, Authority: "localhost" } here
        ? here.PathAndQuery
        : response.Headers.Location?.ToString();

    /// <summary>A header, or null; with several values, all of them.</summary>
    public string? Header(string name) => response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public JsonElement Json => JsonDocument.Parse(body).RootElement;

    public string Text(string property) => Json.GetProperty(property).ToString();

    public Guid Id(string property) => Json.GetProperty(property).GetGuid();

    /// <summary>The names of the JSON object's properties, in order.</summary>
    public IEnumerable<string> Names => Json.EnumerateObject().Select(property => property.Name);

    public Task<IDocument> PageAsync() => BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(body));

    /// <summary>Fails unless the answer has this status; gives the answer back.</summary>
    public Reply Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {body[..Math.Min(body.Length, 1_000)]}");
        return this;
    }

    /// <summary>Fails unless the answer is a refusal as programs read it (RFC 9457): a sentence, and a code of ours.</summary>
    public Reply Refuses(int status, string? code = null)
    {
        Is(status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.True(Json.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 } said && !said.Contains("{0}"), $"No sentence: {body}");
        Assert.True(Json.TryGetProperty("code", out var named) && named.GetString() is { Length: > 0 }, $"No code: {body}");
        if (code is not null)
        {
            Assert.Equal(code, named.GetString());
        }

        return this;
    }
}
