namespace Classroom.Browser.Accounts;

public sealed class AccountTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_teacher_makes_an_account_and_a_room_and_signs_out()
    {
        var teacher = await Student("Ms Weber");
        var tab = teacher.Tab;
        await tab.GoesTo("/");
        await tab.Link(Sentences.Of("Landing.Open")).ClickAsync();
        await tab.Field(Sentences.Of("Account.DisplayName")).FillAsync("Ms Weber");
        await tab.Field(Sentences.Of("Account.Email")).FillAsync($"{Guid.NewGuid():N}@school.example");
        await tab.Field(Sentences.Of("Account.Password")).FillAsync(Account.Password);
        await tab.Button(Sentences.Of("Registration.Submit")).ClickAsync();

        await tab.Field(Sentences.Of("Rooms.NewName")).FillAsync("Physics 10b");
        await tab.Button(Sentences.Of("Rooms.New")).ClickAsync();
        await tab.IsLive();
        await tab.Sees(0);
        var room = tab.Path;

        await tab.GoesTo("/account");
        await tab.Button(Sentences.Of("Account.SignOut")).ClickAsync();
        await tab.Reads(Sentences.Of("Landing.Really"));
        teacher.Complaints.ExpectAnswer(404);
        Assert.Equal(404, await tab.GoesTo(room));
    }

    [Fact]
    public async Task Signing_out_everywhere_shuts_the_pages_of_other_devices_within_a_second()
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var (laptop, phone) = (await Teacher(account), await Teacher(account));
        await laptop.SignsIn();
        await phone.SignsIn();
        await laptop.OpensARoom();
        await phone.Tab.GoesTo("/account");

        var signedOut = DateTimeOffset.UtcNow;
        await phone.Tab.Button(Sentences.Of("Account.SignOutEverywhere")).ClickAsync();

        await laptop.Tab.FallsShut("SignedOut", signedOut);
        await laptop.Tab.Link(Sentences.Of("Login.Submit")).ClickAsync();
        await Expect(laptop.Tab.Field(Sentences.Of("Account.Email"))).ToBeVisibleAsync();
    }
}
