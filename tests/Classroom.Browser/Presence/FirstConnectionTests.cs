namespace Classroom.Browser.Presence;

/// <summary>A page whose very first connection fails has nobody to tell it that it is back.</summary>
public sealed class FirstConnectionTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_page_that_cannot_connect_at_first_says_so_and_comes_alive_with_no_click()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await teacher.Sees(1);
        lena.Complaints.ExpectLostConnection();
        lena.Complaints.Expect("Failed to fetch");

        await lena.Browser.RouteAsync("**/_blazor/**", request => request.AbortAsync("connectionrefused"));
        await lena.Browser.RouteAsync("**/_blazor?*", request => request.AbortAsync("connectionrefused"));
        await lena.Tab.Refreshes();
        await Expect(lena.Tab.ReconnectDialog).ToBeVisibleAsync();
        await teacher.Sees(0);

        await lena.Browser.UnrouteAllAsync();
        await lena.Tab.IsLive();
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
        await Everyone.See(1);
    }
}
