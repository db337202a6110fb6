namespace Classroom.Tests.Presence;

public sealed class HeartbeatWriterTests
{
    private const int Minute = 60;

    [Fact]
    public async Task Once_a_room_is_loaded_beats_and_views_read_nothing()
    {
        await using var hour = await ClassHour.BeginAsync(students: 30);
        hour.School.Queries.Clear();
        BeatForAMinute(hour, () => Assert.Equal(30, hour.Now.ActiveCount));
        Assert.Equal(0, hour.School.Queries.Selects);
        // The participants' rows, and the intervals of the ledger.
        Assert.All(hour.School.Queries.Commands, command => Assert.Matches("^(UPDATE|INSERT INTO presence_intervals)", command));
    }

    [Fact]
    public async Task The_number_of_transactions_depends_on_time_and_not_on_people()
    {
        List<int> transactions = [];
        foreach (var people in new[] { 20, 200, 2_000 })
        {
            await using var hour = await ClassHour.BeginAsync(people);
            hour.School.Queries.Clear();
            BeatForAMinute(hour, () => { });
            transactions.Add(hour.School.Queries.Transactions);
        }

        // At most twelve, one every five seconds, and one at once because everybody came.
        Assert.All(transactions, count => Assert.InRange(count, 10, 13));
        Assert.Single(transactions.Distinct());
    }

    [Fact]
    public async Task Two_hundred_who_arrive_within_a_second_cost_a_handful_of_transactions()
    {
        await using var hour = await ClassHour.BeginAsync(students: 200);
        hour.School.Queries.Clear();
        for (var student = 0; student < 200; student++)
        {
            hour.Beats(student);
            hour.Pass(0.005);
        }

        hour.Pass(0.25);
        Assert.InRange(hour.School.Queries.Transactions, 1, 6);
        Assert.Equal(0, hour.School.Writer.Pending);
    }

    [Fact]
    public async Task Nothing_is_written_while_nothing_changes()
    {
        await using var hour = await ClassHour.BeginAsync(students: 3);
        hour.Beats(0);
        hour.Pass(1);
        hour.School.Queries.Clear();
        hour.Pass(10 * Minute);
        Assert.Empty(hour.School.Queries.Commands);
    }

    [Fact]
    public async Task A_change_of_state_is_on_disk_within_250_ms()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Pass(0.25);
        Assert.Equal(ManualTime.Start.UtcDateTime, (await hour.RowAsync(0)).LastActive);

        var left = hour.School.Time.Now.UtcDateTime;
        hour.Leaves(0);
        hour.Pass(0.25);
        Assert.Equal(left, (await hour.RowAsync(0)).LeftAt);
    }

    [Fact]
    public async Task A_beat_that_changes_no_state_is_on_disk_within_five_seconds()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Pass(10);
        var beat = hour.School.Time.Now.UtcDateTime;
        hour.Beats(0);
        hour.Pass(4.9);
        Assert.NotEqual(beat, (await hour.RowAsync(0)).LastActive);
        hour.Pass(0.1);
        Assert.Equal(beat, (await hour.RowAsync(0)).LastActive);
    }

    /// <summary>Everybody comes at once; then each beats every 15 s, evenly spread, while time passes in quarters of a second.</summary>
    private static void BeatForAMinute(ClassHour hour, Action meanwhile)
    {
        const int steps = 4 * 15;
        for (var student = 0; student < hour.Students.Length; student++)
        {
            hour.Beats(student);
        }

        for (var step = 0; step < 4 * Minute; step++)
        {
            for (var student = 0; student < hour.Students.Length; student++)
            {
                if (student * steps / hour.Students.Length == step % steps)
                {
                    hour.Beats(student);
                }
            }

            hour.Pass(0.25);
            meanwhile();
        }
    }
}
