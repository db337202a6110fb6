using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;

namespace Classroom.Tests.Quizzes.Formats.Gift;

public sealed class GiftItemsTests
{
    private readonly GiftReader _gift = new();

    [Fact]
    public void An_open_brace_at_the_start_costs_only_its_item()
    {
        var rows = _gift.Rows("Erste {\n~a\n=b\n\nZweite {T}\n\nDritte {=x}");
        Assert.Equal([null, "Zweite", "Dritte"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal(new Remark(RemarkKind.BraceNotClosed, new(1, 7)), Assert.Single(rows[0].Remarks));
    }

    [Fact]
    public void An_open_brace_at_the_end_costs_only_its_item() =>
        Assert.Equal(["Erste", null], _gift.Rows("Erste {T}\n\nZweite {=a").Select(row => row.Question?.Prompt));

    [Fact]
    public void Blank_lines_between_braces_are_forgiven_where_they_are_closed()
    {
        var rows = _gift.Rows("Erste {\n\n~a\n\n  \n=b#weil\n\ndarum\n\n}\n\nZweite {T}");
        Assert.Equal(["Erste", "Zweite"], rows.Select(row => row.Question?.Prompt));
    }

    [Fact]
    public void Answers_behind_a_blank_line_belong_to_the_open_brace_before_them()
    {
        var rows = _gift.Rows("Erste {\n~a\n\n\n=b\n\nZweite {T}");
        Assert.Equal([null, "Zweite"], rows.Select(row => row.Question?.Prompt));
    }

    [Fact]
    public void A_question_on_the_next_line_without_a_blank_one_is_a_question()
    {
        var rows = _gift.Rows("Erste {T}\n// dazwischen\nZweite\nhat zwei Zeilen {F}\n::Titel::Dritte {=x}\n$CATEGORY: a\nVierte {}");
        Assert.Equal(["Erste", "Zweite\nhat zwei Zeilen", "Dritte", "Vierte"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal([1, 3, 5, 7], rows.Select(row => row.Start.Line));
    }

    [Fact]
    public void A_sentence_may_go_on_behind_its_gap_on_the_next_line() =>
        Assert.Equal("Das ist _____\nund Schluss.", _gift.Question("Das ist {=gut}\nund Schluss.").Prompt);

    [Fact]
    public void A_title_begins_an_item_even_within_an_open_brace()
    {
        var rows = _gift.Rows("::a::Erste {=x\n::b::Zweite {=y}");
        Assert.Equal([null, "Zweite"], rows.Select(row => row.Question?.Prompt));
    }

    [Fact]
    public void Remarks_say_line_and_column()
    {
        var rows = _gift.Rows("// eins\n\n  Frage {=a\n  ~%25%b\n}\n\nText\n");
        Assert.Equal(new Spot(3, 3), rows[0].Start);
        Assert.Equal(new Spot(4, 8), rows[0].Remarks[0].Where);
        Assert.Equal(new Spot(7), rows[1].Remarks[0].Where);
    }

    [Fact]
    public void Quotes_and_titles_are_short()
    {
        var row = _gift.Row($"{new string('ü', 500)} {{#{new string('x', 500)}}}");
        Assert.Equal(200, row.Title.Length);
        Assert.Equal(Remark.LongestQuote, row.Remarks[0].About!.Length);
    }

    // Each would cost the square of its length if a search began again and again.
    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{\n\n")]
    [InlineData("x{\n\n//\n\n")]
    [InlineData("~")]
    [InlineData("\\")]
    [InlineData("#")]
    [InlineData("::")]
    [InlineData("a{T}\n")]
    [InlineData("a{T}\n//\n")]
    [InlineData("<b ")]
    [InlineData("%50%")]
    [InlineData("\n")]
    [InlineData("[html]<")]
    public void Long_files_come_to_an_end(string piece)
    {
        foreach (var start in new[] { "", "x {", "x {=", "[html]", "// classroom: kind=poll\nx {~" })
        {
            Assert.InRange(_gift.Rows(start + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length))).Count, 0, 400_000);
        }
    }
}
