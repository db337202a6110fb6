using System.Collections.Concurrent;

namespace Classroom.Load.Circuits;

/// <summary>
/// A circuit as a browser holds it, without a browser: started from a page, acknowledging what is drawn, answering what is called,
/// and returning to the same circuit over a new connection.
/// </summary>
public sealed class Circuit(Visitor visitor, PageHtml html, IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _asked = new();
    private Wire? _wire;
    private string? _id;
    private int _questions;
    private long _bytesOut;
    private volatile bool _left;

    /// <summary>What the server said went wrong, or null.</summary>
    public string? Fault { get; private set; }

    public long BytesOut => _bytesOut + (_wire?.BytesOut ?? 0);

    public async Task StartAsync()
    {
        await ConnectAsync();
        _id = await AskAsync("StartCircuit", visitor.Root.AbsoluteUri, html.Address.AbsoluteUri, "[]", html.State) as string
            ?? throw new InvalidDataException($"The server gave no circuit. {Fault}");
        await SendAsync("UpdateRootComponents", html.Operations(), html.State);
    }

    /// <summary>Goes on over a new connection; false where the server knows nothing of this circuit.</summary>
    public async Task<bool> ReturnAsync()
    {
        await ConnectAsync();
        if (await AskAsync("ConnectCircuit", _id) is true)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Calls a method of an object that the server gave to the page.</summary>
    public Task CallAsync(string call, string method, long instance, string arguments) =>
        SendAsync("BeginInvokeDotNetFromJS", call, null, method, instance, arguments);

    public Task PingAsync() => _wire!.SendAsync(outbox => outbox.Ping());

    /// <summary>What a browser sends when the page closes, so that nothing is kept for its return; then the connection ends.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        Leave();
        using var form = new MultipartFormDataContent { { new StringContent(_id ?? ""), "circuitId" } };
        using var answer = await visitor.SendAsync(HttpMethod.Post, "_blazor/disconnect", form, cancel);
    }

    /// <summary>Loses the connection; the page hears of it.</summary>
    public void Cut() => _wire?.Cut();

    /// <summary>Ends the connection for good; the page does not hear of it.</summary>
    public void Leave()
    {
        _left = true;
        _wire?.Cut();
    }

    private async Task ConnectAsync()
    {
        _left = false;
        var wire = await Wire.OpenAsync(visitor);
        _bytesOut += _wire?.BytesOut ?? 0;
        _wire?.Dispose();
        _wire = wire;
        _ = ReadAsync(wire);
    }

    private async Task ReadAsync(Wire wire)
    {
        try
        {
            await wire.ReadAsync(Came);
        }
        finally
        {
            foreach (var (_, asked) in _asked)
            {
                asked.TrySetException(new IOException("The connection ended before the answer."));
            }

            _asked.Clear();
            wire.Cut();
            if (!_left && ReferenceEquals(wire, _wire))
            {
                page.Lost();
            }
        }
    }

    private async Task<object?> AskAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _questions).ToString();
        var answer = _asked[id] = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _wire!.SendAsync(outbox => outbox.Invoke(id, method, arguments));
        return await answer.Task.WaitAsync(Patience);
    }

    private Task SendAsync(string method, params object?[] arguments) => _wire!.SendAsync(outbox => outbox.Invoke(null, method, arguments));

    private void Came(ReadOnlySpan<byte> frame, long at)
    {
        var reader = new MessagePackReader(frame);
        reader.ReadArray();
        switch (reader.ReadInteger())
        {
            case 1:
                reader.Skip();
                reader.Skip();
                Called(ref reader, at);
                break;
            case 3:
                reader.Skip();
                var asked = reader.ReadText();
                var kind = reader.ReadInteger();
                var value = kind == 2 ? null : reader.ReadAny();
                if (_asked.TryRemove(asked, out var answer))
                {
                    Fault = kind == 1 ? value as string : Fault;
                    answer.TrySetResult(kind == 3 ? value : null);
                }

                break;
        }
    }

    private void Called(ref MessagePackReader reader, long at)
    {
        var target = reader.ReadBytes();
        reader.ReadArray();
        if (target.SequenceEqual("JS.RenderBatch"u8))
        {
            var number = reader.ReadInteger();
            var bytes = reader.ReadBytes();
            page.Draw(new RenderBatch(bytes), bytes.Length, at);
            Put("OnRenderCompleted", number, null);
        }
        else if (target.SequenceEqual("JS.BeginInvokeJS"u8))
        {
            var (handle, function, arguments, kind) = (reader.ReadInteger(), reader.ReadText(), reader.ReadText(), reader.ReadInteger());
            var answer = page.Call(reader.ReadInteger(), function, arguments, wantsObject: kind == 1);
            if (handle != 0)
            {
                Put("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{answer}]");
            }
        }
        else if (target.SequenceEqual("JS.EndInvokeDotNet"u8))
        {
            page.Answered(reader.ReadText(), reader.ReadBoolean(), reader.ReadText(), at);
        }
        else if (target.SequenceEqual("JS.Error"u8))
        {
            Fault = reader.ReadText();
        }
    }

    private void Put(string method, params object?[] arguments) => _wire!.Put(outbox => outbox.Invoke(null, method, arguments));
}
