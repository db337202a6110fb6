namespace Classroom.Browser.Rooms;

/// <summary>Two seats of one person that become one .</summary>
public sealed class MergedSeatsTests(Chromium chromium) : Story(chromium, shared: null)
{
    public override ValueTask InitializeAsync()
    {
        // Who came last was heard last, however long the story takes.
        (Site.Settings["Presence__BeatSeconds"], Site.Settings["Presence__StaleSeconds"]) = ("600", "3600");
        return base.InitializeAsync();
    }

    [Fact]
    public async Task Two_seats_of_one_person_become_one_and_the_device_heard_last_goes_on_in_it()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var (phone, laptop) = (await Student("Lena"), await Student("Marchetti"));
        await phone.Joins(room);
        await Everyone.See(1);
        await laptop.Joins(room);
        await Everyone.See(2);
        var seat = await teacher.Tab.Row("Lena").GetAttributeAsync("data-participant-id");

        await teacher.Merges("Marchetti", into: "Lena");

        await Expect(phone.Tab.SeatLost).ToBeVisibleAsync();
        await phone.Tab.Reads(Sentences.Of("Loss.Moved.Title"));
        await Expect(laptop.Tab.Row("Lena")).ToHaveAttributeAsync("data-participant-id", seat!);
        await laptop.Tab.IsLive();
        await teacher.Sees(1);
        await laptop.Sees(1);
        await Expect(teacher.Tab.Row("Marchetti")).ToHaveCountAsync(0);
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "active");
    }
}
