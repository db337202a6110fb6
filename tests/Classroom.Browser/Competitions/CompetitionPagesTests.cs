namespace Classroom.Browser.Competitions;

public sealed class CompetitionPagesTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task Both_competition_pages_show_the_same_live_count()
    {
        var (teacher, room, competition) = await ACompetition();
        var (lena, tom) = (await Student("Lena"), await Student("Tom"));
        await lena.Joins(room);
        await tom.Joins(room);
        await teacher.Sees(0);

        await lena.Tab.Link(Sentences.Of("Student.TakePart")).ClickAsync();
        await teacher.Sees(1);
        await lena.Sees(1);

        await tom.Tab.GoesTo(competition.StudentPage);
        await Everyone.See(2);
        await Expect(teacher.Tab.Row("Tom")).ToHaveAttributeAsync("data-state", "active");

        await tom.Tab.Closes();
        await teacher.Sees(1);
        await lena.Sees(1);
    }

    [Fact]
    public async Task Going_back_to_the_room_lowers_the_count_of_the_competition_and_not_that_of_the_room()
    {
        var (teacher, room, competition) = await ACompetition();
        var register = await teacher.OpensATab(room.TeacherPage);
        await register.IsLive();
        var (lena, tom) = (await Student("Lena"), await Student("Tom"));
        await lena.Joins(room);
        await tom.Joins(room);
        await lena.Tab.GoesTo(competition.StudentPage);
        await tom.Tab.GoesTo(competition.StudentPage);
        await Everyone.See(2);
        var before = DateTimeOffset.UtcNow;

        await lena.Tab.Link(Sentences.Of("Competition.BackToRoom")).ClickAsync();

        var left = await teacher.Tab.Diary.WhenAsync(Diary.Count, "1", before);
        Assert.InRange(left - before, TimeSpan.Zero, TimeSpan.FromSeconds(2) + Busy);
        await tom.Sees(1);
        await lena.Sees(2);
        await register.Sees(2);
        Assert.Empty(await register.Diary.SinceAsync(Diary.Count, before));
    }

    [Fact]
    public async Task A_teacher_on_the_student_page_of_the_competition_is_not_counted()
    {
        var (teacher, room, competition) = await ACompetition();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await lena.Tab.GoesTo(competition.StudentPage);
        await Everyone.See(1);
        var before = DateTimeOffset.UtcNow;

        await (await teacher.OpensATab(competition.StudentPage)).IsLive();
        await Expect(lena.Tab.Row(teacher.Name)).ToHaveAttributeAsync("data-state", "active");

        await Everyone.See(1);
        Assert.Empty(await lena.Tab.Diary.SinceAsync(Diary.Count, before));
    }

    [Fact]
    public async Task Ending_the_competition_is_seen_on_every_page_without_refresh()
    {
        var (teacher, room, competition) = await ACompetition();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await lena.Tab.GoesTo(competition.StudentPage);
        await lena.Tab.IsLive();
        var phase = lena.Tab.Page.GetByTestId("phase");
        await Expect(phase).ToHaveAttributeAsync("data-phase", "lobby");

        await teacher.CancelsTheCompetition();

        await Expect(phase).Not.ToHaveAttributeAsync("data-phase", "lobby");
        await Expect(teacher.Tab.Page.GetByTestId("phase")).ToHaveAttributeAsync("data-phase", "cancelled");
    }

    [Fact]
    public async Task The_hosts_keys_can_be_switched_off_and_stay_so()
    {
        var (teacher, _, _) = await ACompetition();
        var projector = new Projector(teacher.Tab);
        var (menu, keys) = (teacher.Tab.Page.Locator(".stage-menu > summary"), teacher.Tab.Button(Sentences.Of("Stage.LetterKeys")));
        await menu.ClickAsync();
        await Expect(keys).ToHaveAttributeAsync("aria-pressed", "true");
        await keys.ClickAsync();
        await Expect(keys).ToHaveAttributeAsync("aria-pressed", "false");
        await teacher.Tab.Refreshes();
        await teacher.Tab.IsLive();

        await teacher.Tab.Page.Keyboard.PressAsync("Space");
        // One more command of the same circuit, and the key would have done its own.
        await menu.ClickAsync();
        var automatic = teacher.Tab.Page.GetByRole(AriaRole.Switch, new() { Name = Sentences.Of("Stage.Automatic") });
        await automatic.ClickAsync();
        await Expect(automatic).ToBeCheckedAsync();
        await projector.Shows("lobby");

        await keys.ClickAsync();
        await menu.ClickAsync();
        await teacher.Tab.Page.Locator("main").ClickAsync();
        await projector.GoesOnTo("ready");
    }

    private async Task<(Teacher Teacher, Room Room, Competition Competition)> ACompetition()
    {
        var teacher = await Teacher();
        var room = await teacher.MakesARoom();
        var competition = await teacher.OpensACompetition(room);
        await teacher.Tab.GoesTo(competition.TeacherPage);
        await teacher.Tab.IsLive();
        return (teacher, room, competition);
    }
}
