namespace Classroom.Browser.Rooms;

public sealed class RoomsTakenAwayTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task An_archived_room_is_closed_to_its_students_within_a_second_and_stays_with_its_teacher()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await teacher.Sees(1);

        var archived = await teacher.Tab.Presses(teacher.Tab.Button(Sentences.Of("Settings.Archive")));

        await lena.Tab.FallsShut("RoomArchived", archived);
        await Expect(teacher.Tab.Button(Sentences.Of("Settings.Unarchive"))).ToBeVisibleAsync();
        await teacher.Sees(0);
    }

    [Fact]
    public async Task A_deleted_room_is_gone_from_every_page_within_a_second()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        await teacher.Tab.Button(Sentences.Of("Settings.Delete")).ClickAsync();
        await teacher.Tab.Page.GetByRole(AriaRole.Dialog).GetByLabel(Sentences.Of("Settings.Name")).FillAsync(room.Name);

        var deleted = DateTimeOffset.UtcNow;
        await teacher.Tab.Button(Sentences.Of("Settings.DeleteForGood")).ClickAsync();

        await lena.Tab.FallsShut("RoomDeleted", deleted);
        await teacher.Tab.IsAt("/teacher");
        await teacher.Tab.Reads(Sentences.Of("Rooms.NoneTitle"));
    }
}
