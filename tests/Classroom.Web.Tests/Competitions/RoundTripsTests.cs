using Classroom.Tests;
using Classroom.Web.Competitions;

namespace Classroom.Web.Tests.Competitions;

public sealed class RoundTripsTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_shortest_of_the_last_five_counts()
    {
        var trips = new RoundTrips(_time);
        Assert.Equal(TimeSpan.Zero, trips.Shortest);
        foreach (var took in new[] { 10, 80, 60, 90, 70 })
        {
            Trip(trips, took);
        }

        Assert.Equal(TimeSpan.FromMilliseconds(10), trips.Shortest);
        Trip(trips, 75);
        Assert.Equal(TimeSpan.FromMilliseconds(60), trips.Shortest);
    }

    [Fact]
    public void Two_on_their_way_are_acknowledged_in_their_order()
    {
        var trips = new RoundTrips(_time);
        trips.Sent();
        _time.Pass(TimeSpan.FromMilliseconds(30));
        trips.Sent();
        _time.Pass(TimeSpan.FromMilliseconds(20));
        trips.Acknowledged();
        Assert.Equal(TimeSpan.FromMilliseconds(50), trips.Shortest);
        trips.Acknowledged();
        Assert.Equal(TimeSpan.FromMilliseconds(20), trips.Shortest);
        trips.Acknowledged();
        Assert.Equal(TimeSpan.FromMilliseconds(20), trips.Shortest);
    }

    private void Trip(RoundTrips trips, int milliseconds)
    {
        trips.Sent();
        _time.Pass(TimeSpan.FromMilliseconds(milliseconds));
        trips.Acknowledged();
    }
}
