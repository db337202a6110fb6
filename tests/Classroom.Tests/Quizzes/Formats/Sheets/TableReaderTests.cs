using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Tests.Quizzes.Formats.Sheets;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("Question,Option 1,Option 2,Correct\nWhich?,a,b,2\n")]
    [InlineData("Frage;Antwort A;Antwort B;Richtige Antwort\nWhich?;a;b;B\n")]
    [InlineData("Pregunta\tOpción 1\tOpción 2\tRespuesta correcta\nWhich?\ta\tb\tb\n")]
    [InlineData("Énoncé;Réponse A;Réponse B;Bonne réponse\nWhich?;a;b;Réponse B\n")]
    [InlineData("sep=|\nprompt|A|B|answer\nWhich?|a|b|2.0\n")]
    [InlineData("My quiz,,,\n\n\"Question\",\"Choice 1\",\"Choice 2\",\"Correct\"\n\"Which?\",\"a\",\"b\",\"2\"")]
    [InlineData("Which?,a,b,2\n")]
    [InlineData("Which?;a;b;b\n")]
    [InlineData("Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nWhich?,b,a,\n", 0)]
    public void A_table_is_read_by_the_names_of_its_columns(string csv, int correct = 1)
    {
        var row = Assert.Single(Read(csv));
        Assert.Equal("Which?", row.Question!.Prompt);
        var body = Assert.IsType<SingleChoiceBody>(row.Question.Body);
        Assert.Equal(correct, body.Correct);
        Assert.Equal("b", body.Options[correct]);
        Assert.Empty(row.Remarks);
        Assert.Equal(QuizFormat.Table, SheetRecognition.Of(Encoding.UTF8.GetBytes(csv)));
    }

    [Theory]
    [InlineData("1,3")]
    [InlineData("1;3")]
    [InlineData("1 and 3")]
    [InlineData("A, C")]
    [InlineData("AC")]
    [InlineData("x; z")]
    [InlineData("Option 1 | Option 3")]
    [InlineData("1.0, 3.0")]
    public void Several_can_be_right(string correct)
    {
        var row = Assert.Single(Read($"question,option 1,option 2,option 3,correct\nWhich?,x,y,z,\"{correct}\"\n"));
        Assert.Equal([0, 2], Assert.IsType<MultipleChoiceBody>(row.Question!.Body).Correct);
    }

    [Fact]
    public void What_could_be_number_or_text_is_taken_for_the_number_and_said_so()
    {
        var row = Assert.Single(Read("question,option 1,option 2,option 3,correct\n1 + 1?,1,3,2,2\n"));
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(row.Question!.Body).Correct);
        Assert.Equal((RemarkKind.CorrectTakenAsNumber, "E2"), (Assert.Single(row.Remarks).What, row.Remarks[0].Where.Cell));
    }

    [Fact]
    public void Another_row_tells_that_texts_are_meant()
    {
        var rows = Read("question,option 1,option 2,option 3,correct\n1 + 1?,1,3,2,2\n2 + 2?,4,40,400,40\n");
        Assert.Equal(2, Assert.IsType<SingleChoiceBody>(rows[0].Question!.Body).Correct);
        Assert.Empty(rows[0].Remarks);
    }

    [Theory]
    [InlineData("true", QuestionKind.TrueFalse)]
    [InlineData("Falsch", QuestionKind.TrueFalse)]
    [InlineData("1945", QuestionKind.Number)]
    [InlineData("3,5", QuestionKind.Number)]
    [InlineData("Paris; paris", QuestionKind.ShortText)]
    public void Without_options_the_answer_tells_the_kind(string answer, QuestionKind kind) =>
        Assert.Equal(kind, Assert.Single(Read($"Question;Answer\nWhat?;\"{answer}\"\n")).Question!.Kind);

    [Theory]
    [InlineData("Umfrage", QuestionKind.Poll)]
    [InlineData("Reihenfolge", QuestionKind.Ordering)]
    [InlineData("Essay", QuestionKind.OpenText)]
    [InlineData("Mehrfachauswahl", QuestionKind.MultipleChoice)]
    [InlineData("short answer", QuestionKind.ShortText)]
    [InlineData("True/False", QuestionKind.TrueFalse)]
    public void The_kind_can_be_named(string name, QuestionKind kind)
    {
        var options = kind == QuestionKind.TrueFalse ? "True;False" : "x;y";
        Assert.Equal(kind, Assert.Single(Read($"Frage;Typ;Option 1;Option 2;Lösung\nWas?;{name};{options};1\n")).Question!.Kind);
    }

    [Theory]
    [InlineData("30 s", 30)]
    [InlineData("1:30", 90)]
    [InlineData("2 min", 120)]
    [InlineData("20.0", 20)]
    public void Times_are_read_as_people_write_them(string time, int seconds)
    {
        var row = Assert.Single(Read($"Question,A,B,Correct,Time,Points\nWhat?,a,b,A,{time},500\n"));
        Assert.Equal((seconds, 500), (row.Question!.Seconds, row.Question.Points));
        Assert.Empty(row.Remarks);
    }

    [Fact]
    public void What_cannot_be_kept_is_said()
    {
        var row = Assert.Single(Read("Question,A,B,Correct,Time,Points\nWhat?,\"a\nb\",c,A,soon,99999\n"));
        Assert.Equal([RemarkKind.LinesJoined, RemarkKind.TimeNotRead, RemarkKind.PointsMoved], row.Remarks.Select(remark => remark.What));
        Assert.Equal(["B2", "E2", "F2"], row.Remarks.Select(remark => remark.Where.Cell));
        Assert.Equal((20, 10_000), (row.Question!.Seconds, row.Question.Points));
    }

    [Fact]
    public void Texts_appear_as_they_were_written()
    {
        var row = Assert.Single(Read("Question,A,B,Correct\n\"<script>alert(1)</script> *is* [this](javascript:x) \\(x_1\\)\",'=1+1,-2,A\n"));
        Assert.Equal(@"\<script>alert(1)\</script> \*is\* [this\](javascript:x) \(x_1\)", row.Question!.Prompt);
        Assert.Equal(["=1+1", "-2"], Assert.IsType<SingleChoiceBody>(row.Question.Body).Options);
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_costs_one_row()
    {
        var rows = Read("Question,A,B,Correct\nOne?,a,b,A\n\"Two?,a,b,A\nThree?,a,b,B\n\"Four?,a,b,A\nFive?,a,b,A\n");
        Assert.Equal(["One?", null, "Three?", null, "Five?"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal((RemarkKind.QuoteNotClosed, new Spot(3, 1, "A3")), (rows[1].Remarks[0].What, rows[1].Remarks[0].Where));
        Assert.Equal(new Spot(6, 1, "A6"), rows[4].Start);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Every_encoding_is_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var row = Assert.Single(new TableReader().Read(encoding.GetBytes("Frage;A;B;Lösung\r\nWie heißt „das“?;süß;weiß;A\r\n")));
        Assert.Equal("Wie heißt „das“?", row.Question!.Prompt);
    }

    [Fact]
    public void Formulas_give_the_value_they_had_last()
    {
        var file = Xlsx.OfSheetData("""
            <row><c t="inlineStr"><is><t>Question</t></is></c><c t="inlineStr"><is><t>A</t></is></c><c t="inlineStr"><is><t>B</t></is></c><c t="inlineStr"><is><t>Correct</t></is></c></row>
            <row><c t="str"><f>CONCAT("Wh","at?")</f><v>What?</v></c><c><f>1/2</f><v>0.5</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><r><t>0</t></r><r><t>.5</t></r><rPh><t>x</t></rPh></is></c></row>
            """);
        var body = Assert.IsType<SingleChoiceBody>(Assert.Single(new TableReader().Read(file)).Question!.Body);
        Assert.Equal(["0.5", "TRUE"], body.Options);
        Assert.Equal(0, body.Correct);
    }

    [Fact]
    public void A_thousand_columns_ten_thousand_characters_and_three_hundred_options_do_no_harm()
    {
        Assert.Equal(RemarkKind.HeaderMissing, Assert.Single(Read(string.Join(',', Enumerable.Range(0, 1_000)) + "\n" + new string(',', 1_000))).Remarks[0].What);
        Assert.Equal("PromptTooLong", Assert.Single(Read($"Question,A,B,Correct\n{new string('x', 10_000)},a,b,A\n")).Remarks[0].About);
        var many = string.Join(',', Enumerable.Range(1, 300).Select(i => $"Option {i}"));
        Assert.Equal("TooManyOptions", Assert.Single(Read($"Question,Correct,{many}\nWhat?,1,{many}\n")).Remarks[0].About);
    }

    [Fact]
    public void Rows_beyond_what_is_kept_are_said_once()
    {
        var rows = Read("Question,A,B,Correct\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"Q{i},a,b,A\n")));
        Assert.Equal(Sheet.MostRows, rows.Count);
        Assert.Equal((RemarkKind.RowsLeftOut, 1_201), (rows[^1].Remarks[0].What, rows[^1].Start.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a line of text")]
    [InlineData("a,b\nc,d\n")]
    [InlineData("one,two,three,four\nfive,six,seven,eight\n")]
    public void What_is_no_table_of_questions_has_no_header(string text)
    {
        Assert.Equal(RemarkKind.HeaderMissing, Assert.Single(Read(text)).Remarks[0].What);
        Assert.Null(SheetRecognition.Of(Encoding.UTF8.GetBytes(text)));
    }

    private static List<ReadRow> Read(string csv) => [.. new TableReader().Read(Encoding.UTF8.GetBytes(csv))];

    [Theory]
    [InlineData("question,choices,correctAnswer\nHauptstadt?,Wien|Graz|Linz,Graz\n")]
    [InlineData("question,options,answer\nHauptstadt?,\"Wien\nGraz\nLinz\",2\n")]
    [InlineData("questionText,options,correctAnswer,timeLimit\nHauptstadt?,\"[\"\"Wien\"\",\"\"Graz\"\",\"\"Linz\"\"]\",1,20\nZwei?,\"[\"\"a\"\",\"\"b\"\"]\",0,20\n")]
    [InlineData("Frage;Optionen;Lösung\nHauptstadt?;Wien, Graz, Linz;B\n")]
    public void Options_may_stand_in_one_cell(string text)
    {
        var file = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(QuizFormat.Table, SheetRecognition.Of(file));
        var row = new TableReader().Read(file).First();
        Assert.Equal(["Wien", "Graz", "Linz"], Assert.IsType<SingleChoiceBody>(row.Question!.Body).Options);
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(row.Question!.Body).Correct);
    }

    [Fact]
    public void What_is_said_of_options_in_one_cell_names_that_cell()
    {
        var row = Assert.Single(new TableReader().Rows("question,options,answer\nHauptstadt?,Wien|Wien,1\n"));
        Assert.Equal("B2", Assert.Single(row.Remarks).Where.Cell);
    }

    [Theory]
    [InlineData("prompt,option1,option2,option3,correctIndex\nEins?,a,b,c,0\nZwei?,a,b,c,2\n", 0, 2)]
    [InlineData("prompt,option1,option2,option3,correct\nEins?,a,b,c,0\nZwei?,a,b,c,1\n", 0, 1)]
    [InlineData("prompt,option1,option2,option3,correct\nEins?,a,b,c,1\nZwei?,a,b,c,3\n", 0, 2)]
    [InlineData("prompt,option1,option2,option3,correct\nEins?,0,1,2,0\nZwei?,0,1,2,1\n", 0, 1)]
    [InlineData("prompt,option1,option2,correct_index\nEins?,a,b,1\nZwei?,a,b,1\n", 1, 1)]
    [InlineData("prompt,option1,option2,correct_index\nEins?,a,b,1\nZwei?,a,b,2\n", 0, 1)]
    public void Who_counts_from_zero_is_understood(string text, int first, int second) => Assert.Equal(
        [first, second], new TableReader().Rows(text).Select(row => Assert.IsType<SingleChoiceBody>(row.Question!.Body).Correct));

    [Fact]
    public void A_hint_is_told_with_the_explanation() =>
        Assert.Equal("Nimm Wasser.\n\nWeil es nass ist.", Assert.Single(new TableReader().Rows("question,answer,hint,explanation\nWas?,Meer,Nimm Wasser.,Weil es nass ist.\n")).Question!.Explanation);
}
