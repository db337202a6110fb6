namespace Classroom.Browser.Rooms;

/// <summary>Nobody here touches a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_teacher_signs_in_makes_a_room_and_opens_its_dialogs()
    {
        var teacher = await TeacherOutside();
        var tab = teacher.Tab;
        await tab.GoesTo("/");
        await tab.TabsAndPresses(tab.Link(Sentences.Of("Login.Submit")));
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Account.Email")), teacher.Email);
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Account.Password")), Account.Password);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Rooms.NewName")), "Physics 10b");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.IsLive();

        await OpensAndClosesADialog(tab, tab.Button(Sentences.Of("Competition.Start")));
        await OpensAndClosesADialog(tab, tab.Button(Sentences.Of("Door.Large")));
        await OpensAndClosesADialog(tab, tab.Button(Sentences.Of("Settings.Delete")));

        var locked = tab.Field(Sentences.Of("Door.LockSwitch"));
        await tab.TabsAndPresses(locked, "Space");
        await Expect(locked).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_teacher_renames_a_student_in_the_dialog_of_the_seat()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);

        await teacher.Tab.TabsAndPresses(teacher.Tab.Button(Sentences.Of("Seat.Menu", "Lena")));
        var name = teacher.Tab.Field(Sentences.Of("Seat.Name"));
        await teacher.Tab.TabsTo(name);
        await name.PressAsync("Control+A");
        await teacher.Tab.Page.Keyboard.TypeAsync("Lena M");
        await teacher.Tab.Page.Keyboard.PressAsync("Enter");

        await Expect(lena.Tab.Row("Lena M")).ToBeVisibleAsync();
        await Expect(teacher.Tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_student_joins_takes_part_and_leaves()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var competition = await teacher.OpensACompetition(room);
        var lena = await Student("Lena");
        var tab = lena.Tab;
        await tab.GoesTo("/");

        await tab.TabsAndTypes(tab.Field(Sentences.Of("Landing.Code")), room.Code);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Join.Name")), "Lena");
        await tab.Page.Keyboard.PressAsync("Enter");
        await lena.IsIn(room);
        await teacher.Sees(1);

        await tab.TabsAndPresses(tab.Link(Sentences.Of("Student.TakePart")));
        await tab.IsAt(competition.StudentPage);
        await tab.IsLive();
        await tab.TabsAndPresses(tab.Link(Sentences.Of("Competition.BackToRoom")));
        await lena.IsIn(room);
        await tab.TabsAndPresses(tab.Link(Sentences.Of("Student.Leave")));
        await teacher.Sees(0);
    }

    [Fact]
    public async Task A_link_skips_to_the_content()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var tab = teacher.Tab;

        await tab.TabsAndPresses(tab.Link(Sentences.Of("Nav.Skip")));
        await tab.Page.Keyboard.PressAsync("Tab");

        await Expect(tab.Page.Locator("main :focus")).ToHaveCountAsync(1);
        Assert.Equal(room.TeacherPage, tab.Path);
        await tab.IsLive();
    }

    private static async Task OpensAndClosesADialog(Tab tab, ILocator button)
    {
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await tab.TabsAndPresses(button);
        await Expect(dialog).ToBeVisibleAsync();
        Assert.True(await dialog.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)"), "The focus is not in the dialog.");

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }
}
