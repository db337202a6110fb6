using Classroom.Attendance;
using Classroom.Tests.Presence;

namespace Classroom.Tests.Attendance;

/// <summary>Somebody sets the clock of the machine in the middle of a class.</summary>
public sealed class SetClockTests
{
    private const int BeatSeconds = 15, BeatsOfTenMinutes = 40;

    [Theory]
    [InlineData(-60)]
    [InlineData(-5)]
    [InlineData(5)]
    [InlineData(60)]
    public async Task No_length_is_negative_no_minute_counts_twice_and_no_time_is_made_up(int minutes)
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        TenMinutes(hour);
        hour.School.Time.SetClock(TimeSpan.FromMinutes(minutes));
        TenMinutes(hour);
        await hour.School.Writer.FlushAsync();

        Assert.All(await hour.School.LedgerAsync(hour.Room.RoomId), interval => Assert.True(interval.FromAt <= interval.ToAt));
        var start = ManualTime.Start;
        var attendance = (await hour.School.Attendance.ReadAsync(hour.Room.RoomId, hour.Host, start.AddHours(-2), start.AddHours(3))).Value;
        var byMinute = attendance.ByMinute();
        Assert.Equal(byMinute.Length, byMinute.Select(minute => minute.Minute).Distinct().Count());
        Assert.True(byMinute.Max(minute => minute.Active) == 2);
        Assert.Equal(2, attendance.People.Length);
        Assert.All(attendance.People, person =>
        {
            Assert.All(person.Stretches, stretch => Assert.True(stretch.Length >= TimeSpan.Zero));
            // Twice ten minutes less the last beat's, or less the five that the clock says twice.
            var most = TimeSpan.FromMinutes(minutes == -5 ? 15 : 20);
            Assert.InRange(person.Active, most - TimeSpan.FromSeconds(4 * BeatSeconds), most);
        });
    }

    private static void TenMinutes(ClassHour hour)
    {
        for (var beat = 0; beat < BeatsOfTenMinutes; beat++)
        {
            hour.Beats(0);
            hour.Beats(1);
            hour.Pass(BeatSeconds);
        }
    }
}
