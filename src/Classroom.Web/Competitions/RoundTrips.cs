namespace Classroom.Web.Competitions;

/// <summary>
/// How long the way to the browser and back takes: from sending a drawing to its acknowledgement, which comes anyway. The shortest of the last
/// few counts, for the others waited for something else. Costs no message.
/// </summary>
public sealed class RoundTrips(TimeProvider time)
{
    private const int Kept = 5;

    private readonly Queue<long> _sent = new();
    private readonly Queue<TimeSpan> _took = new();

    /// <summary>Zero as long as nothing came back.</summary>
    public TimeSpan Shortest => _took.Count == 0 ? TimeSpan.Zero : _took.Min();

    public void Sent() => _sent.Enqueue(time.GetTimestamp());

    /// <summary>The drawing sent first, of those that were not acknowledged, was.</summary>
    public void Acknowledged()
    {
        if (!_sent.TryDequeue(out var sent))
        {
            return;
        }

        _took.Enqueue(time.GetElapsedTime(sent));
        if (_took.Count > Kept)
        {
            _took.Dequeue();
        }
    }
}
