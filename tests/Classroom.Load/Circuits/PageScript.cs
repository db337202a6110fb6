using System.Collections.Concurrent;
using System.Text.Json;

namespace Classroom.Load.Circuits;

/// <summary>
/// The scripts of one student's page, as far as the server sees them: <c>Heartbeat.razor.js</c> with its timer, in a competition
/// <c>AnswerSheet.razor.js</c>, and the framework's own functions, which are answered and otherwise ignored.
/// </summary>
public sealed class PageScript : IPage
{
    private readonly TabFigures _figures;
    private readonly Action _lost;
    private readonly CountOnPage _count = new();
    private readonly ConcurrentDictionary<string, long> _beatsUnderway = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Timer? _timer;
    private long _component;
    private int _objects, _calls;
    private long _answers = -1;
    private volatile bool _stopped;

    public PageScript(Visitor visitor, PageHtml html, TabFigures figures, Action lost)
    {
        (_figures, _lost) = (figures, lost);
        Circuit = new Circuit(visitor, html, this);
        Answers = new AnswerScript(Circuit);
    }

    public Circuit Circuit { get; }

    public AnswerScript Answers { get; }

    /// <summary>Whether the page keeps its beats to itself, as one does whose script did not run yet.</summary>
    public bool Held { get; set; }

    /// <summary>The session that the server named, and where to say good-bye to it.</summary>
    public string Session { get; private set; } = "";

    public string GoodbyePath { get; private set; } = "";

    /// <summary>Done when the server has drawn the page and started its script.</summary>
    public Task Started => _started.Task;

    public async Task BeatAsync()
    {
        if (_stopped)
        {
            return;
        }

        var call = Interlocked.Increment(ref _calls).ToString();
        _beatsUnderway[call] = DateTime.UtcNow.Ticks;
        _figures.BeatsSent++;
        // While the connection is down a beat fails; the one that follows the reconnection does not.
        await Network.TryAsync(() => Circuit.CallAsync(call, "Beat", _component, "[true]"));
    }

    public void Stop()
    {
        _stopped = true;
        _timer?.Dispose();
    }

    void IPage.Draw(RenderBatch batch, int bytes, long at)
    {
        _figures.Batches++;
        _figures.Messages++;
        _figures.BatchBytes += bytes;
        _figures.Look(batch, bytes, at);
        if (_count.In(batch) is { } count)
        {
            _figures.Counts.Add(count, at);
        }
    }

    string IPage.Call(long target, string function, string arguments, bool wantsObject)
    {
        _figures.Messages++;
        switch (function)
        {
            case "import" when arguments.Contains(AnswerScript.File):
                _answers = _objects + 1;
                break;
            case "start" when target == _answers:
                Answers.Start(arguments);
                break;
            case "start":
                Start(arguments);
                break;
            case "beat":
                _ = BeatAsync();
                break;
            case "stop":
                Stop();
                break;
        }

        return wantsObject ? $$"""{"__jsObjectId":{{++_objects}}}""" : "null";
    }

    void IPage.Answered(string call, bool succeeded, string result, long at)
    {
        _figures.Messages++;
        if (Answers.Answered(call, succeeded, result, at))
        {
            return;
        }

        if (_beatsUnderway.TryRemove(call, out var sent))
        {
            _figures.BeatAnswers++;
            _figures.BeatTimes.Enqueue(TimeSpan.FromTicks(at - sent).TotalMilliseconds);
        }

        if (succeeded && result != "true")
        {
            Stop();
        }
    }

    void IPage.Lost()
    {
        Answers.Lost();
        _lost();
    }

    // start(component, everyMs, goodbyeUrl, session)
    private void Start(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var arguments = parsed.RootElement;
        _component = arguments[0].GetProperty("__dotNetObject").GetInt64();
        var every = TimeSpan.FromMilliseconds(arguments[1].GetDouble());
        (GoodbyePath, Session) = (arguments[2].GetString()!, arguments[3].GetString()!);
        _timer = new Timer(_ => _ = TickAsync(), null, every, every);
        _started.TrySetResult();
        if (!Held)
        {
            _ = BeatAsync();
        }
    }

    // A beat keeps the connection as awake as the framework's own ping, which browsers send where they said nothing for 15 s.
    private Task TickAsync() => Held ? Network.TryAsync(Circuit.PingAsync) : BeatAsync();
}
