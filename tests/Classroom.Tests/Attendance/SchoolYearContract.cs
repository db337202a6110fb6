using Classroom.Attendance;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Attendance;

/// <summary>Two hundred students, forty classes of fifty minutes: attendance costs what it costs for two students.</summary>
public abstract class SchoolYearContract(ITestDatabases databases) : RoomContract(databases)
{
    private const int Queries = 3;

    [Fact]
    public async Task A_day_and_the_whole_range_take_the_same_few_queries_for_two_students_and_for_two_hundred()
    {
        var small = await SchoolYear.OfAsync(School, Room.RoomId, students: 2);
        var large = await SchoolYear.OfAsync(School, (await School.RoomAsync(Host, "Large")).RoomId, students: 200);
        foreach (var (year, students) in new[] { (small, 2), (large, 200) })
        {
            var day = SchoolYear.ClassAt(7);
            foreach (var (from, to) in new[] { (day, day.AddDays(1)), (SchoolYear.ClassAt(0), SchoolYear.End) })
            {
                School.Queries.Clear();
                var attendance = (await School.Attendance.ReadAsync(year.Room, Host, from, to)).Value;
                Assert.Equal((students, Queries), (attendance.People.Length, School.Queries.Commands.Count));
                // Writing it out reads nothing more.
                await ClassFile.CsvAsync(attendance, ClassFile.Berlin);
                ClassFile.Xlsx(attendance, ClassFile.Berlin);
                Assert.Equal(Queries, School.Queries.Commands.Count);
            }
        }

        await AgreesWithTheLedger(large);
    }

    private async Task AgreesWithTheLedger(SchoolYear year)
    {
        var whole = (await School.Attendance.ReadAsync(year.Room, Host, SchoolYear.ClassAt(0), SchoolYear.End)).Value;
        var counts = whole.ByMinute();
        Assert.Equal(counts.Length, counts.Select(minute => minute.Minute).Distinct().Count());
        var known = counts.ToDictionary(minute => minute.Minute, minute => minute.Active);
        foreach (var number in new[] { 0, 21, 39 })
        {
            var start = SchoolYear.ClassAt(number);
            var day = (await School.Attendance.ReadAsync(year.Room, Host, start, start.AddDays(1))).Value;
            Assert.All(day.ByMinute(), minute => Assert.Equal(year.ActiveIn(minute.Minute), minute.Active));
            // Of so long a span too, every minute of every class is there.
            Assert.All(day.ByMinute(), minute => Assert.Equal(minute.Active, known.GetValueOrDefault(minute.Minute)));
        }

        var active = whole.People.ToDictionary(person => person.ParticipantId, person => person.Active);
        Assert.All(
            year.Intervals.Where(interval => interval.State == Classroom.Presence.PresenceState.Active).GroupBy(interval => interval.ParticipantId),
            person => Assert.Equal(person.Sum(interval => (interval.ToAt - interval.FromAt).TotalSeconds), active[person.Key].TotalSeconds, 3));
    }
}

public sealed class SchoolYearOnSqlite() : SchoolYearContract(new SqliteFiles());

public sealed class SchoolYearOnPostgres(PostgresCluster cluster) : SchoolYearContract(cluster);
