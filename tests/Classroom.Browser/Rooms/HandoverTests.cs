namespace Classroom.Browser.Rooms;

/// <summary>A seat that goes from one device to another .</summary>
public sealed class HandoverTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_seat_goes_to_another_browser_by_its_one_time_link_and_the_old_page_falls_shut()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var (phone, tablet) = (await Student("Lena"), await Student("Lena, on a tablet"));
        await phone.Joins(room);
        await Everyone.See(1);
        var seat = await teacher.Tab.Row("Lena").GetAttributeAsync("data-participant-id");

        var ticket = await teacher.HandsOver("Lena");
        await tablet.Tab.GoesTo(ticket);
        await tablet.Tab.Reads("Lena");
        await tablet.Tab.Button(Sentences.Of("Handover.Take")).ClickAsync();
        await tablet.IsIn(room);

        await Expect(phone.Tab.SeatLost).ToBeVisibleAsync();
        await phone.Tab.Reads(Sentences.Of("Loss.Moved.Title"));
        await Expect(tablet.Tab.Row("Lena")).ToHaveAttributeAsync("data-participant-id", seat!);
        await Expect(tablet.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "active");
        await teacher.Sees(1);
        await Expect(teacher.Tab.Row("Lena")).ToHaveCountAsync(1);

        // The link has done its work; whoever finds it on the old phone gets nothing by it.
        phone.Complaints.ExpectAnswer(422);
        await phone.Tab.GoesTo(ticket);
        await phone.Tab.Reads(Sentences.Of("Refusal.HandoverEnded"));
        await tablet.Sees(1);
    }
}
