namespace Classroom.Browser;

/// <summary>Somebody with an account.</summary>
public sealed class Teacher(Account account, IBrowserContext context, Uri site) : Person(account.DisplayName, context, site)
{
    private readonly Uri _site = site;

    public string Email => account.Email;

    public async Task SignsIn()
    {
        await Tab.GoesTo("/account/login");
        await Tab.Page.FillAsync("[name=email]", Email);
        await Tab.Page.FillAsync("[name=password]", Account.Password);
        await Tab.Button(Sentences.Of("Login.Submit")).ClickAsync();
        await Tab.IsAt("/teacher");
    }

    /// <summary>Makes a room, without looking at it yet.</summary>
    public async Task<Room> MakesARoom(string name = "Physics 10b")
    {
        using var doors = new Doors(_site);
        return await doors.MakeRoom(account, name);
    }

    /// <summary>Makes a room and looks at its page.</summary>
    public async Task<Room> OpensARoom(string name = "Physics 10b")
    {
        var room = await MakesARoom(name);
        await Enters(room);
        return room;
    }

    public async Task Enters(Room room)
    {
        await Tab.GoesTo(room.TeacherPage);
        await Tab.IsLive();
    }

    public async Task<Competition> OpensACompetition(Room room, string title = "Waves and sound")
    {
        using var doors = new Doors(_site);
        return await doors.OpenCompetition(account, room, title);
    }

    /// <summary>Brings in a quiz that is written in GIFT.</summary>
    public async Task<Quiz> HasAQuiz(string gift, string name = "Waves and sound")
    {
        using var doors = new Doors(_site);
        return await doors.MakeQuiz(account, name, gift);
    }

    /// <summary>Brings in a quiz that is written in GIFT, and opens it.</summary>
    public async Task OpensAQuiz(string gift, string name = "Waves and sound")
    {
        using var doors = new Doors(_site);
        await Tab.GoesTo((await doors.MakeQuiz(account, name, gift)).TeacherPage);
        await Tab.IsLive();
    }

    /// <summary>From the competition's own page.</summary>
    public async Task CancelsTheCompetition()
    {
        await Tab.Page.Locator(".stage-menu > summary").ClickAsync();
        await Tab.Button(Sentences.Of("Stage.Cancel")).ClickAsync();
        await Tab.Button(Sentences.Of("Stage.CancelSure")).ClickAsync();
    }

    public async Task MakesCoTeacher(Teacher colleague)
    {
        await Tab.Field(Sentences.Of("Settings.TeacherEmail")).FillAsync(colleague.Email);
        await Tab.Button(Sentences.Of("Settings.AddTeacher")).ClickAsync();
        await Expect(Tab.Row(colleague.Name)).ToBeVisibleAsync();
    }

    /// <summary>Has a one-time ticket made out for somebody's seat; returns the path of its address.</summary>
    public async Task<string> HandsOver(string name)
    {
        await OpensTheMovesOf(name);
        await Tab.Button(Sentences.Of("Handover.Issue")).ClickAsync();
        await Expect(Tab.Page.GetByRole(AriaRole.Img, new() { Name = Sentences.Of("Handover.Qr") })).ToBeVisibleAsync();
        return new Uri((await Tab.Page.GetByRole(AriaRole.Dialog).Locator("[data-copy]").GetAttributeAsync("data-copy"))!).AbsolutePath;
    }

    /// <summary>Says that two seats are one person's.</summary>
    public async Task Merges(string name, string into)
    {
        await OpensTheMovesOf(name);
        await Tab.Field(Sentences.Of("Seat.SameAs")).SelectOptionAsync(new SelectOptionValue { Label = into });
        await Tab.Button(Sentences.Of("Seat.Merge")).ClickAsync();
    }

    /// <summary>Opens the dialog of somebody's seat and presses a button in it; returns when it was pressed.</summary>
    public async Task<DateTimeOffset> DoesTo(Person member, string command)
    {
        await Tab.Button(Sentences.Of("Seat.Menu", member.Name)).ClickAsync();
        return await Tab.Presses(Tab.Button(Sentences.Of(command)));
    }

    private async Task OpensTheMovesOf(string name)
    {
        await Tab.Button(Sentences.Of("Seat.Menu", name)).ClickAsync();
        await Tab.Page.GetByText(Sentences.Of("Seat.Moves"), new() { Exact = true }).ClickAsync();
    }
}
