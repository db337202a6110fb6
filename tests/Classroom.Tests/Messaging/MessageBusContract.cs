using System.Globalization;
using Classroom.Messaging;

namespace Classroom.Tests.Messaging;

/// <summary>What every bus promises. A bus of many nodes gives a different end of itself at each connection.</summary>
public abstract class MessageBusContract
{
    private static readonly Guid Room = Guid.CreateVersion7();
    private static readonly Topic Here = Topic.Room(Room);

    /// <summary>One node's end of the bus that this test uses; whatever one of them publishes, all of them hear.</summary>
    protected abstract IMessageBus Connect();

    [Fact]
    public async Task A_message_reaches_every_listener_of_its_topic()
    {
        var (first, second, publisher) = (new Listener(Connect(), Here), new Listener(Connect(), Here), Connect());
        var fact = new RoomChanged(Room);
        await publisher.PublishAsync(fact);
        await Eventually.True(() => first.Count == 1 && second.Count == 1);
        Assert.Equal(fact, Assert.Single(first.Heard));
    }

    [Fact]
    public async Task A_message_reaches_nobody_else()
    {
        var (here, elsewhere, bus) = (new Listener(Connect(), Here), new Listener(Connect(), Topic.Room(Guid.CreateVersion7())), Connect());
        await bus.PublishAsync(new RoomChanged(Room));
        await Eventually.True(() => here.Count == 1);
        Assert.Empty(elsewhere.Heard);
    }

    [Fact]
    public async Task A_room_message_is_heard_by_those_who_listen_to_every_room()
    {
        var (everywhere, bus) = (new Listener(Connect(), Topic.EveryRoom), Connect());
        await bus.PublishAsync(new RoomChanged(Guid.CreateVersion7()));
        await bus.PublishAsync(new CompetitionChanged(Guid.CreateVersion7(), Guid.CreateVersion7()));
        await Eventually.True(() => everywhere.Count == 2);
    }

    [Fact]
    public async Task A_listener_that_throws_disturbs_neither_the_others_nor_the_publisher()
    {
        var bus = Connect();
        using var thrower = bus.Subscribe(Here, _ => throw new InvalidOperationException("A broken page."));
        using var failing = bus.Subscribe(Here, async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("A page that breaks later.");
        });
        var good = new Listener(bus, Here);
        await Connect().PublishAsync(new RoomChanged(Room));
        await Eventually.True(() => good.Count == 1);
    }

    [Fact]
    public async Task A_listener_is_called_in_the_culture_in_which_it_subscribed()
    {
        var ours = CultureInfo.CurrentCulture;
        var (bus, heardIn) = (Connect(), new TaskCompletionSource<string>());
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("sv-SE");
        using var subscription = bus.Subscribe(Here, async _ =>
        {
            await Task.Yield();
            heardIn.SetResult($"{CultureInfo.CurrentCulture} {CultureInfo.CurrentUICulture}");
        });
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = ours;
        await Connect().PublishAsync(new RoomChanged(Room));
        Assert.Equal("sv-SE sv-SE", await heardIn.Task);
        Assert.Equal(ours, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task After_it_is_disposed_a_listener_hears_nothing()
    {
        var (gone, witness) = (new Listener(Connect(), Here), new Listener(Connect(), Here));
        gone.Dispose();
        gone.Dispose();
        await Connect().PublishAsync(new RoomChanged(Room));
        await Eventually.True(() => witness.Count == 1);
        Assert.Empty(gone.Heard);
    }

    [Fact]
    public async Task A_listener_may_subscribe_publish_and_dispose_while_it_is_called()
    {
        var bus = Connect();
        var answers = new Listener(bus, Topic.User(Room));
        IDisposable? subscription = null;
        subscription = bus.Subscribe(Here, async _ =>
        {
            subscription!.Dispose();
            using var another = bus.Subscribe(Here, _ => Task.CompletedTask);
            await bus.PublishAsync(new SignedOutEverywhere(Room));
        });
        await bus.PublishAsync(new RoomChanged(Room));
        await Eventually.True(() => answers.Count == 1);
    }

    [Fact]
    public async Task Listeners_that_come_and_go_while_others_publish_harm_nobody()
    {
        var (bus, steady) = (Connect(), new Listener(Connect(), Here));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var round = 0; round < 250; round++)
            {
                using var passing = worker % 2 == 0 ? bus.Subscribe(Here, _ => Task.CompletedTask) : null;
                await bus.PublishAsync(new RoomChanged(Room));
            }
        })));
        await Eventually.True(() => steady.Count == 1_000);
    }
}
