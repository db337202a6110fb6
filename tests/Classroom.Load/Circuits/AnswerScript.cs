using System.Collections.Concurrent;
using System.Text.Json;

namespace Classroom.Load.Circuits;

/// <summary><c>AnswerSheet.razor.js</c> as far as the server sees it: an answer goes to the component that started the script.</summary>
public sealed class AnswerScript(Circuit circuit)
{
    public const string File = "AnswerSheet.razor.js";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<(AnswerSaid Said, long At)>> _underway = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _component;
    private int _calls;

    /// <summary>Done when the server has drawn the page and started this.</summary>
    public Task Started => _started.Task;

    /// <summary>Sends an answer; what the server says of it, and when that came (UTC ticks). Fails where the connection is lost meanwhile.</summary>
    /// <param name="draft">As JSON.</param>
    public async Task<(AnswerSaid Said, long At)> AnswerAsync(int question, string draft)
    {
        var call = $"answer-{Interlocked.Increment(ref _calls)}";
        var said = _underway[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await circuit.CallAsync(call, "Answer", _component, $"[{question},{draft}]");
        return await said.Task;
    }

    // start(component, root)
    internal void Start(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        _component = parsed.RootElement[0].GetProperty("__dotNetObject").GetInt64();
        _started.TrySetResult();
    }

    /// <summary>Whether this was the answer to a call of ours.</summary>
    internal bool Answered(string call, bool succeeded, string result, long at)
    {
        if (!_underway.TryRemove(call, out var waiting))
        {
            return false;
        }

        waiting.TrySetResult((succeeded ? JsonSerializer.Deserialize<AnswerSaid>(result, JsonSerializerOptions.Web)! : new AnswerSaid("failed", result), at));
        return true;
    }

    internal void Lost()
    {
        foreach (var call in _underway.Keys)
        {
            if (_underway.TryRemove(call, out var waiting))
            {
                waiting.TrySetException(new IOException("The connection ended before the answer was acknowledged."));
            }
        }
    }
}

/// <summary>What the page is told of an answer.</summary>
/// <param name="State">received or refused.</param>
/// <param name="Sentence">Why it was refused.</param>
public sealed record AnswerSaid(string State, string? Sentence);
