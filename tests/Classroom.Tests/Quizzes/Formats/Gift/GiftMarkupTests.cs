using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;

namespace Classroom.Tests.Quizzes.Formats.Gift;

public sealed class GiftMarkupTests
{
    private readonly GiftReader _gift = new();

    [Theory]
    [InlineData("[markdown]Wer liegt in **Grants** _Grab_? {T}", "Wer liegt in **Grants** _Grab_?")]
    [InlineData("[plain]Was heißt **fett** und <b>? {T}", @"Was heißt \*\*fett\*\* und \<b>?")]
    [InlineData("[moodle]3 < 4 &amp; 5 {T}", "3 < 4 & 5")]
    [InlineData("a < b and c > d, a <b and c> d {T}", @"a < b and c > d, a \<b and c> d")]
    [InlineData("[html]<p>Eins<br>zwei</p> {T}", "Eins\nzwei")]
    [InlineData("Ein <b>fettes</b> Wort,\neine Zeile {T}", "Ein **fettes** Wort,\neine Zeile")]
    [InlineData(@"[html]<a href\=""https\://example.org"">hier</a> {T}", "[hier](https://example.org)")]
    [InlineData("[Klammer] bleibt {T}", "[Klammer] bleibt")]
    [InlineData("::Titel::[HTML]<i>x</i> {T}", "*x*")]
    public void Prompts(string text, string prompt) => Assert.Equal(prompt, _gift.Question(text).Prompt);

    [Fact]
    public void Answers_are_written_as_the_prompt_is_unless_they_say_otherwise()
    {
        var body = _gift.Body<SingleChoiceBody>("[html]<p>?</p> {=<b>a</b> ~[plain]<b> ~[markdown]**c**}");
        Assert.Equal(["**a**", @"\<b>", "**c**"], body.Options);
    }

    [Fact]
    public void What_Moodle_exports_is_read()
    {
        var row = _gift.Row("""
            // question: 17  name: Fluss
            // [id:9] [tag:Erdkunde]
            ::Fluss::[html]<p dir\="ltr" style\="text-align\: left;">Wie hei&szlig;t der <em>Fluss</em>?<br></p>{
            	=<p>Rhein</p>#<p>Richtig</p>
            	~%-33.33333%<p>Main \& mehr</p>
            	####<p>Er m&uuml;ndet in die Nordsee\: \\(x^\{2\}\\).</p>
            }


            """);
        Assert.Equal("Wie heißt der *Fluss*?", row.Question!.Prompt);
        Assert.Equal("Rhein", Assert.IsType<SingleChoiceBody>(row.Question.Body).Options[0]);
        Assert.Equal("Er mündet in die Nordsee: \\(x^{2}\\).\n\nRhein: Richtig", row.Question.Explanation);
        Assert.Equal([RemarkKind.FeedbackMoved, RemarkKind.WeightsDropped], row.Remarks.Select(remark => remark.What).Order().Reverse());
    }

    [Fact]
    public void What_runs_in_a_browser_is_left_out_and_told()
    {
        var row = _gift.Row("[html]Hallo<script>alert(1)</script> <a href\\=\"javascript\\:alert(1)\">du</a><img src\\=\"@@PLUGINFILE@@/a.png\"> {T}");
        Assert.DoesNotContain("script", row.Question!.Prompt);
        Assert.Contains(row.Remarks, remark => remark is { What: RemarkKind.MarkupLeftOut, About: "script" });
        Assert.Contains(row.Remarks, remark => remark is { What: RemarkKind.ImageNotFetched, About: "@@PLUGINFILE@@/a.png" });
    }

    [Fact]
    public void What_runs_in_a_browser_stays_words_in_Markdown() =>
        Assert.Equal("<script>alert(1)</script>", _gift.Question("[markdown]<script>alert(1)</script> {T}").Prompt);
}
