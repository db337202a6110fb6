namespace Classroom;

/// <summary>Something done in a turn, once for all who ask before that turn has come: what they want to see done is done after they asked.</summary>
internal sealed class SharedTurn(Turns turns, Func<Task> work)
{
    private readonly Lock _gate = new();
    private Task? _waiting;

    public Task AskAsync()
    {
        lock (_gate)
        {
            return _waiting ??= RunAsync();
        }
    }

    private async Task RunAsync()
    {
        // Leave the lock: a turn that is free would be had within it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var turn = await turns.NextAsync();
        lock (_gate)
        {
            _waiting = null;
        }

        await work();
    }
}
