namespace Classroom.Browser.Scenes;

// How somebody comes to each of the moments.
public abstract partial class SceneStory
{
    private async Task<Tab> Visitor(string path)
    {
        var visitor = await Student("Lena");
        await visitor.Tab.GoesTo(path);
        return visitor.Tab;
    }

    private async Task<Tab> Refused(string path, string submit, int status)
    {
        var visitor = await Student("Lena");
        visitor.Complaints.ExpectAnswer(status);
        await visitor.Tab.GoesTo(path);
        await visitor.Tab.Button(Sentences.Of(submit)).ClickAsync();
        await Expect(visitor.Tab.Page.Locator(".error").First).ToBeVisibleAsync();
        return visitor.Tab;
    }

    private async Task<Tab> NotFound()
    {
        var visitor = await Student("Lena");
        visitor.Complaints.ExpectAnswer(404);
        await visitor.Tab.GoesTo("/nowhere");
        return visitor.Tab;
    }

    private async Task<Tab> RefusedAtTheDoor(string name, string code, int status)
    {
        var visitor = await Student(name);
        visitor.Complaints.ExpectAnswer(status);
        await visitor.Tab.GoesTo("/join");
        await visitor.Knocks(code);
        await Expect(visitor.Tab.Page.Locator(".error").First).ToBeVisibleAsync();
        return visitor.Tab;
    }

    private async Task<Student> Seated(Line? over = null)
    {
        var student = await Student(full.Newcomer(), over);
        await student.Joins(full.Room);
        return student;
    }

    private async Task<Tab> SeatKnown()
    {
        var lena = await Seated();
        await lena.Tab.GoesTo($"/join/{full.Room.Code}");
        return lena.Tab;
    }

    private async Task<Tab> Member(string path)
    {
        var lena = await Seated();
        await lena.Tab.GoesTo(path);
        await lena.Tab.IsLive();
        return lena.Tab;
    }

    private async Task<Tab> CutOff(string path)
    {
        var line = LineToTheSite();
        var lena = await Seated(over: line);
        await lena.Tab.GoesTo(path);
        return await CutOff(lena, line);
    }

    private static async Task<Tab> CutOff(Person person, Line line)
    {
        person.Complaints.ExpectLostConnection();
        await person.Tab.IsLive();
        line.IsCut();
        await Expect(person.Tab.ReconnectDialog).ToBeVisibleAsync();
        return person.Tab;
    }

    private async Task<Tab> Signed(string path)
    {
        var teacher = await Teacher();
        await teacher.Tab.GoesTo(path);
        return teacher.Tab;
    }

    private async Task<Tab> TeacherAt(string path)
    {
        var teacher = await Teacher(full.Teacher);
        await teacher.SignsIn();
        await teacher.Tab.GoesTo(path);
        await teacher.Tab.IsLive();
        return teacher.Tab;
    }

    private async Task<Tab> TeacherCutOff(string path)
    {
        var line = LineToTheSite();
        var teacher = await Teacher(full.Teacher, over: line);
        await teacher.SignsIn();
        await teacher.Tab.GoesTo(path);
        return await CutOff(teacher, line);
    }

    private async Task<Tab> RegisterFull()
    {
        var tab = await TeacherAt(full.Room.TeacherPage);
        // By now, or in half a minute, one has been silent for long enough.
        await Expect(tab.Row("Lena Marchetti")).ToHaveAttributeAsync("data-state", "stale");
        return tab;
    }

    private async Task<Tab> Dialog(string button)
    {
        var tab = await TeacherAt(full.Room.TeacherPage);
        await tab.Button(button).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return tab;
    }

    private async Task<Tab> Attendance(string days)
    {
        var teacher = await Teacher(full.Teacher);
        await teacher.SignsIn();
        await teacher.Tab.GoesTo($"{full.Room.AttendancePage}{days}");
        await Expect(teacher.Tab.Page.GetByTestId("attendance-row").First).ToBeVisibleAsync();
        return teacher.Tab;
    }

    private async Task<Tab> AttendanceEmpty()
    {
        var teacher = await Teacher();
        await teacher.Tab.GoesTo((await teacher.MakesARoom()).AttendancePage);
        await teacher.Tab.Reads(Sentences.Of("Attendance.NobodyText"));
        return teacher.Tab;
    }

    private async Task<(Tab Host, string Path)> Ticket()
    {
        var teacher = await Teacher(full.Teacher);
        await teacher.SignsIn();
        await teacher.Enters(full.Room);
        return (teacher.Tab, await teacher.HandsOver("Tom"));
    }

    private async Task<Tab> HandoverEnded()
    {
        var visitor = await Student("Lena");
        visitor.Complaints.ExpectAnswer(422);
        await visitor.Tab.GoesTo("/join/seat/00000000000000000000000000000000");
        await visitor.Tab.Reads(Sentences.Of("Handover.EndedTitle"));
        return visitor.Tab;
    }

    private async Task<Teacher> EmptyRoom()
    {
        var teacher = await Teacher();
        await teacher.OpensARoom();
        return teacher;
    }

    private async Task<Tab> Archived()
    {
        var teacher = await EmptyRoom();
        await teacher.Tab.Button(Sentences.Of("Settings.Archive")).ClickAsync();
        await Expect(teacher.Tab.Button(Sentences.Of("Settings.Unarchive"))).ToBeVisibleAsync();
        return teacher.Tab;
    }

    private async Task<Tab> RoomsFull()
    {
        var host = await Teacher(full.Teacher);
        await host.SignsIn();
        var old = await host.OpensARoom("Physics 9a, last year");
        await host.Tab.Button(Sentences.Of("Settings.Archive")).ClickAsync();
        await Expect(host.Tab.Button(Sentences.Of("Settings.Unarchive"))).ToBeVisibleAsync();
        await host.OpensARoom("Astronomy club");
        await host.Tab.Field(Sentences.Of("Door.OpenSwitch")).UncheckAsync();
        var colleague = await Teacher("Mr Okoye");
        await colleague.OpensARoom("Chemistry for those who would rather be outside, Tuesdays");
        await colleague.Tab.Field(Sentences.Of("Settings.TeacherEmail")).FillAsync(host.Email);
        await colleague.Tab.Button(Sentences.Of("Settings.AddTeacher")).ClickAsync();
        await Expect(colleague.Tab.Row(host.Name)).ToBeVisibleAsync();
        await host.Tab.GoesTo("/teacher");
        await host.Tab.Reads(old.Name);
        return host.Tab;
    }

    private async Task<Tab> RoomOfAnother()
    {
        var host = await EmptyRoom();
        var colleague = await Teacher("Mr Okoye");
        await host.MakesCoTeacher(colleague);
        await colleague.Tab.GoesTo(host.Tab.Path);
        await colleague.Tab.IsLive();
        return colleague.Tab;
    }

    private async Task<Tab> Alone()
    {
        var teacher = await Teacher();
        var lena = await Student("Lena");
        await lena.Joins(await teacher.MakesARoom());
        return lena.Tab;
    }

    private async Task<Tab> SeatLost()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await teacher.DoesTo(lena, "Seat.Remove");
        await Expect(lena.Tab.SeatLost).ToBeVisibleAsync();
        return lena.Tab;
    }

    private async Task<Tab> Lobby(bool end)
    {
        var teacher = await Teacher();
        var competition = await teacher.OpensACompetition(await teacher.MakesARoom());
        await teacher.Tab.GoesTo(competition.TeacherPage);
        await teacher.Tab.IsLive();
        if (end)
        {
            await teacher.CancelsTheCompetition();
            await teacher.Tab.Reads(Sentences.Of("Stage.Cancelled"));
        }

        return teacher.Tab;
    }
}
