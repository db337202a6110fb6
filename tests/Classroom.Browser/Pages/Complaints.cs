using System.Collections.Concurrent;

namespace Classroom.Browser;

/// <summary>
/// Whatever went wrong in somebody's browser: errors on the console, which include violations of the content security policy,
/// exceptions of scripts, requests without an answer or with an error. A story that means to provoke some says which.
/// </summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly List<string> _expected = [];

    public Complaints(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _heard.Enqueue($"console: {message.Text} at {message.Location}");
            }
        };
        context.WebError += (_, error) => _heard.Enqueue($"script: {error.Error}");
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _heard.Enqueue($"answer: {response.Status} {response.Request.Method} {response.Url}");
            }
        };
        context.RequestFailed += (_, request) =>
        {
            // Aborted: its page was left meanwhile.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _heard.Enqueue($"request: {request.Failure} {request.Method} {request.Url}");
            }
        };
    }

    public IEnumerable<string> Unexpected => _heard.Where(complaint => !_expected.Exists(complaint.Contains)).Distinct();

    /// <summary>Complaints with this in their text are part of the story.</summary>
    public void Expect(params string[] parts) => _expected.AddRange(parts);

    /// <summary>An answer with this status, and the browser's own line about it.</summary>
    public void ExpectAnswer(int status) => Expect($"answer: {status}", $"the server responded with a status of {status}");

    /// <summary>What browsers say when nobody answers.</summary>
    public void ExpectLostConnection() => Expect(
        // Blazor answers a call of the server that is gone.
        "endInvokeJSFromDotNet",
        "ERR_CONNECTION", "ERR_SOCKET_NOT_CONNECTED", "ERR_EMPTY_RESPONSE", "WebSocket", "Failed to start the", "Failed to complete negotiation", "Connection disconnected with error");
}
