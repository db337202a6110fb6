using Classroom.Rooms;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Rooms;

public sealed class WrongCodesTests
{
    private readonly ManualTime _time = new();
    private readonly WrongCodes _wrongCodes;

    public WrongCodesTests() => _wrongCodes = new WrongCodes(Options.Create(new RoomsOptions()), _time);

    [Fact]
    public void A_browser_has_ten_tries_a_minute()
    {
        var (guesser, neighbour) = (new Visitor("a", "school"), new Visitor("b", "school"));
        Guess(guesser, 9);
        Assert.Equal(1, _wrongCodes.TriesLeft(guesser));
        Guess(guesser, 1);
        Assert.Equal((0, 10), (_wrongCodes.TriesLeft(guesser), _wrongCodes.TriesLeft(neighbour)));
    }

    [Fact]
    public void An_address_has_a_hundred_tries_a_minute()
    {
        for (var browser = 0; browser < 100; browser++)
        {
            Guess(new Visitor($"{browser}", "school"), 1);
        }

        Assert.Equal(0, _wrongCodes.TriesLeft(new Visitor("new", "school")));
        Assert.Equal(10, _wrongCodes.TriesLeft(new Visitor("new", "home")));
    }

    [Fact]
    public void Everybody_together_has_a_thousand_tries_a_minute()
    {
        for (var guesser = 0; guesser < 1_000; guesser++)
        {
            Guess(new Visitor($"{guesser}", $"{guesser}"), 1);
        }

        Assert.Equal(0, _wrongCodes.TriesLeft(new Visitor("new", "new")));
    }

    [Fact]
    public void Asking_costs_nothing()
    {
        var visitor = new Visitor("a", "school");
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(10, _wrongCodes.TriesLeft(visitor)));
    }

    [Fact]
    public void Each_try_comes_back_a_minute_after_it_was_made()
    {
        var visitor = new Visitor("a", "school");
        Guess(visitor, 5);
        _time.Pass(TimeSpan.FromSeconds(30));
        Guess(visitor, 5);
        _time.Pass(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));
        Assert.Equal(0, _wrongCodes.TriesLeft(visitor));
        _time.Pass(TimeSpan.FromTicks(1));
        Assert.Equal(5, _wrongCodes.TriesLeft(visitor));
        _time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(10, _wrongCodes.TriesLeft(visitor));
    }

    [Fact]
    public void A_browser_cannot_use_up_the_tries_of_an_address_by_its_name()
    {
        Guess(new Visitor("a:school", "home"), 100);
        Guess(new Visitor("school", "home"), 100);
        Assert.Equal(10, _wrongCodes.TriesLeft(new Visitor("other", "school")));
    }

    [Fact]
    public void A_browser_that_goes_to_another_address_has_the_same_tries()
    {
        Guess(new Visitor("a", "school"), 10);
        Assert.Equal(0, _wrongCodes.TriesLeft(new Visitor("a", "home")));
    }

    [Fact]
    public void Limits_come_from_the_settings()
    {
        var strict = new WrongCodes(Options.Create(new RoomsOptions { WrongCodesPerBrowser = 1 }), _time);
        strict.Count(new Visitor("a", "school"));
        Assert.Equal(0, strict.TriesLeft(new Visitor("a", "school")));
    }

    private void Guess(Visitor visitor, int times)
    {
        for (var guess = 0; guess < times; guess++)
        {
            _wrongCodes.Count(visitor);
        }
    }
}
