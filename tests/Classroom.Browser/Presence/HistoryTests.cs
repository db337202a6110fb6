namespace Classroom.Browser.Presence;

/// <summary>Browsers keep the pages that were left, with all that stood there, to show them again on "back".</summary>
public sealed class HistoryTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task Back_in_the_room_is_active_again()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena", await RealChromium());
        await lena.Joins(room);
        await teacher.Sees(1);

        await lena.Tab.GoesTo("/");
        await teacher.Sees(0);

        await lena.Tab.Page.GoBackAsync();
        await teacher.Sees(1);
        await lena.Tab.IsLive();
        await lena.Sees(1);
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Removed_meanwhile_there_is_no_room_to_come_back_to()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena", await RealChromium());
        await lena.Joins(room);
        await teacher.Sees(1);
        await lena.Tab.GoesTo("/");
        await teacher.Sees(0);
        await teacher.DoesTo(lena, "Seat.Remove");
        await Expect(teacher.Tab.Row("Lena")).ToHaveCountAsync(0);

        lena.Complaints.ExpectAnswer(404);
        await lena.Tab.Page.GoBackAsync();

        await Expect(lena.Tab.Count).ToHaveCountAsync(0);
        await Expect(lena.Tab.Row(teacher.Name)).ToHaveCountAsync(0);
        await teacher.Sees(0);
    }
}
