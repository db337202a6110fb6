using System.Diagnostics.CodeAnalysis;
using Classroom.Web.Shared;
using Microsoft.JSInterop;

namespace Classroom.Web.Tests.Shared;

/// <summary>A page that is left while its script is on its way (seen on a slow connection: it ended the circuit).</summary>
public sealed class PageScriptsTests
{
    private readonly Browser _browser = new();
    private bool _isLeft, _started;

    [Fact]
    public async Task A_page_that_is_there_starts_its_script()
    {
        Assert.Same(_browser, await StartAsync(_ => Task.FromResult(_started = true)));
        Assert.True(_started);
    }

    [Fact]
    public async Task A_script_that_is_called_once_is_given_back()
    {
        await _browser.RunAsync("./Some.js", () => _isLeft, _ => Task.FromResult(_started = true));
        Assert.True(_started);
        Assert.True(_browser.IsGivenBack);
    }

    [Fact]
    public async Task Left_before_the_script_came_nothing_starts()
    {
        _browser.Answers = () => _isLeft = true;
        Assert.Null(await StartAsync(_ => Task.FromResult(_started = true)));
        Assert.False(_started);
    }

    [Fact]
    public async Task What_fails_because_the_page_was_left_is_no_fault()
    {
        Assert.Null(await StartAsync(_ =>
        {
            _isLeft = true;
            throw new JSException("There is no such element any more.");
        }));
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_no_fault()
    {
        _browser.Answers = () => throw new JSDisconnectedException("Gone.");
        Assert.Null(await StartAsync(_ => Task.CompletedTask));
    }

    [Fact]
    public async Task What_fails_on_a_page_that_is_there_is_thrown() =>
        await Assert.ThrowsAsync<JSException>(() => StartAsync(_ => throw new JSException("A fault of ours.")));

    private Task<IJSObjectReference?> StartAsync(Func<IJSObjectReference, Task> start) => _browser.StartAsync("./Some.js", () => _isLeft, start);

    /// <summary>It is its own script, too.</summary>
    private sealed class Browser : IJSRuntime, IJSObjectReference
    {
        public Action Answers { get; set; } = () => { };

        public ValueTask<TValue> InvokeAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, default, args);

        public ValueTask<TValue> InvokeAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TValue>(
            string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Answers();
            return ValueTask.FromResult((TValue)(object)this);
        }

        public bool IsGivenBack { get; private set; }

        public ValueTask DisposeAsync()
        {
            IsGivenBack = true;
            return ValueTask.CompletedTask;
        }
    }
}
