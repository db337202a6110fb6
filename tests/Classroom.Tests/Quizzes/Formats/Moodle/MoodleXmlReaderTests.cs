using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Moodle;

namespace Classroom.Tests.Quizzes.Formats.Moodle;

public sealed class MoodleXmlReaderTests
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public void A_choice_has_its_prompt_options_key_grade_and_feedback()
    {
        var row = One("""
            <question type="multichoice">
              <name><text>Hauptstadt</text></name>
              <questiontext format="html"><text><![CDATA[<p>Was ist die <b>Hauptstadt</b> von Österreich?</p>]]></text></questiontext>
              <generalfeedback format="html"><text>&lt;p&gt;Seit 1919.&lt;/p&gt;</text></generalfeedback>
              <defaultgrade>2.0000000</defaultgrade>
              <single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
              <correctfeedback format="html"><text>Richtig!</text></correctfeedback>
              <answer fraction="100" format="html"><text>&lt;p&gt;Wien&lt;/p&gt;</text><feedback format="html"><text></text></feedback></answer>
              <answer fraction="0" format="html"><text>Graz</text></answer>
              <answer fraction="0" format="html"><text></text></answer>
            </question>
            """);
        Assert.Equal("Was ist die **Hauptstadt** von Österreich?", row.Question!.Prompt);
        var body = Assert.IsType<SingleChoiceBody>(row.Question.Body);
        Assert.Equal(["Wien", "Graz"], body.Options);
        Assert.Equal(0, body.Correct);
        Assert.Equal((2000, "Seit 1919."), (row.Question.Points, row.Question.Explanation));
        Assert.Empty(row.Remarks);
        Assert.Equal(new Spot(2, 1), row.Start);
    }

    [Fact]
    public void Equal_shares_are_several_right_ones() => Assert.Equal([0, 1], Multiple("50", "50", "-50").Correct);

    [Fact]
    public void Other_shares_are_right_or_wrong_and_said_so()
    {
        var row = One(Choice("false", "75", "25", "-100"));
        Assert.Equal([0, 1], Assert.IsType<MultipleChoiceBody>(row.Question!.Body).Correct);
        Assert.Equal(RemarkKind.WeightsDropped, Assert.Single(row.Remarks).What);
        Assert.Equal(4, row.Remarks[0].Where.Line);
    }

    [Fact]
    public void One_of_several_right_ones_becomes_several()
    {
        var row = One(Choice("true", "100", "100", "0"));
        Assert.Equal([0, 1], Assert.IsType<MultipleChoiceBody>(row.Question!.Body).Correct);
        Assert.Equal(RemarkKind.KindChanged, Assert.Single(row.Remarks).What);
    }

    [Fact]
    public void A_choice_without_a_right_one_is_skipped()
    {
        var row = One(Choice("true", "0", "0"));
        Assert.Null(row.Question);
        Assert.Equal((RemarkKind.BreaksRule, "NoCorrectOption"), (row.Remarks[0].What, row.Remarks[0].About));
    }

    [Theory]
    [InlineData("100", "0", true)]
    [InlineData("0", "100", false)]
    public void True_and_false_are_read(string ofTrue, string ofFalse, bool correct)
    {
        var row = One($"""
            <question type="truefalse"><questiontext format="plain_text"><text>2 * 3 = 6 *ok*</text></questiontext>
            <answer fraction="{ofTrue}" format="moodle_auto_format"><text>true</text></answer>
            <answer fraction="{ofFalse}" format="moodle_auto_format"><text>false</text></answer></question>
            """);
        Assert.Equal(new TrueFalseBody(correct), row.Question!.Body);
        Assert.Equal(@"2 * 3 = 6 \*ok\*", row.Question.Prompt);
    }

    [Fact]
    public void Accepted_answers_with_wildcards_are_left_out()
    {
        var row = One("""
            <question type="shortanswer"><questiontext><text>Столица России?</text></questiontext><usecase>1</usecase>
            <answer fraction="100"><text>Москва</text></answer>
            <answer fraction="100"><text>Моск*</text></answer>
            <answer fraction="100"><text>2\*2</text></answer>
            <answer fraction="0"><text>*</text><feedback><text>Нет</text></feedback></answer></question>
            """);
        var body = Assert.IsType<ShortTextBody>(row.Question!.Body);
        Assert.Equal(["Москва", "2*2"], body.Accepted);
        Assert.True(body.CaseMatters);
        Assert.Equal([RemarkKind.WildcardLeftOut, RemarkKind.FeedbackMoved], row.Remarks.Select(remark => remark.What));
        Assert.Equal("Моск*", row.Remarks[0].About);
        Assert.Equal(4, row.Remarks[0].Where.Line);
    }

    [Theory]
    [InlineData("3.14", "0.01", "3.13", "3.15")]
    [InlineData("1,5", "0", "1.5", "1.5")]
    [InlineData("-2e3", "", "-2000", "-2000")]
    public void Numbers_have_their_tolerance(string value, string tolerance, string low, string high)
    {
        var row = One(Numerical(value, tolerance));
        Assert.Equal(new NumberBody(decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture)), row.Question!.Body);
    }

    [Theory]
    [InlineData("pi", RemarkKind.NumberNotRead)]
    [InlineData("1e27", RemarkKind.BreaksRule)]
    [InlineData("*", RemarkKind.NumberNotRead)]
    public void What_is_no_number_is_skipped(string value, RemarkKind why) => Assert.Equal(why, One(Numerical(value, "1")).Remarks[0].What);

    [Fact]
    public void Essays_and_orders_are_read()
    {
        Assert.IsType<OpenTextBody>(One("<question type=\"essay\"><questiontext><text>Pourquoi ?</text></questiontext></question>").Question!.Body);
        var row = One("""
            <question type="ordering"><questiontext><text>From small to large</text></questiontext><layouttype>VERTICAL</layouttype>
            <answer fraction="2.0"><text>B</text></answer><answer fraction="1.0"><text>A</text></answer><answer fraction="3.0"><text>C</text></answer></question>
            """);
        Assert.Equal(["A", "B", "C"], Assert.IsType<OrderingBody>(row.Question!.Body).Items);
    }

    [Theory]
    [InlineData("matching")]
    [InlineData("cloze")]
    [InlineData("description")]
    [InlineData("calculated")]
    [InlineData("calculatedsimple")]
    [InlineData("calculatedmulti")]
    [InlineData("ddwtos")]
    [InlineData("ddmarker")]
    [InlineData("ddimageortext")]
    [InlineData("gapselect")]
    [InlineData("randomsamatch")]
    [InlineData("stack")]
    public void A_kind_without_a_counterpart_is_skipped_with_its_name(string type)
    {
        var row = One($"<question type=\"{type}\"><questiontext><text>Which goes where?</text></questiontext></question>");
        Assert.Equal("Which goes where?", row.Title);
        Assert.Equal((RemarkKind.KindUnsupported, type), (Assert.Single(row.Remarks).What, row.Remarks[0].About));
    }

    [Fact]
    public void Categories_are_passed_over() =>
        Assert.Empty(Read("<quiz><question type=\"category\"><category><text>$course$/top</text></category></question></quiz>"));

    [Fact]
    public void The_first_picture_comes_with_the_question()
    {
        var row = One($"""
            <question type="essay"><questiontext format="html"><text><![CDATA[<p>Which country?<br><img src="@@PLUGINFILE@@/map%20one.png" alt="A map">
            <img src="@@PLUGINFILE@@/two.png" alt=""><img src="https://example.org/three.png"></p>]]></text>
            <file name="map one.png" path="/" encoding="base64">{Pixel}</file><file name="two.png" encoding="base64">{Pixel}</file></questiontext></question>
            """);
        Assert.Equal("Which country?", row.Question!.Prompt);
        Assert.Equal(("map one.png", "A map", Convert.FromBase64String(Pixel).Length), (row.Image!.Name, row.Image.Alt, row.Image.Bytes.Length));
        Assert.Equal(["two.png", "three.png"], row.Remarks.Where(remark => remark.What == RemarkKind.ImageLeftOut).Select(remark => remark.About));
    }

    [Theory]
    [InlineData("https://example.org/a.png", RemarkKind.ImageNotFetched)]
    [InlineData("@@PLUGINFILE@@/missing.png", RemarkKind.ImageMissing)]
    [InlineData("data:image/png;base64,%%%", RemarkKind.ImageMissing)]
    public void A_picture_that_is_not_in_the_file_is_missed(string source, RemarkKind said) =>
        Assert.Equal(said, One($"<question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[See <img src=\"{source}\">]]></text></questiontext></question>").Remarks[0].What);

    [Fact]
    public void A_prompt_that_was_only_a_picture_takes_the_name()
    {
        var row = One($"""
            <question type="essay"><name><text>The map</text></name><questiontext format="html"><text><![CDATA[<img src="data:image/png;base64,{Pixel}">]]></text></questiontext></question>
            """);
        Assert.Equal("The map", row.Question!.Prompt);
        Assert.NotNull(row.Image);
        Assert.Equal(RemarkKind.PromptFromName, Assert.Single(row.Remarks).What);
    }

    [Fact]
    public void Scripts_are_left_out_and_named()
    {
        var row = One("""
            <question type="essay"><questiontext format="html"><text><![CDATA[<p>Hi<script>alert(1)</script> <a href="javascript:x()">there</a></p>]]></text></questiontext></question>
            """);
        Assert.Equal("Hi there", row.Question!.Prompt);
        Assert.Equal(["script", "a"], row.Remarks.Select(remark => remark.About));
    }

    [Fact]
    public void What_breaks_in_the_middle_costs_only_itself()
    {
        var rows = Read("""
            <quiz>
            <question type="essay"><questiontext><text>one</text></questiontext></question>
            <question type="essay"><questiontext><text>two & <b></text></questiontext></question>
            <question type="essay"><questiontext><text>three</text></questiontext></question>
            <question type="essay"><questiontext><text>four</questiontext></question>
            <question type="essay"><questiontext><text>five</text></questiontext></question>
            </quiz>
            """);
        Assert.Equal(["one", null, "three", null, "five"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal([new Spot(2, 1), new Spot(3, 1), new Spot(4, 1), new Spot(5, 1), new Spot(6, 1)], rows.Select(row => row.Start));
        Assert.Equal(new Remark(RemarkKind.XmlBroken, new Spot(3, 55)), Assert.Single(rows[1].Remarks));
    }

    [Fact]
    public void A_file_that_was_cut_off_keeps_what_came_before()
    {
        var rows = Read("<quiz>\n<question type=\"essay\"><questiontext><text>one</text></questiontext></question>\n<question type=\"essay\"><quest");
        Assert.Equal([true, false], rows.Select(row => row.Question is not null));
        Assert.Equal(RemarkKind.XmlBroken, rows[1].Remarks[0].What);
        Assert.Equal(3, rows[1].Start.Line);
    }

    [Fact]
    public void Entities_are_refused()
    {
        var laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>\n<quiz><question type=\"essay\"><questiontext><text>&lol2;</text></questiontext></question></quiz>";
        Assert.Equal(RemarkKind.XmlEntities, Assert.Single(Read(laughs)).Remarks[0].What);
        Assert.True(MoodleXmlReader.DefinesDocumentType(Encoding.UTF8.GetBytes(laughs)));
        Assert.False(MoodleXmlReader.DefinesDocumentType(Encoding.UTF8.GetBytes("<!-- <!DOCTYPE --><quiz/>")));
    }

    [Fact]
    public void Xml_of_another_program_is_named()
    {
        var row = Assert.Single(Read("<?xml version=\"1.0\"?><moodle_backup><information/></moodle_backup>"));
        Assert.Equal((RemarkKind.XmlOfAnotherKind, "moodle_backup"), (row.Remarks[0].What, row.Remarks[0].About));
    }

    [Theory]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("windows-1251", "windows-1251", "Ёлка")]
    public void The_encoding_is_the_one_that_the_bytes_have(string declared, string real, string word = "Größe")
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var file = encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n<quiz><question type=\"essay\"><questiontext><text>{word}</text></questiontext></question></quiz>");
        Assert.Equal(word, Assert.Single(new MoodleXmlReader().Read(file)).Question!.Prompt);
    }

    [Fact]
    public void Blank_lines_before_the_declaration_do_no_harm() =>
        Assert.Equal(3, Assert.Single(Read("\n\n<?xml version=\"1.0\"?><quiz><question type=\"essay\"><questiontext><text>x</text></questiontext></question></quiz>")).Start.Line);

    [Fact]
    public void Ten_thousand_characters_and_three_hundred_options_break_a_rule()
    {
        Assert.Equal("PromptTooLong", One($"<question type=\"essay\"><questiontext><text>{new string('x', 10_000)}</text></questiontext></question>").Remarks[0].About);
        Assert.Equal("TooManyOptions", One(Choice("true", [.. Enumerable.Range(0, 300).Select(i => i == 0 ? "100" : "0")])).Remarks[0].About);
    }

    [Theory]
    [InlineData("plain_text")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void Controls_are_left_out(string format) =>
        Assert.DoesNotContain(One($"<question type=\"essay\"><questiontext format=\"{format}\"><text>a&#1;b&#0;c</text></questiontext></question>").Question!.Prompt, char.IsControl);

    [Fact]
    public void Every_broken_one_of_many_gets_its_row() =>
        Assert.Equal(500, Read("<quiz>" + string.Concat(Enumerable.Repeat("<question type='essay'><questiontext><text>x</b></questiontext></question>\n", 500)) + "</quiz>").Count);

    [Fact]
    public void A_tag_with_thousands_of_attributes_counts_as_broken()
    {
        var rows = Read("<quiz><question type='essay'><questiontext><text>x</text></questiontext></question>\n<question " + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i}=\"\" ")) + "/></quiz>");
        Assert.Equal([true, false], rows.Select(row => row.Question is not null));
        Assert.Equal((RemarkKind.XmlBroken, 2), (rows[1].Remarks[0].What, rows[1].Start.Line));
    }

    [Fact]
    public void Thousands_of_pictures_and_files_come_to_an_end()
    {
        var row = One("<question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[Hi" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<img src='@@PLUGINFILE@@/{i}'>"))
            + "]]></text>" + string.Concat(Enumerable.Repeat("<file name='b' encoding='base64'>aa</file>", 20_000)) + "</questiontext></question>");
        Assert.Equal("Hi", row.Question!.Prompt);
        Assert.InRange(row.Remarks.Count, 1, 30);
    }

    [Theory]
    [InlineData("<question>")]
    [InlineData("<question/>")]
    [InlineData("<a>")]
    [InlineData("<question type='essay'><questiontext><text>x</text></questiontext></question>")]
    [InlineData("<question><![CDATA[")]
    [InlineData("<question type='multichoice'>&")]
    [InlineData("\n<")]
    public void A_file_of_the_same_thing_over_and_over_comes_to_an_end(string piece) =>
        Assert.True(Read("<quiz>" + string.Concat(Enumerable.Repeat(piece, 50_000))).Count >= 0);

    private static string Numerical(string value, string tolerance) => $"""
        <question type="numerical"><questiontext><text>How much?</text></questiontext>
        <answer fraction="100"><text>{value}</text><tolerance>{tolerance}</tolerance></answer></question>
        """;

    private static MultipleChoiceBody Multiple(params string[] fractions)
    {
        var row = One(Choice("false", fractions));
        Assert.Empty(row.Remarks);
        return Assert.IsType<MultipleChoiceBody>(row.Question!.Body);
    }

    private static string Choice(string single, params string[] fractions) => $"""
        <question type="multichoice"><questiontext format="html"><text>Which?</text></questiontext><single>{single}</single>

        {string.Join('\n', fractions.Select((fraction, i) => $"<answer fraction=\"{fraction}\"><text>option {i}</text></answer>"))}
        </question>
        """;

    private static ReadRow One(string question) => Assert.Single(Read($"<quiz>\n{question}\n</quiz>"));

    private static List<ReadRow> Read(string xml) => [.. new MoodleXmlReader().Read(Encoding.UTF8.GetBytes(xml))];

    [Fact]
    public void Names_of_characters_and_signs_that_stand_for_themselves_do_not_break_an_item()
    {
        var rows = new MoodleXmlReader().Rows("<quiz>\n<question type=\"shortanswer\"><questiontext format=\"html\"><text>O&ugrave;&nbsp;est &pi; & 3 < 4&hellip;?</text></questiontext>"
            + "<answer fraction=\"100\"><text>caf&eacute; &amp; th&#233;</text></answer></question>\n<question type=\"essay\"><questiontext><text><![CDATA[&foo; a < b]]></text></questiontext></question></quiz>");
        Assert.Equal("Où\u00A0est π & 3 < 4…?", rows[0].Question!.Prompt);
        Assert.Equal(["café & thé"], Assert.IsType<ShortTextBody>(rows[0].Question!.Body).Accepted);
        Assert.Equal(new Spot(3, 1), rows[1].Start);
        Assert.NotNull(rows[1].Question);
    }

    [Theory]
    [InlineData("&nbsp;", "&#xA0;")]
    [InlineData("&pi;", "&#x3C0;")]
    [InlineData("a & b &amp; &#9; &#xA0;", "a \uFDD0 b &amp; &#9; &#xA0;")]
    [InlineData("&nosuch; &", "\uFDD0nosuch; \uFDD0")]
    [InlineData("1 < 2 <b/> <!-- & < --> <![CDATA[& <]]> <?x?> <", "1 \uFDD1 2 <b/> <!-- & < --> <![CDATA[& <]]> <?x?> \uFDD1")]
    [InlineData("<![CDATA[ & < ", "<![CDATA[ & < ")]
    public void Xml_is_mended(string text, string mended) => Assert.Equal(mended, XmlMending.Mend(text));
}
