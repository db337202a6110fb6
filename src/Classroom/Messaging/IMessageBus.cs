namespace Classroom.Messaging;

/// <summary>
/// Carries small facts between circuits, on this node or on all of them. A message says that something changed and
/// names it by id; whoever hears it reads the new state. At most once, in no order: nothing that must not be lost.
/// </summary>
public interface IMessageBus
{
    /// <summary>Tells every listener of the topic; ends when those of this node have been called. Listeners' faults stay theirs.</summary>
    Task PublishAsync(Message message);

    /// <summary>Calls <paramref name="heard"/> for every message on the topic until disposed, in the culture of the subscriber.</summary>
    IDisposable Subscribe(Topic topic, Func<Message, Task> heard);
}
