using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Quizlet;

namespace Classroom.Tests.Quizzes.Formats.Quizlet;

public sealed class QuizletReaderTests
{
    private readonly QuizletReader _quizlet = new();

    [Theory]
    [InlineData("der Hund\tthe dog\ndie Katze\tthe cat")]
    [InlineData("der Hund - the dog\ndie Katze - the cat")]
    [InlineData("der Hund – the dog\r\ndie Katze – the cat\r\n")]
    [InlineData("der Hund;the dog\ndie Katze; the cat")]
    [InlineData("der Hund,the dog\n\ndie Katze, the cat")]
    [InlineData("der Hund,the dog;die Katze,the cat")]
    [InlineData("der Hund\tthe dog;die Katze\tthe cat;")]
    public void A_card_asks_for_its_term(string text)
    {
        var rows = _quizlet.Rows(text);
        Assert.Equal(["the dog", "the cat"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal(["der Hund", "die Katze"], rows.Select(row => Assert.IsType<ShortTextBody>(row.Question?.Body).Accepted.Single()));
        Assert.All(rows, row => Assert.Equal(RowVerdict.Accepted, row.Verdict));
    }

    [Fact]
    public void A_definition_may_hold_what_parts_cards_in_other_files()
    {
        var question = _quizlet.Question("水\twater, H₂O - a liquid; *wet*");
        Assert.Equal(@"water, H₂O - a liquid; \*wet\*", question.Prompt);
        Assert.Equal(["水"], Assert.IsType<ShortTextBody>(question.Body).Accepted);
    }

    [Fact]
    public void Bad_lines_are_skipped_with_their_place()
    {
        var rows = _quizlet.Rows("a\t1\nوحده\nb\t\n\tc\nd\t4");
        Assert.Equal(["1", null, null, null, "4"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal(new Remark(RemarkKind.SeparatorMissing, new(2), "وحده"), Assert.Single(rows[1].Remarks));
        Assert.Equal(new Remark(RemarkKind.HalfMissing, new(3), "b"), Assert.Single(rows[2].Remarks));
        Assert.Equal(new Remark(RemarkKind.HalfMissing, new(4, 2), "c"), Assert.Single(rows[3].Remarks));
    }

    [Theory]
    [InlineData("a\t")]
    [InlineData("a,b;")]
    [InlineData("a - ")]
    [InlineData("a\tb\n")]
    public void Long_files_come_to_an_end(string piece) =>
        Assert.NotEmpty(_quizlet.Rows(string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))));
}
