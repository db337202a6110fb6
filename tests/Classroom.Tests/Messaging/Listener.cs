using System.Collections.Concurrent;
using Classroom.Messaging;

namespace Classroom.Tests.Messaging;

/// <summary>Writes down what it hears.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ConcurrentQueue<Message> _heard = new();
    private readonly IDisposable _subscription;

    public Listener(IMessageBus bus, Topic topic) => _subscription = bus.Subscribe(topic, message =>
    {
        _heard.Enqueue(message);
        return Task.CompletedTask;
    });

    public IReadOnlyCollection<Message> Heard => _heard;

    public int Count => _heard.Count;

    public void Dispose() => _subscription.Dispose();
}
