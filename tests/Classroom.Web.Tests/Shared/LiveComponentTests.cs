using System.Globalization;
using Bunit;
using Classroom.Messaging;
using Classroom.Tests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Tests.Shared;

public sealed class LiveComponentTests : IAsyncLifetime
{
    private static readonly Guid Room = Guid.CreateVersion7();
    private readonly Chalk _chalk = new("first");
    private School _school = null!;
    private Tab _tab = null!;

    public async ValueTask InitializeAsync()
    {
        _school = await School.OpenAsync(new SqliteFiles());
        _tab = new Tab(_school);
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        await _school.DisposeAsync();
    }

    [Fact]
    public async Task A_message_brings_what_is_new()
    {
        var board = Draw();
        await WriteAsync("second");
        await _tab.SeesAsync(() => Assert.Equal("second", board.Markup));
    }

    [Fact]
    public async Task A_change_while_it_reads_for_the_first_time_is_not_lost()
    {
        var reading = _chalk.Hold();
        var board = Draw();
        await WriteAsync("second");
        await EndAsync(reading, readings: 2);
        Assert.Equal("second", board.Markup);
    }

    [Fact]
    public async Task A_reading_that_takes_long_does_not_bring_back_what_was()
    {
        var board = Draw();
        var reading = _chalk.Hold();
        var command = board.Instance.ReadNowAsync();
        await WriteAsync("second");
        await EndAsync(reading, readings: 3);
        await command;
        Assert.Equal("second", board.Markup);
    }

    [Fact]
    public async Task A_burst_of_messages_costs_one_reading_at_once_and_one_after_it()
    {
        Draw();
        for (var change = 0; change < 50; change++)
        {
            await WriteAsync($"change {change}");
        }

        await Eventually.True(() => _chalk.Reads == 2);
        _school.Time.Pass(TimeSpan.FromMilliseconds(99));
        Assert.Equal(2, _chalk.Reads);
        _school.Time.Pass(TimeSpan.FromMilliseconds(1));
        await Eventually.True(() => _chalk.Reads == 3);
        _school.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(3, _chalk.Reads);
    }

    [Fact]
    public async Task The_last_of_a_burst_is_what_stands_there()
    {
        var board = Draw();
        for (var change = 1; change <= 50; change++)
        {
            await WriteAsync($"change {change}");
            _school.Time.Pass(TimeSpan.FromMilliseconds(7));
        }

        await _tab.SeesAsync(() => Assert.Equal("change 50", board.Markup));
    }

    [Fact]
    public async Task An_equal_view_is_not_drawn_again()
    {
        Draw();
        var drawn = _tab.Renders<Blackboard>();
        await WriteAsync("first");
        await Eventually.True(() => _chalk.Reads == 2);
        _school.Time.Pass(TimeSpan.FromSeconds(1));
        await WriteAsync("second");
        await _tab.SeesAsync(() => Assert.Equal(3, _chalk.Reads));
        await _tab.SeesAsync(() => Assert.Equal(drawn + 1, _tab.Renders<Blackboard>()));
    }

    [Fact]
    public async Task A_message_that_does_not_concern_it_is_not_read()
    {
        Draw();
        await _school.Bus.PublishAsync(new PresenceChanged(Room));
        await _school.Bus.PublishAsync(new RoomChanged(Guid.CreateVersion7()));
        _school.Time.Pass(TimeSpan.FromSeconds(1));
        await WriteAsync("second");
        await Eventually.True(() => _chalk.Reads == 2);
    }

    [Fact]
    public async Task It_reads_in_the_culture_of_its_own_circuit()
    {
        CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
        Draw();
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        for (var reads = 2; reads <= 4; reads++)
        {
            await WriteAsync("second");
            await WriteAsync("third");
            _school.Time.Pass(TimeSpan.FromMilliseconds(100));
            await Eventually.True(() => _chalk.Reads >= reads);
            Assert.Equal("fr-FR", _chalk.LastCulture!.Name);
        }

        Assert.Equal("de-DE", CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_fault_while_reading_is_the_pages_fault_and_not_silence()
    {
        var page = _tab.Render<ErrorBoundary>(boundary => boundary
            .Add(b => b.ChildContent, builder =>
            {
                builder.OpenComponent<Blackboard>(0);
                builder.AddComponentParameter(1, nameof(Blackboard.Chalk), _chalk);
                builder.AddComponentParameter(2, nameof(Blackboard.Room), Room);
                builder.CloseComponent();
            })
            .Add(b => b.ErrorContent, fault => builder => builder.AddContent(0, fault.Message)));
        _chalk.Fault = new InvalidOperationException("The record cannot be read.");
        await WriteAsync("second");
        await _tab.SeesAsync(() => Assert.Equal("The record cannot be read.", page.Markup));
        Assert.Equal(0, _school.Bus.Subscribers(Topic.Room(Room)));
    }

    [Fact]
    public async Task Other_parameters_have_it_follow_something_else()
    {
        var other = Guid.CreateVersion7();
        var board = Draw();
        _chalk.Text = "the other room";
        board.Render(parameters => parameters.Add(b => b.Chalk, _chalk).Add(b => b.Room, other));
        Assert.Equal("the other room", board.Markup);
        Assert.Equal((0, 1), (_school.Bus.Subscribers(Topic.Room(Room)), _school.Bus.Subscribers(Topic.Room(other))));
        _chalk.Text = "changed";
        await _school.Bus.PublishAsync(new RoomChanged(other));
        await _tab.SeesAsync(() => Assert.Equal("changed", board.Markup));
    }

    [Fact]
    public async Task Gone_it_follows_nothing_and_reads_nothing()
    {
        var others = _school.Bus.Subscribers();
        Draw();
        Assert.Equal(others + 1, _school.Bus.Subscribers());
        await _tab.DisposeComponentsAsync();
        Assert.Equal(others, _school.Bus.Subscribers());
        await WriteAsync("second");
        _school.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _chalk.Reads);
    }

    [Fact]
    public async Task Gone_while_it_reads_it_draws_nothing_and_nothing_fails()
    {
        Draw();
        var drawn = _tab.Renders<Blackboard>();
        var reading = _chalk.Hold();
        await WriteAsync("second");
        await Eventually.True(() => _chalk.Reads == 2);
        await _tab.DisposeComponentsAsync();
        _chalk.Fault = new InvalidOperationException("Too late to matter.");
        reading.Dispose();
        _school.Time.Pass(TimeSpan.FromSeconds(1));
        await _tab.Renderer.Dispatcher.InvokeAsync(() => { });
        Assert.Equal(drawn, _tab.Renders<Blackboard>());
        Assert.False(_tab.Renderer.UnhandledException.IsCompleted);
    }

    [Fact]
    public async Task Gone_while_it_reads_for_the_first_time_it_follows_nothing()
    {
        var others = _school.Bus.Subscribers();
        var reading = _chalk.Hold();
        Draw();
        await _tab.DisposeComponentsAsync();
        reading.Dispose();
        await _tab.Renderer.Dispatcher.InvokeAsync(() => { });
        Assert.Equal(others, _school.Bus.Subscribers());
    }

    [Fact]
    public void Drawn_ahead_of_its_circuit_it_follows_nothing()
    {
        _tab.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var others = _school.Bus.Subscribers();
        Assert.Equal("first", Draw().Markup);
        Assert.Equal(others, _school.Bus.Subscribers());
    }

    private IRenderedComponent<Blackboard> Draw() =>
        _tab.Render<Blackboard>(parameters => parameters.Add(board => board.Chalk, _chalk).Add(board => board.Room, Room));

    // Whether it begins the next reading meanwhile or afterwards is its own business: it had the time for either.
    private async Task EndAsync(IDisposable reading, int readings)
    {
        await Task.WhenAny(Eventually.True(() => _chalk.Reads == readings), Task.Delay(200));
        reading.Dispose();
        await Eventually.True(() => _chalk.Ends == readings);
        await _tab.Renderer.Dispatcher.InvokeAsync(() => { });
    }

    private Task WriteAsync(string text)
    {
        _chalk.Text = text;
        return _school.Bus.PublishAsync(new RoomChanged(Room));
    }
}
