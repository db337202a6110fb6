namespace Classroom.Browser.Presence;

public sealed class RefreshTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan LongerThanTheGrace = TimeSpan.FromSeconds(4.5);

    [Fact]
    public async Task Refreshing_again_and_again_is_not_seen_on_another_page()
    {
        var (teacher, lena, tom, _) = await AClassOfTwo();
        var before = DateTimeOffset.UtcNow;

        for (var time = 0; time < 4; time++)
        {
            await lena.Tab.Refreshes();
            await lena.Tab.IsLive();
        }

        // The last two do not even wait for the page.
        await lena.Tab.Refreshes();
        await lena.Tab.Refreshes();
        await lena.Tab.IsLive();

        await NothingFlickers(before, teacher.Tab, tom.Tab);
    }

    [Fact]
    public async Task Walking_from_the_room_to_the_competition_and_back_is_not_seen_in_the_room()
    {
        var (teacher, lena, tom, room) = await AClassOfTwo();
        var competition = await teacher.OpensACompetition(room);
        var before = DateTimeOffset.UtcNow;

        for (var time = 0; time < 3; time++)
        {
            await WalksThereAndBack(lena, room, competition);
        }

        await NothingFlickers(before, teacher.Tab, tom.Tab);
        // Each page's heartbeat has a worker of its own; those of pages that were left have ended.
        Assert.Single(lena.Tab.Page.Workers);
    }

    [Fact]
    public async Task Walking_over_a_slow_connection_is_not_seen_in_the_room()
    {
        var (teacher, _, tom, room) = await AClassOfTwo();
        var competition = await teacher.OpensACompetition(room);
        var aylin = await Student("Aylin", over: LineToTheSite(latency: TimeSpan.FromMilliseconds(200)));
        await aylin.Joins(room);
        await Everyone.See(3);
        var before = DateTimeOffset.UtcNow;

        await WalksThereAndBack(aylin, room, competition);

        await NothingFlickers(before, teacher.Tab, tom.Tab);
    }

    [Fact]
    public async Task Going_by_address_and_through_the_history_is_not_seen_in_the_room()
    {
        var (teacher, lena, tom, room) = await AClassOfTwo();
        var competition = await teacher.OpensACompetition(room);
        var before = DateTimeOffset.UtcNow;

        await lena.Tab.GoesTo(competition.StudentPage);
        await lena.Tab.IsLive();
        await lena.Tab.GoesTo(room.StudentPage);
        await lena.Tab.IsLive();
        await lena.Tab.Page.GoBackAsync();
        await lena.Tab.IsLive();
        await lena.Tab.Page.GoForwardAsync();
        await lena.Tab.IsLive();

        await NothingFlickers(before, teacher.Tab, tom.Tab);
    }

    private static async Task WalksThereAndBack(Student student, Room room, Competition competition)
    {
        await student.Tab.Link(Sentences.Of("Student.TakePart")).ClickAsync();
        await student.Tab.IsAt(competition.StudentPage);
        await student.Tab.IsLive();
        await student.Tab.Link(Sentences.Of("Competition.BackToRoom")).ClickAsync();
        await student.Tab.IsAt(room.StudentPage);
        await student.Tab.IsLive();
    }

    private async Task<(Teacher Teacher, Student Lena, Student Tom, Room Room)> AClassOfTwo()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var (lena, tom) = (await Student("Lena"), await Student("Tom"));
        await lena.Joins(room);
        await tom.Joins(room);
        await Everyone.See(2);
        return (teacher, lena, tom, room);
    }

    private async Task NothingFlickers(DateTimeOffset since, params Tab[] watchers)
    {
        // The page that was left may be counted out as late as this.
        await Task.Delay(LongerThanTheGrace);
        await Everyone.See(Everyone.OfType<Student>().Count());
        foreach (var watcher in watchers)
        {
            Assert.Empty(await watcher.Diary.SinceAsync(Diary.Count, since));
        }
    }
}
