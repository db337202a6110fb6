namespace Classroom.Browser.Rooms;

/// <summary>Rights end within a second, in pages that are already open .</summary>
public sealed class SeatsTakenAwayTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_removed_student_is_told_within_a_second_and_cannot_come_back_by_going_back()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await Everyone.See(1);

        var removed = await teacher.DoesTo(lena, "Seat.Remove");

        await lena.Tab.FallsShut("Removed", removed);
        await teacher.Sees(0);
        await Expect(teacher.Tab.Row("Lena")).ToHaveCountAsync(0);

        lena.Complaints.ExpectAnswer(404);
        await lena.Tab.Page.GoBackAsync();
        await lena.Tab.Page.GoForwardAsync();
        await lena.Tab.Reads(Sentences.Of("NotFound.Title"));
        Assert.Equal(404, await lena.Tab.GoesTo(room.StudentPage));
        await teacher.Sees(0);
    }

    [Fact]
    public async Task A_removed_student_may_join_again_with_the_code()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await Everyone.See(1);
        await teacher.DoesTo(lena, "Seat.Remove");
        await Expect(lena.Tab.SeatLost).ToBeVisibleAsync();

        await lena.Tab.Link(Sentences.Of("NotFound.Join")).ClickAsync();
        await lena.Knocks(room.Code);
        await lena.IsIn(room);

        await Everyone.See(1);
    }

    [Fact]
    public async Task A_banned_student_is_told_within_a_second_and_the_code_does_not_open_the_room_again()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await Everyone.See(1);

        var banned = await teacher.DoesTo(lena, "Seat.Ban");

        await lena.Tab.FallsShut("Banned", banned);
        lena.Complaints.ExpectAnswer(403);
        await lena.Tab.Link(Sentences.Of("NotFound.Join")).ClickAsync();
        await lena.Knocks(room.Code);
        await lena.Tab.Reads(Sentences.Of("Refusal.Banned"));
        await teacher.Sees(0);
    }

    [Fact]
    public async Task The_teacher_page_of_a_demoted_co_teacher_falls_shut_within_a_second()
    {
        var host = await Teacher("Ms Weber");
        var room = await host.OpensARoom();
        var colleague = await Teacher("Mr Okoye");
        await host.MakesCoTeacher(colleague);
        await colleague.Enters(room);
        var competition = await host.OpensACompetition(room);
        var projector = await colleague.OpensATab(competition.TeacherPage);
        await projector.IsLive();

        var demoted = await host.DoesTo(colleague, "Seat.TakeRole");

        await colleague.Tab.FallsShut("Removed", demoted);
        await projector.FallsShut("Removed", demoted);
        colleague.Complaints.ExpectAnswer(404);
        Assert.Equal(404, await colleague.Tab.GoesTo(room.TeacherPage));
        Assert.Equal(404, await projector.GoesTo(competition.TeacherPage));
    }

    [Fact]
    public async Task A_student_has_nothing_at_the_teacher_page_and_a_stranger_nothing_at_all()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var competition = await teacher.OpensACompetition(room);
        var (lena, stranger) = (await Student("Lena"), await Student("Nobody"));
        await lena.Joins(room);
        Everyone.ForEach(person => person.Complaints.ExpectAnswer(404));

        Assert.Equal(404, await lena.Tab.GoesTo(room.TeacherPage));
        Assert.Equal(404, await lena.Tab.GoesTo(competition.TeacherPage));
        foreach (var page in new[] { room.TeacherPage, room.StudentPage, competition.TeacherPage, competition.StudentPage })
        {
            Assert.Equal(404, await stranger.Tab.GoesTo(page));
            await stranger.Tab.Reads(Sentences.Of("NotFound.Title"));
        }
    }
}
