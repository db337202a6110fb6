using System.Globalization;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public sealed class DisplayNameKeyTests
{
    [Theory]
    [InlineData("Anna", "aNNA")]
    [InlineData("Anna", "Ａｎｎａ")]
    [InlineData("Anna", "An\u200Bna")]
    [InlineData("Anna", "An\u00ADna")]
    [InlineData("Anna Maria", "anna \u3000 maria")]
    [InlineData("Ang\u00E9lique", "ANGE\u0301LIQUE")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("カナ", "ｶﾅ")]
    public void Names_that_look_alike_but_for_case_and_width_are_one(string one, string other) => Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("Anna", "Anne")]
    [InlineData("Anna", "Ånna")]
    [InlineData("Anna 2", "Anna 3")]
    [InlineData("Иван", "Ivan")]
    public void Names_that_people_tell_apart_are_two(string one, string other) => Assert.NotEqual(Key(one), Key(other));

    [Theory]
    [InlineData("Anna", 2, "Anna 2")]
    [InlineData("Abcdefghijklmnopqrstuvwx", 2, "Abcdefghijklmnopqrstuv 2")]
    [InlineData("Abcdefghijklmnopqrst uvw", 117, "Abcdefghijklmnopqrst 117")]
    public void A_taken_name_is_offered_with_a_number(string name, int number, string offered) =>
        Assert.Equal(offered, DisplayName.Read(name).Value.Numbered(number).Text);

    [Fact]
    public void A_numbered_name_is_cut_between_characters_and_is_a_name_again()
    {
        var families = string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", 24));
        var numbered = DisplayName.Read(families).Value.Numbered(1_999);
        Assert.Equal(DisplayName.Longest, new StringInfo(numbered.Text).LengthInTextElements);
        Assert.Equal(numbered, DisplayName.Read(numbered.Text).Value);
    }

    private static string Key(string name) => DisplayName.Read(name).Value.Key;
}
