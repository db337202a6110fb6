using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Classroom.Messaging;

/// <summary>The bus of a single node: calls the listeners of this process and nobody else.</summary>
public sealed class InProcessBus(ILogger<InProcessBus> log) : IMessageBus
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Topic, ImmutableList<Listener>> _topics = [];

    public Task PublishAsync(Message message)
    {
        List<Task>? calls = null;
        foreach (var topic in message.Topics)
        {
            // Called outside the lock: a listener may subscribe, publish or dispose.
            foreach (var listener in ListenersOf(topic))
            {
                var call = listener.CallAsync(message, log);
                if (!call.IsCompletedSuccessfully)
                {
                    (calls ??= []).Add(call);
                }
            }
        }

        return calls is null ? Task.CompletedTask : Task.WhenAll(calls);
    }

    public IDisposable Subscribe(Topic topic, Func<Message, Task> heard)
    {
        var listener = new Listener(this, topic, heard, CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        lock (_gate)
        {
            _topics[topic] = ListenersOfLocked(topic).Add(listener);
        }

        return listener;
    }

    /// <summary>How many listen to the topic now; for tests and figures.</summary>
    public int Subscribers(Topic topic) => ListenersOf(topic).Count;

    /// <summary>How many listen to anything now; for tests and figures.</summary>
    public int Subscribers()
    {
        lock (_gate)
        {
            return _topics.Values.Sum(listeners => listeners.Count);
        }
    }

    private ImmutableList<Listener> ListenersOf(Topic topic)
    {
        lock (_gate)
        {
            return ListenersOfLocked(topic);
        }
    }

    private ImmutableList<Listener> ListenersOfLocked(Topic topic) => _topics.GetValueOrDefault(topic, []);

    private void Remove(Listener listener)
    {
        lock (_gate)
        {
            var left = ListenersOfLocked(listener.Topic).Remove(listener);
            if (left.IsEmpty)
            {
                _topics.Remove(listener.Topic);
            }
            else
            {
                _topics[listener.Topic] = left;
            }
        }
    }

    private sealed class Listener(InProcessBus bus, Topic topic, Func<Message, Task> heard, CultureInfo culture, CultureInfo words) : IDisposable
    {
        private volatile bool _disposed;

        public Topic Topic => topic;

        public async Task CallAsync(Message message, ILogger log)
        {
            if (_disposed)
            {
                return;
            }

            var (publisherCulture, publisherWords) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
                await heard(message);
            }
            catch (Exception fault)
            {
                log.LogError(fault, "A listener of {Topic} failed on {Message}", topic.Name, message.GetType().Name);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (publisherCulture, publisherWords);
            }
        }

        public void Dispose()
        {
            if (!_disposed)
            {
                _disposed = true;
                bus.Remove(this);
            }
        }
    }
}
