using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>Which names a list of words stops, and which it must not. The words here are harmless stand-ins.</summary>
public sealed class BlockedWordsTests
{
    [Theory]
    [InlineData("goblin", "Goblin")]
    [InlineData("goblin", "GÖBLIN")]
    [InlineData("Göblin", "goblin")]
    [InlineData("goblin", "ｇｏｂｌｉｎ")]
    [InlineData("goblin", "The Goblin King")]
    [InlineData("goblin", "g0bl1n")]
    [InlineData("staff", "574ff 3")]
    [InlineData("goblin", "g.o.b.l.i.n")]
    [InlineData("goblin", "G O B L I N")]
    [InlineData("goblin", "x g-o_b l.1.n")]
    [InlineData("goblin", "goblin7")]
    [InlineData("goblin", "Goblin 2")]
    [InlineData("goblin", "go\u00ADblin")]
    [InlineData("goblin", "(goblin)")]
    [InlineData("big goblin", "Mr Big.Goblin")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("🐸", "Anna 🐸🐸")]
    [InlineData("кот", "КОТ")]
    public void It_stops(string word, string name) => Assert.True(Of(word).Hit(name));

    [Theory]
    [InlineData("gob", "Goblin")]
    [InlineData("lin", "Goblin")]
    [InlineData("goblin", "Gob Lin")]
    [InlineData("goblin", "Goblins")]
    [InlineData("annal", "Anna L.")]
    [InlineData("cunthor", "Scunthorpe")]
    [InlineData("big goblin", "Goblin Big")]
    [InlineData("goblin", "Anna")]
    [InlineData("ab", "B. A.")]
    public void It_lets_by(string word, string name) => Assert.False(Of(word).Hit(name));

    [Theory]
    [InlineData("gob*", "Goblin", true)]
    [InlineData("gob*", "Big Goblin", true)]
    [InlineData("gob*", "Hobgoblin", false)]
    [InlineData("*lin", "Goblin", true)]
    [InlineData("*lin", "Linus", false)]
    [InlineData("*bli*", "Hobgoblins", true)]
    [InlineData("*bli*", "go.bl.in", true)]
    [InlineData("*bli*", "g o b l i n", true)]
    [InlineData("*anal*", "Ana Lena", false)]
    public void A_star_stops_longer_words_too(string word, string name, bool stopped) => Assert.Equal(stopped, Of(word).Hit(name));

    [Fact]
    public void Empty_lines_repetitions_and_stars_without_a_word_are_left_out()
    {
        var words = Of("\r\n goblin \n\n*\n* *\nGOBLIN\n...\ntroll*\n");
        Assert.Equal(["goblin", "troll*"], words.Lines);
        Assert.Equal("goblin\ntroll*", words.Text);
        Assert.False(words.Hit("Anna"));
    }

    [Fact]
    public void Its_limits_are_two_hundred_words_of_forty_characters()
    {
        Assert.Equal(200, Of(string.Join('\n', Enumerable.Range(0, 200).Select(number => $"w{number}x"))).Lines.Length);
        Assert.Equal(RoomRefusal.TooManyWords, BlockedWords.Read(string.Join('\n', Enumerable.Range(0, 201).Select(number => $"w{number}x"))).Refusal);
        Assert.Single(Of(new string('a', 40)).Lines);
        Assert.Equal(RoomRefusal.WordTooLong, BlockedWords.Read(new string('a', 41)).Refusal);
        Assert.Equal(RoomRefusal.WordUnreadable, BlockedWords.Read("gob\0lin").Refusal);
        Assert.Equal(RoomRefusal.WordUnreadable, BlockedWords.Read("gob\u202Elin").Refusal);
        Assert.Empty(Of("").Lines);
        Assert.Empty(BlockedWords.Read(null).Value.Lines);
    }

    private static BlockedWords Of(string typed) => BlockedWords.Read(typed).Value;
}
