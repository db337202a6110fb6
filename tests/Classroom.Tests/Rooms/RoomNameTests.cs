using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public sealed class RoomNameTests
{
    [Theory]
    [InlineData("Physics 9b", "Physics 9b")]
    [InlineData("  Physics   9b ", "Physics 9b")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void A_name_is_kept_as_the_teacher_wrote_it(string typed, string name) => Assert.Equal(name, RoomName.Read(typed).Value);

    [Theory]
    [InlineData(null, RoomRefusal.RoomNameEmpty)]
    [InlineData(" \u200B ", RoomRefusal.RoomNameEmpty)]
    [InlineData("Physics\0", RoomRefusal.RoomNameHasControlCharacters)]
    [InlineData("Phy\u202Esics", RoomRefusal.RoomNameHasControlCharacters)]
    public void What_is_no_name_is_refused_with_its_reason(string? typed, RoomRefusal reason) =>
        Assert.Equal(reason, RoomName.Read(typed).Refusal);

    [Fact]
    public void Eighty_characters_are_a_name_and_one_more_is_not()
    {
        Assert.True(RoomName.Read(new string('x', 80)).Done);
        Assert.Equal(RoomRefusal.RoomNameTooLong, RoomName.Read(new string('x', 81)).Refusal);
    }
}
