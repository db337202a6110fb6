using System.Collections.Concurrent;
using System.Text;

namespace Classroom.Browser;

/// <summary>Everything that comes to a page, in its order: frames of its sockets, bodies of answers.</summary>
public sealed class Wiretap
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<Heard> _heard = new();
    private readonly ConcurrentBag<Task> _reading = [];

    public Wiretap(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Keep(socket.Url, frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        page.Response += (_, response) => _reading.Add(ReadAsync(response));
    }

    /// <summary>Texts are told by their bytes, which are the same in every frame, page and answer.</summary>
    public async Task<IReadOnlyList<Heard>> AllAsync()
    {
        await Task.WhenAll(_reading).WaitAsync(Patience);
        return [.. _heard];
    }

    private async Task ReadAsync(IResponse response)
    {
        try
        {
            Keep(response.Url, await response.BodyAsync());
        }
        catch (PlaywrightException)
        {
            // A socket's beginning, a beacon, a page that was left: these have no body.
        }
    }

    private void Keep(string where, byte[] bytes) => _heard.Enqueue(new Heard(DateTimeOffset.UtcNow, where, bytes));

    /// <param name="At">When we had it, which is a little later than the page.</param>
    public sealed record Heard(DateTimeOffset At, string Where, byte[] Bytes)
    {
        public bool Holds(string text) => Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
