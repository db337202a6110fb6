using Classroom.Messaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Classroom.Tests.Messaging;

public sealed class InProcessBusTests : MessageBusContract
{
    private readonly InProcessBus _bus = new(NullLogger<InProcessBus>.Instance);

    [Fact]
    public void Subscribers_are_counted_until_they_are_disposed()
    {
        var (room, other) = (Topic.Room(Guid.CreateVersion7()), Topic.Room(Guid.CreateVersion7()));
        var (first, second, third) = (new Listener(_bus, room), new Listener(_bus, room), new Listener(_bus, other));
        Assert.Equal((2, 3), (_bus.Subscribers(room), _bus.Subscribers()));
        first.Dispose();
        second.Dispose();
        second.Dispose();
        Assert.Equal((0, 1), (_bus.Subscribers(room), _bus.Subscribers()));
        third.Dispose();
        Assert.Equal(0, _bus.Subscribers());
    }

    [Fact]
    public async Task Publishing_ends_when_the_listeners_have_been_called()
    {
        var (room, done) = (Guid.CreateVersion7(), false);
        using var slow = _bus.Subscribe(Topic.Room(room), async _ =>
        {
            await Task.Yield();
            done = true;
        });
        await _bus.PublishAsync(new RoomChanged(room));
        Assert.True(done);
    }

    protected override IMessageBus Connect() => _bus;
}
