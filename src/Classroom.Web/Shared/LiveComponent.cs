using System.Globalization;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Shared;

/// <summary>
/// A component that follows something live: it names topics, reads a small view, draws it. What people forget is here once:
/// subscribe before reading, merge bursts, redraw only what differs, in its own circuit's context and culture, dispose.
/// It renders at most once per <see cref="AtLeast"/> for messages, the first one at once (P-7).
/// </summary>
public abstract class LiveComponent<TView> : ComponentBase, IDisposable
{
    public static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a page whose database fails waits before it reads again; meanwhile it shows what it has.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly List<IDisposable> _subscriptions = [];
    private readonly SemaphoreSlim _turn = new(1);
    private HashSet<Topic> _topics = [];
    private Coalesced? _reading;
    private ITimer? _again;
    private (CultureInfo Culture, CultureInfo Words) _culture;
    private bool _disposed;

    /// <summary>Whether the page was left: what was on its way for it finds nobody.</summary>
    protected bool IsLeft => _disposed;

    [Inject]
    public required IMessageBus Bus { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IDatabase Database { get; init; }

    /// <summary>What was read last; the default until the first reading is done.</summary>
    protected TView? View { get; private set; }

    /// <summary>What to follow; may change with the parameters, and with the view.</summary>
    protected abstract IEnumerable<Topic> Topics { get; }

    /// <summary>Whether a message is a reason to read again.</summary>
    protected virtual bool Concerns(Message message) => true;

    /// <summary>Reads the view: small, with equality by value.</summary>
    protected abstract Task<TView> ReadAsync();

    /// <summary>Whether the new view would draw the same.</summary>
    protected virtual bool Same(TView before, TView now) => EqualityComparer<TView>.Default.Equals(before, now);

    /// <summary>A new view was read that differs from the one before, which is null the first time.</summary>
    protected virtual Task OnViewAsync(TView? before) => Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        Follow();
        do
        {
            await TakeAsync(await ReadInTurnAsync());
        }
        // What to follow may stand in what was read; then it is read once more, now that nothing can be missed.
        while (Follow());
    }

    /// <summary>Reads at once, as after one's own command.</summary>
    protected async Task ReadAgainAsync() => await TakeAsync(await ReadInTurnAsync());

    public virtual void Dispose()
    {
        _disposed = true;
        _reading?.Dispose();
        _again?.Dispose();
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _subscriptions.Clear();
        GC.SuppressFinalize(this);
    }

    private bool Follow()
    {
        // A page drawn ahead of its circuit is drawn once and gone: it follows nothing.
        if (!RendererInfo.IsInteractive || _disposed)
        {
            return false;
        }

        _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        _reading ??= new Coalesced(Time, AtLeast, () => InvokeAsync(HearAsync));
        var topics = Topics.ToHashSet();
        if (topics.SetEquals(_topics))
        {
            return false;
        }

        _subscriptions.ForEach(subscription => subscription.Dispose());
        _subscriptions.Clear();
        _subscriptions.AddRange(topics.Select(topic => Bus.Subscribe(topic, Heard)));
        _topics = topics;
        return true;
    }

    // The publisher waits for nobody's page.
    private Task Heard(Message message)
    {
        if (Concerns(message))
        {
            _reading?.Ask();
        }

        return Task.CompletedTask;
    }

    private async Task HearAsync()
    {
        if (_disposed)
        {
            return;
        }

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _culture;
        try
        {
            if (await TakeAsync(await ReadInTurnAsync()))
            {
                StateHasChanged();
            }
        }
        catch (Exception failure) when (!_disposed && Database.Failed(failure))
        {
            _again ??= Time.CreateTimer(_ => _reading?.Ask(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _again.Change(AfterFailure, Timeout.InfiniteTimeSpan);
        }
        catch (Exception fault) when (!_disposed)
        {
            await DispatchExceptionAsync(fault);
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended while this was read.
        }
    }

    // One at a time: a reading that began before a change and ends after it must not bring back what was.
    private async Task<TView> ReadInTurnAsync()
    {
        await _turn.WaitAsync();
        try
        {
            return await ReadAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> TakeAsync(TView now)
    {
        var before = View;
        if (_disposed || (before is not null && now is not null && Same(before, now)) || (before is null && now is null))
        {
            return false;
        }

        View = now;
        await OnViewAsync(before);
        return true;
    }
}
