using System.Globalization;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public sealed class DisplayNameTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("\t Anna   Maria \n", "Anna Maria")]
    [InlineData("\u200BAnna\u200B", "Anna")]
    [InlineData("\u3000\u00A0Anna\u2003", "Anna")]
    [InlineData("<b>Anna</b>", "<b>Anna</b>")]
    [InlineData("'; DROP TABLE rooms--", "'; DROP TABLE rooms--")]
    [InlineData("x", "x")]
    [InlineData("محمد", "محمد")]
    [InlineData("שָׁלוֹם", "שָׁלוֹם")]
    [InlineData("ประเทศไทย", "ประเทศไทย")]
    [InlineData("नमस्ते", "नमस्ते")]
    [InlineData("Nguyễn", "Nguyễn")]
    [InlineData("Ange\u0301lique", "Ang\u00E9lique")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    public void What_people_are_called_is_taken_as_it_is_and_tidied(string typed, string name) =>
        Assert.Equal(name, DisplayName.Read(typed).Value.Text);

    [Theory]
    [InlineData(null, RoomRefusal.NameEmpty)]
    [InlineData("", RoomRefusal.NameEmpty)]
    [InlineData(" \t\u00A0\u3000 ", RoomRefusal.NameEmpty)]
    [InlineData("\u200B\u200D\u2060", RoomRefusal.NameEmpty)]
    [InlineData("\u3164\u115F\uFFA0", RoomRefusal.NameEmpty)]
    [InlineData("\u0301\u0302", RoomRefusal.NameEmpty)]
    [InlineData("An\0na", RoomRefusal.NameHasControlCharacters)]
    [InlineData("\0", RoomRefusal.NameHasControlCharacters)]
    [InlineData("An\nna", RoomRefusal.NameHasControlCharacters)]
    [InlineData("An\u2028na", RoomRefusal.NameHasControlCharacters)]
    [InlineData("Anna\u202Egnp.exe", RoomRefusal.NameHasControlCharacters)]
    [InlineData("\u2067Anna", RoomRefusal.NameHasControlCharacters)]
    [InlineData("An\uFEFFna", RoomRefusal.NameHasControlCharacters)]
    [InlineData("An\uFFFFna", RoomRefusal.NameHasControlCharacters)]
    public void What_is_no_name_is_refused_with_its_reason(string? typed, RoomRefusal reason) =>
        Assert.Equal(reason, DisplayName.Read(typed).Refusal);

    // Not in the table above: a lone half of a character does not survive in an attribute.
    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Equal(RoomRefusal.NameHasControlCharacters, DisplayName.Read("Anna\uD83D").Refusal);
        Assert.Equal(RoomRefusal.NameHasControlCharacters, DisplayName.Read("\uDE00Anna").Refusal);
    }

    [Fact]
    public void Marks_piled_on_a_letter_are_refused()
    {
        Assert.Equal(RoomRefusal.NameHasTooManyMarks, DisplayName.Read("A" + new string('\u0301', 1_000)).Refusal);
        Assert.Equal(RoomRefusal.NameHasTooManyMarks, DisplayName.Read("A\u0316\u0317\u0318\u0319\u031A").Refusal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\U0001F600")]
    [InlineData(Family)]
    [InlineData("e\u0323\u0302")]
    public void Twenty_four_visible_characters_are_a_name_and_twenty_five_are_not(string character)
    {
        Assert.True(DisplayName.Read(Repeat(character, 24)).Done);
        Assert.Equal(RoomRefusal.NameTooLong, DisplayName.Read(Repeat(character, 25)).Refusal);
    }

    [Fact]
    public void No_input_whatever_makes_it_throw()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(2) == 0
                ? $"{(char)random.Next(0x10000)}"
                : char.ConvertFromUtf32(random.Next(0x10000, 0x110000))));
            if (DisplayName.Read(typed) is { Done: true, Value: var name })
            {
                Assert.InRange(new StringInfo(name.Text).LengthInTextElements, 1, DisplayName.Longest);
                Assert.True(DisplayName.Read(name.Text) is { Done: true, Value: var again } && again.Key == name.Key, name.Text);
            }
        }
    }

    private static string Repeat(string character, int times) => string.Concat(Enumerable.Repeat(character, times));
}
