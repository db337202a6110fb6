namespace Classroom;

/// <summary>One after the other: a turn is had until it is disposed.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task<IDisposable> NextAsync()
    {
        await _gate.WaitAsync();
        return new Turn(_gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
