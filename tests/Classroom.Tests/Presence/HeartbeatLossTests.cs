namespace Classroom.Tests.Presence;

public sealed class HeartbeatLossTests
{
    [Fact]
    public async Task What_could_not_be_written_is_kept_and_written_later()
    {
        await using var hour = await ClassHour.BeginAsync(students: 3);
        hour.School.Outage.Lasts = true;
        hour.Beats(0);
        hour.Beats(1);
        hour.Pass(20);
        Assert.Equal(2, hour.School.Writer.Pending);

        hour.School.Outage.Lasts = false;
        hour.Pass(5);
        Assert.Equal(0, hour.School.Writer.Pending);
        Assert.Equal(ManualTime.Start.UtcDateTime, (await hour.RowAsync(0)).LastActive);
        Assert.Equal(ManualTime.Start.UtcDateTime, (await hour.RowAsync(1)).LastActive);
    }

    [Fact]
    public async Task What_is_written_later_does_not_overwrite_what_was_heard_meanwhile()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.School.Outage.Lasts = true;
        hour.School.Outage.Meanwhile = () => hour.Beats(0);
        hour.Pass(0.2);
        var newest = hour.School.Time.Now.UtcDateTime;
        (hour.School.Outage.Lasts, hour.School.Outage.Meanwhile) = (false, null);
        hour.Pass(5);
        Assert.Equal(newest, (await hour.RowAsync(0)).LastActive);
    }

    [Fact]
    public async Task A_disk_that_is_full_for_an_hour_is_tried_every_five_seconds()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.School.Outage.Lasts = true;
        hour.Beats(0);
        hour.School.Outage.Tries = 0;
        hour.Pass(3_600);
        Assert.InRange(hour.School.Outage.Tries, 700, 725);
    }

    [Fact]
    public async Task A_crash_loses_at_most_five_seconds()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        for (var (tenth, beats) = (0, new Queue<DateTime>()); tenth < 300; tenth++)
        {
            if (tenth % 7 == 0)
            {
                hour.Beats(0);
                beats.Enqueue(hour.School.Time.Now.UtcDateTime);
            }

            hour.Pass(0.1);
            var onDisk = (await hour.RowAsync(0)).LastActive;
            var mustBeThere = beats.LastOrDefault(beat => beat <= hour.School.Time.Now.UtcDateTime.AddSeconds(-5));
            Assert.True((onDisk ?? default) >= mustBeThere, $"at {tenth / 10.0} s the disk knows {onDisk:O} and not {mustBeThere:O}");
        }
    }

    [Fact]
    public async Task A_program_that_is_stopped_writes_what_is_pending_first()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        await hour.School.Writer.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ManualTime.Start.UtcDateTime, (await hour.RowAsync(0)).LastActive);
    }

    [Fact]
    public async Task A_clock_set_back_delays_no_write()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.School.Time.SetClock(TimeSpan.FromHours(-1));
        hour.Pass(5);
        Assert.Equal(0, hour.School.Writer.Pending);
        hour.Beats(0);
        hour.Pass(5);
        Assert.Equal(ManualTime.Start.UtcDateTime.AddHours(-1).AddSeconds(5), (await hour.RowAsync(0)).LastActive);
    }

    [Fact]
    public async Task Beats_of_a_room_that_was_deleted_meanwhile_harm_nobody()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        await hour.School.Rooms.DeleteAsync(hour.Room.RoomId, hour.Host, "Physics");
        hour.Pass(5);
        Assert.Equal(0, hour.School.Writer.Pending);
    }
}
