using Classroom.Web.Shared;

namespace Classroom.Web.Tests.Shared;

public sealed class AvatarsTests
{
    [Theory]
    [InlineData("Ada", "A")]
    [InlineData("ada b. lovelace", "AL")]
    [InlineData("  ", "")]
    [InlineData("\U0001F469\u200D\U0001F469\u200D\U0001F467 Smith", "\U0001F469\u200D\U0001F469\u200D\U0001F467S")]
    public void Initials_are_whole_characters_of_the_first_and_last_word(string name, string initials) =>
        Assert.Equal(initials, Avatars.Initials(name));

    [Fact]
    public void A_person_keeps_a_colour_of_the_eight()
    {
        var ids = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7()).ToList();
        Assert.All(ids, id => Assert.InRange(Avatars.OptionOf(id), 1, 8));
        Assert.All(ids, id => Assert.Equal(Avatars.OptionOf(id), Avatars.OptionOf(Guid.Parse(id.ToString()))));
        Assert.Equal(8, ids.Select(Avatars.OptionOf).Distinct().Count());
    }
}
