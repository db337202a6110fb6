using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;

namespace Classroom.Tests.Quizzes.Formats.Gift;

public sealed class GiftReaderTests
{
    private readonly GiftReader _gift = new();

    [Theory]
    [InlineData("Die Erde ist rund.{T}", true)]
    [InlineData("الشمس تدور حول الأرض. {FALSE}", false)]
    [InlineData("水在零度结冰。{TRUE}", true)]
    [InlineData("Земля плоская. { F }", false)]
    [InlineData("Small letters are meant so too {true}", true)]
    public void True_and_false(string text, bool correct) => Assert.Equal(correct, _gift.Body<TrueFalseBody>(text).Correct);

    [Fact]
    public void One_right_choice()
    {
        var question = _gift.Question("Welcher Fluss fließt durch Köln?{~Elbe =Rhein ~Main}");
        Assert.Equal("Welcher Fluss fließt durch Köln?", question.Prompt);
        var body = Assert.IsType<SingleChoiceBody>(question.Body);
        Assert.Equal(["Elbe", "Rhein", "Main"], body.Options);
        Assert.Equal(1, body.Correct);
    }

    [Fact]
    public void Choices_on_lines_of_their_own()
    {
        var question = _gift.Question("""
            Какая река самая длинная
            в Европе? {
                ~Дунай
                =Волга
                ~Днепр}
            """);
        Assert.Equal("Какая река самая длинная\nв Европе?", question.Prompt);
        Assert.Equal(["Дунай", "Волга", "Днепр"], Assert.IsType<SingleChoiceBody>(question.Body).Options);
    }

    [Theory]
    [InlineData("Der {~Mond =Mars} ist ein Planet.", "Der _____ ist ein Planet.")]
    [InlineData("Zwei plus zwei ist {=vier =4}.", "Zwei plus zwei ist _____.")]
    [InlineData("{=北京} 是中国的首都。", "_____ 是中国的首都。")]
    [InlineData("Nun:\n{=eins}\nund weiter", "Nun:\n\\_____\nund weiter")]
    [InlineData("[html]<p>Der {=Mars} ist ein <b>Planet</b>.</p>", "Der _____ ist ein **Planet**.")]
    [InlineData("[markdown]Der {=Mars} *ist* einer.", "Der _____ *ist* einer.")]
    public void A_gap_stands_where_answers_are_within_a_sentence(string text, string prompt) => Assert.Equal(prompt, _gift.Question(text).Prompt);

    [Fact]
    public void Several_weights_make_a_multiple_choice()
    {
        var body = _gift.Body<MultipleChoiceBody>("Zwei Primzahlen? {\n~%50%Zwei\n~Vier\n~%50%Fünf\n~ Sechs }");
        Assert.Equal(["Zwei", "Vier", "Fünf", "Sechs"], body.Options);
        Assert.Equal([0, 2], body.Correct);
    }

    [Theory]
    [InlineData("?{~%-50%a ~%50%b ~%50%c}", "1,2", "a")]
    [InlineData("?{~%30%a ~%70%b ~c}", "0,1", "b")]
    [InlineData("?{~%33.33333%a ~%33,33333%b ~%-100%c ~%33.33333%d}", "0,1,3", "c")]
    public void Uneven_weights_are_right_or_wrong_and_told(string text, string correct, string about)
    {
        var row = _gift.Row(text);
        Assert.Equal(correct, string.Join(',', Assert.IsType<MultipleChoiceBody>(row.Question!.Body).Correct));
        var remark = Assert.Single(row.Remarks);
        Assert.Equal((RemarkKind.WeightsDropped, about), (remark.What, remark.About));
    }

    [Fact]
    public void Half_right_is_wrong_where_one_answer_is_right()
    {
        var row = _gift.Row("Schwer.{~falsch ~%50%halb =ganz}");
        Assert.Equal(2, Assert.IsType<SingleChoiceBody>(row.Question!.Body).Correct);
        Assert.Equal(new Remark(RemarkKind.WeightsDropped, new(1, 22), "halb"), Assert.Single(row.Remarks));
    }

    [Fact]
    public void Several_right_signs_make_a_multiple_choice() =>
        Assert.Equal([0, 2], _gift.Body<MultipleChoiceBody>("Gerade? {=2 ~3 =4}").Correct);

    [Theory]
    [InlineData("Hauptstadt?{=Kairo =القاهرة}", "Kairo|القاهرة")]
    [InlineData("One {=only}", "only")]
    [InlineData("No sign {Berlin}", "Berlin")]
    [InlineData("Weights {=%100%eins =%100%1 =%0%zwei}", "eins|1")]
    [InlineData("Spaces { = New   York = NY }", "New   York|NY")]
    [InlineData(@"Star {=a\\*b}", "a*b")]
    public void Short_answers(string text, string accepted) => Assert.Equal(accepted, string.Join('|', _gift.Body<ShortTextBody>(text).Accepted));

    [Fact]
    public void Short_answers_worth_a_part_are_left_out_and_told()
    {
        var row = _gift.Row("Aus? {\n=Nazareth\n=%75%Nazereth\n=%25%Bethlehem\n}.");
        Assert.Equal(["Nazareth"], Assert.IsType<ShortTextBody>(row.Question!.Body).Accepted);
        Assert.Equal(new Remark(RemarkKind.PartialAnswersLeftOut, new(3, 6), "Nazereth"), Assert.Single(row.Remarks));
    }

    [Fact]
    public void A_wildcard_is_told()
    {
        var row = _gift.Row("Wer? {=*Goethe*}");
        Assert.Equal(["Goethe"], Assert.IsType<ShortTextBody>(row.Question!.Body).Accepted);
        Assert.Equal(RemarkKind.WildcardTrimmed, Assert.Single(row.Remarks).What);
    }

    [Theory]
    [InlineData("{#3}", 3, 3)]
    [InlineData("{#3:2}", 1, 5)]
    [InlineData("{#1..5}", 1, 5)]
    [InlineData("{#-5..-3}", -5, -3)]
    [InlineData("{# 3.1415:0.0005 }", 3.141, 3.142)]
    [InlineData("{#-273.15}", -273.15, -273.15)]
    [InlineData("{#1.5e3:1E2}", 1400, 1600)]
    [InlineData("{#\n=.5:0\n}", 0.5, 0.5)]
    [InlineData("{#=%100%7}", 7, 7)]
    [InlineData("{#\u22127}", -7, -7)]
    public void Numbers(string text, double low, double high)
    {
        var body = _gift.Body<NumberBody>($"Wie viel? {text}");
        Assert.Equal(((decimal)low, (decimal)high), (body.Low, body.High));
    }

    [Theory]
    [InlineData("{#=1822:0 =%50%1822:2}", RemarkKind.PartialAnswersLeftOut, "1822:2")]
    [InlineData("{#=1:0 =2:0}", RemarkKind.AnswersLeftOut, "2:0")]
    [InlineData("{#3,5}", RemarkKind.CommaReadAsPoint, "3,5")]
    public void Numbers_that_came_in_changed(string text, RemarkKind what, string about)
    {
        var row = _gift.Row($"Wann? {text}");
        Assert.NotNull(row.Question);
        Assert.Equal((what, about), (Assert.Single(row.Remarks).What, row.Remarks[0].About));
    }

    [Theory]
    [InlineData("{#viel}", RemarkKind.NumberNotRead, "viel")]
    [InlineData("{#1e40}", RemarkKind.BreaksRule, "NumberTooLarge")]
    [InlineData("{#99999999999999999999999999999:1}", RemarkKind.BreaksRule, "NumberTooLarge")]
    [InlineData("{#=%50%3}", RemarkKind.NothingFullyRight, null)]
    [InlineData("{#}", RemarkKind.NothingFullyRight, null)]
    [InlineData("{=%50%halb}", RemarkKind.NothingFullyRight, null)]
    [InlineData("{=Kanada -> Ottawa =Italien -> Rom}", RemarkKind.KindUnsupported, "matching")]
    [InlineData("", RemarkKind.KindUnsupported, "description")]
    [InlineData("} {T}", RemarkKind.BraceNotOpened, null)]
    [InlineData("{=a} und {=b}", RemarkKind.SeveralBlanks, null)]
    public void What_has_no_counterpart_is_skipped_with_its_reason(string text, RemarkKind why, string? about)
    {
        var row = _gift.Row($"Text {text}");
        Assert.Null(row.Question);
        Assert.Contains(row.Remarks, remark => remark.What == why && remark.About == about && why.Skips());
    }

    [Fact]
    public void Nothing_between_the_braces_is_an_essay()
    {
        var question = _gift.Question("Erzähle von dir. {####Alles zählt.}");
        Assert.IsType<OpenTextBody>(question.Body);
        Assert.Equal("Alles zählt.", question.Explanation);
        Assert.IsType<OpenTextBody>(_gift.Question("写一篇文章。{}").Body);
    }

    [Theory]
    [InlineData(@"2 \+ 2 \= 4 \{ja\} \#1 \~ca\: Ende {T}", @"2 \\+ 2 = 4 {ja} #1 ~ca: Ende")]
    [InlineData(@"Zeile\nzwei {T}", "Zeile\nzwei")]
    [InlineData(@"Backslash \\ und \\n {T}", @"Backslash \ und \n")]
    [InlineData(@"TeX \\(\\frac\{1\}\{2\}\\) und $$x^2$$ {T}", @"TeX \(\frac{1}{2}\) und $$x^2$$")]
    public void Escapes(string text, string prompt) => Assert.Equal(prompt, _gift.Question(text).Prompt);

    [Fact]
    public void Escapes_within_answers()
    {
        var body = _gift.Body<SingleChoiceBody>("Was ist 5? {\n ~ \\= 2 + 2\n = \\= 2 + 3\n ~ \\~ \\# \\} }");
        Assert.Equal([@"= 2 + 2", "= 2 + 3", "~ # }"], body.Options);
    }

    [Fact]
    public void A_title_is_no_part_of_the_prompt()
    {
        var row = _gift.Row("::Frage 1\\: Planeten:: Welcher ist rot? {=Mars}");
        Assert.Equal(("Welcher ist rot?", "Welcher ist rot?"), (row.Question!.Prompt, row.Title));
        Assert.Equal("Q7", _gift.Row("::Q7:: {T}").Title);
        Assert.Equal("Wer = was?", _gift.Row("::Q8::[html]Wer \\= was? {=a -> b =c -> d}").Title);
    }

    [Fact]
    public void Comments_and_categories_are_passed_over()
    {
        var rows = _gift.Rows("""
            // Überschrift {=x

            $CATEGORY: $course$/Erdkunde/{Berge}

            // noch einer
            Höchster Berg? {
               // nur einer ist richtig }
               =Everest
               ~K2
            }
            // Schluss
            """);
        Assert.Equal(["Everest", "K2"], Assert.IsType<SingleChoiceBody>(Assert.Single(rows).Question!.Body).Options);
        Assert.Equal(new Spot(6), rows[0].Start);
    }

    [Fact]
    public void Feedback_of_answers_goes_behind_the_explanation()
    {
        var row = _gift.Row("Farbe? {=gelb # richtig! ~rot # falsch, es ist gelb ~blau####Zwischen Orange und Grün.}");
        Assert.Equal("Zwischen Orange und Grün.\n\ngelb: richtig!\n\nrot: falsch, es ist gelb", row.Question!.Explanation);
        Assert.Equal(RemarkKind.FeedbackMoved, Assert.Single(row.Remarks).What);
    }

    [Theory]
    [InlineData("?{TRUE#Doch!#Genau.####Allgemein}", "Allgemein\n\n✗ Doch!\n\n✓ Genau.")]
    [InlineData("?{FALSE#Niemand.}", "✗ Niemand.")]
    [InlineData("?{#3:2#gut ~#schlecht}", "3 ± 2: gut\n\n✗ schlecht")]
    [InlineData("?{#=1:0#ja =%50%1..2#fast}", "1: ja\n\n1–2: fast")]
    [InlineData("?{=a#ja =%0%*#nein}", "a: ja\n\n✗ nein")]
    public void Feedback_of_every_kind(string text, string explanation) => Assert.Equal(explanation, _gift.Row(text).Question!.Explanation);

    [Fact]
    public void Long_feedback_is_kept_as_long_as_an_explanation_may_be() =>
        Assert.Equal(3_003, _gift.Row($"?{{=a#{new string('x', 3_000)} ~b}}").Question!.Explanation.Length);

    [Fact]
    public void Feedback_that_would_make_the_explanation_too_long_is_left_out()
    {
        var row = _gift.Row($"?{{=a#{new string('x', 4_000)} ~b####kurz}}");
        Assert.Equal("kurz", row.Question!.Explanation);
        Assert.Equal(RemarkKind.FeedbackLeftOut, Assert.Single(row.Remarks).What);
    }

    [Fact]
    public void A_general_explanation_needs_no_remark() => Assert.Equal("Weil.", _gift.Question("?{T####Weil.}").Explanation);

    [Fact]
    public void The_comment_of_our_own_is_understood()
    {
        var question = _gift.Question("// classroom: seconds=30 points=500 kind=poll whatever=1\nLieblingsfarbe? {~%50%rot ~%50%blau}");
        Assert.Equal((30, 500, QuestionKind.Poll), (question.Seconds, question.Points, question.Kind));
        var text = _gift.Body<ShortTextBody>("//classroom: kind=text case=yes accents=yes\nPfeil? {=a->b}");
        Assert.True(text is { CaseMatters: true, AccentsMatter: true, Accepted: ["a->b"] });
        Assert.Equal(["1", "2"], _gift.Body<OrderingBody>("// classroom: kind=ordering\nOrdne! {~%50%1 ~%50%2}").Items);
    }

    [Fact]
    public void Options_are_on_one_line() => Assert.Equal(["a b", "c"], _gift.Body<SingleChoiceBody>("? {=a\n   b ~c}").Options);

    [Fact]
    public void Feedback_that_says_nothing_is_none() =>
        Assert.Equal("", _gift.Question("[html]<p>Welcher Fluss?</p>{=<p>Rhein</p>#<p><br></p> ~<p>Po</p>}").Explanation);

    [Fact]
    public void A_tilde_before_an_equals_sign_is_no_option()
    {
        var body = _gift.Body<SingleChoiceBody>("Quel fleuve ? {\n~la Loire\n~=la Seine\n~le Rhône\n}");
        Assert.Equal(["la Loire", "la Seine", "le Rhône"], body.Options);
        Assert.Equal(1, body.Correct);
    }

    [Fact]
    public void Aiken_between_is_read_too()
    {
        var rows = _gift.Rows("::Eins:: 1+1? {=2 ~3}\n\nWelches Tier bellt?\nA. Hund\nB. Katze\nANSWER: A\n\n::Drei:: 3+3? {=6 ~7}");
        Assert.Equal(["1+1?", "Welches Tier bellt?", "3+3?"], rows.Select(row => row.Question!.Prompt));
        Assert.Equal([1, 3, 8], rows.Select(row => row.Start.Line));
        Assert.All(rows, row => Assert.Empty(row.Remarks));
    }
}
