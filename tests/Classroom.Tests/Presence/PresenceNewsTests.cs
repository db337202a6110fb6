using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class PresenceNewsTests
{
    private const int Everybody = 500;

    [Fact]
    public async Task The_first_change_is_told_at_once()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        await Eventually.True(() => hour.Announcements == 1);
    }

    [Fact]
    public async Task A_beat_that_changes_nothing_is_told_to_nobody()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        hour.Beats(0);
        await Eventually.True(() => hour.Announcements == 1);
        hour.Pass(1);
        hour.Beats(0);
        hour.Pass(1);
        hour.Beats(1);
        await Eventually.True(() => hour.CountsTold.Contains(2));
        Assert.Equal([1, 2], hour.CountsTold);
    }

    [Fact]
    public async Task Five_hundred_who_arrive_within_a_second_cost_each_page_about_ten_calls()
    {
        await using var hour = await ClassHour.BeginAsync(Everybody);
        for (var student = 0; student < Everybody; student++)
        {
            hour.Beats(student);
            // One at the start, then one each time another tenth of a second has passed.
            var due = 1 + (student / 50);
            await Eventually.True(() => hour.Announcements >= due);
            hour.Pass(0.002);
        }

        hour.Pass(1);
        await Eventually.True(() => hour.Announcements >= 11);
        Assert.InRange(hour.Announcements, 10, 12);
        Assert.Equal(Everybody, hour.Now.ActiveCount);
    }

    [Fact]
    public async Task The_last_change_of_a_burst_is_followed_by_a_call()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        hour.Beats(0);
        await Eventually.True(() => hour.Announcements == 1);
        hour.Beats(1);
        hour.Pass(0.1);
        await Eventually.True(() => hour.Announcements == 2);
    }

    [Fact]
    public async Task A_class_that_falls_silent_together_is_told_once()
    {
        await using var hour = await ClassHour.BeginAsync(Everybody);
        for (var student = 0; student < Everybody; student++)
        {
            hour.Beats(student);
        }

        hour.Pass(0.1);
        await Eventually.True(() => hour.Announcements == 2);
        hour.Pass(29.901);
        await Eventually.True(() => hour.Announcements > 2);
        Assert.Equal(0, hour.Now.ActiveCount);
        hour.Pass(1);
        await Eventually.True(() => hour.School.Time.ArmedTimers == 0);
        Assert.InRange(hour.Announcements, 3, 4);
    }
}
