namespace Classroom.Browser.Rooms;

public sealed class JoiningTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task Three_students_join_by_code_and_every_page_shows_three_without_refresh()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        await teacher.Sees(0);
        var (lena, tom, aylin) = (await Student("Lena"), await Student("Tom"), await Student("Aylin"));

        await lena.Joins(room);
        await tom.Joins(room);
        await aylin.Joins(room);

        var loads = Everyone.Tabs.Select(tab => tab.Loads).ToList();
        await Everyone.See(3);
        Assert.Equal(loads, Everyone.Tabs.Select(tab => tab.Loads));
        await Expect(teacher.Tab.Row("Aylin")).ToHaveAttributeAsync("data-state", "active");
    }

    [Fact]
    public async Task The_address_in_the_QR_code_asks_for_a_name_alone()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var address = (await teacher.Tab.Button(Sentences.Of("Door.Copy")).GetAttributeAsync("data-copy"))!;
        Assert.EndsWith($"/join/{room.Code}", address);
        var (lena, tom) = (await Student("Lena"), await Student("Tom"));

        await lena.JoinsBy(address, room);
        await tom.JoinsBy(address, room);

        await Everyone.See(2);
    }
}
