using System.Globalization;
using Classroom.Messaging;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Classroom.Web.Tests.Shared;

/// <summary>The smallest live component: shows what stands on the chalk's record.</summary>
public sealed class Blackboard : LiveComponent<string>
{
    [Parameter, EditorRequired]
    public required Chalk Chalk { get; set; }

    [Parameter]
    public Guid Room { get; set; }

    protected override IEnumerable<Topic> Topics => [Topic.Room(Room)];

    protected override bool Concerns(Message message) => message is RoomChanged;

    protected override Task<string> ReadAsync() => Chalk.ReadAsync();

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View);

    /// <summary>As a click that changed something does.</summary>
    public Task ReadNowAsync() => InvokeAsync(async () =>
    {
        await ReadAgainAsync();
        StateHasChanged();
    });
}

/// <summary>What a blackboard reads: like a query, it sees what stood there when it began, and takes its time.</summary>
public sealed class Chalk(string text)
{
    private TaskCompletionSource? _held;

    public string Text { get; set; } = text;

    /// <summary>Readings begun.</summary>
    public int Reads { get; private set; }

    /// <summary>Readings done.</summary>
    public int Ends { get; private set; }

    public CultureInfo? LastCulture { get; private set; }

    public Exception? Fault { get; set; }

    /// <summary>The next reading does not end before this is disposed.</summary>
    public IDisposable Hold()
    {
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Held(_held);
    }

    public async Task<string> ReadAsync()
    {
        Reads++;
        LastCulture = CultureInfo.CurrentCulture;
        var (read, held) = (Text, _held);
        _held = null;
        await (held?.Task ?? Task.CompletedTask);
        Ends++;
        return Fault is null ? read : throw Fault;
    }

    private sealed class Held(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
