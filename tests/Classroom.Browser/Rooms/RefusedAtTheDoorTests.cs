namespace Classroom.Browser.Rooms;

/// <summary>Each refusal on the join page has its sentence and its way on.</summary>
public sealed class RefusedAtTheDoorTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_wrong_code_is_said_at_the_code_and_what_was_typed_stays()
    {
        var teacher = await Teacher();
        var room = await teacher.MakesARoom();
        var lena = await Student("Lena");
        lena.Complaints.ExpectAnswer(422);
        await lena.Tab.GoesTo("/join");

        await lena.Knocks(AnotherCodeThan(room));
        await lena.Tab.Reads(Sentences.Of("Refusal.WrongCode"));
        await lena.Tab.Reads(Sentences.Of("Join.TriesLeft.Many", 9));
        await Expect(lena.Tab.Field(Sentences.Of("Join.Code"))).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(lena.Tab.Field(Sentences.Of("Join.Name"))).ToHaveValueAsync("Lena");

        await lena.Knocks(room.Code);
        await lena.IsIn(room);
    }

    [Fact]
    public async Task What_is_no_code_is_said_so_and_costs_no_try()
    {
        var lena = await Student("Lena");
        lena.Complaints.ExpectAnswer(422);
        await lena.Tab.GoesTo("/join");

        await lena.Knocks("12a");
        await lena.Tab.Reads(Sentences.Of("Refusal.CodeMalformed"));
    }

    [Fact]
    public async Task A_taken_name_comes_with_free_ones_to_choose()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        await (await Student("Lena")).Joins(room);
        var other = await Student("lena");
        other.Complaints.ExpectAnswer(409);
        await other.Tab.GoesTo($"/join/{room.Code}");

        await other.KnocksAs("lena");
        await other.Tab.Reads(Sentences.Of("Refusal.NameTaken", "lena"));
        await other.Tab.Button("lena 2").ClickAsync();
        await other.IsIn(room);

        await Everyone.See(2);
        await Expect(teacher.Tab.Row("lena 2")).ToHaveAttributeAsync("data-state", "active");
    }

    [Fact]
    public async Task A_closed_door_gets_the_words_of_a_wrong_code_and_opens_again()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var door = teacher.Tab.Field(Sentences.Of("Door.OpenSwitch"));
        await door.UncheckAsync();
        await IsSaved(teacher, door, on: false);
        var lena = await Student("Lena");
        lena.Complaints.ExpectAnswer(422);

        await lena.Tab.GoesTo($"/join/{room.Code}");
        await lena.KnocksAs("Lena");
        await lena.Tab.Reads(Sentences.Of("Refusal.WrongCode"));

        await door.CheckAsync();
        await IsSaved(teacher, door, on: true);
        await lena.KnocksAs("Lena");
        await lena.IsIn(room);
    }

    [Fact]
    public async Task A_locked_room_lets_in_those_with_a_seat_and_asks_others_to_ask_the_teacher()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var (lena, tom) = (await Student("Lena"), await Student("Tom"));
        await lena.Joins(room);
        var locked = teacher.Tab.Field(Sentences.Of("Door.LockSwitch"));
        await locked.CheckAsync();
        await IsSaved(teacher, locked, on: true);
        tom.Complaints.ExpectAnswer(403);

        await tom.Tab.GoesTo($"/join/{room.Code}");
        await tom.KnocksAs("Tom");
        await tom.Tab.Reads(Sentences.Of("Refusal.Locked"));

        await lena.Tab.GoesTo($"/join/{room.Code}");
        await lena.Tab.Reads(Sentences.Of("Join.Again"));
        await lena.Tab.Link(Sentences.Of("Join.GoOn")).ClickAsync();
        await lena.IsIn(room);
    }

    [Fact]
    public async Task A_shared_device_can_be_somebody_else()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);

        await lena.Tab.GoesTo($"/join/{room.Code}");
        await lena.Tab.Button(Sentences.Of("Join.NotMe")).ClickAsync();
        await lena.KnocksAs("Tom");
        await lena.IsIn(room);

        await Expect(teacher.Tab.Row("Tom")).ToHaveAttributeAsync("data-state", "active");
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "left");
        await teacher.Sees(1);
    }

    private static string AnotherCodeThan(Room room) => room.Code == "000000" ? "000001" : "000000";

    // Nothing on the page says that a switch has reached the record; a second look at the page does.
    private static async Task IsSaved(Teacher teacher, ILocator control, bool on)
    {
        await teacher.Tab.Refreshes();
        await teacher.Tab.IsLive();
        await Expect(control).ToBeCheckedAsync(new() { Checked = on });
    }
}
