using System.Globalization;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>One row of a table as a question.</summary>
/// <param name="textFirst">What is right is given by the options' texts where it could be either.</param>
internal sealed class TableRow(SheetRow row, TableColumns columns, Dialect dialect, bool textFirst, bool isWorkbook)
{
    private readonly RowDraft _draft = new(row.At(Math.Max(0, columns.Of(ColumnRole.Prompt))));
    private readonly TableCells _cells = new(row, columns, isWorkbook);

    public ReadRow Read()
    {
        var prompt = _cells.Text(ColumnRole.Prompt);
        _draft.Title = columns.IsOurs ? MarkdownText.Plain(prompt) : _cells.Raw(ColumnRole.Prompt).Trim();
        var said = _cells.Raw(ColumnRole.Kind).Trim() is { Length: > 0 } named ? named : Unnamed();
        var kind = columns.IsOurs ? OurKinds.Find(said) : KindWords.Find(said);
        if (said.Length > 0 && kind is null)
        {
            return _draft.Skipped(RemarkKind.KindUnsupported, At(ColumnRole.Kind), said);
        }

        if (_cells.Raw(ColumnRole.Image).Trim() is { Length: > 0 } image)
        {
            _draft.Say(RemarkKind.ImageNotFetched, At(ColumnRole.Image), image);
        }

        var answers = new TableAnswers(row, columns, dialect, _cells, _draft, textFirst);
        if (answers.Body(kind) is not { } body)
        {
            return answers.Skipped!;
        }

        var question = new Question(prompt, body) { Seconds = Seconds(), Points = Points(), Explanation = Explanation() };
        return _draft.Finished(question, flaw => PlaceOf(flaw, body));
    }

    // Blooket writes "typing" behind the columns of its template: all answers are right, and nobody is shown them.
    private string Unnamed()
    {
        const string typing = "typing";
        return dialect.Format == QuizFormat.Blooket
            && row.Cells.Index().Any(cell => (cell.Index >= columns.Roles.Count || columns.Roles[cell.Index] == ColumnRole.None) && cell.Item.Trim() == typing)
            ? typing
            : "";
    }

    // A hint and a comment besides are told with it.
    private string Explanation() => columns.IsOurs
        ? _cells.Text(ColumnRole.Explanation)
        : string.Join("\n\n", columns.Roles.Index().Where(column => column.Item == ColumnRole.Explanation).Select(column => _cells.Text(column.Index)).Where(text => text.Length > 0));

    private int Seconds()
    {
        var cell = _cells.Raw(ColumnRole.Seconds).Trim();
        if (cell.Length == 0)
        {
            return dialect.UsualSeconds;
        }

        if (CellNumber.Seconds(cell) is not { } seconds)
        {
            _draft.Say(RemarkKind.TimeNotRead, At(ColumnRole.Seconds), cell);
            return dialect.UsualSeconds;
        }

        var whole = Math.Round(Math.Clamp(seconds, QuestionRules.ShortestTime, QuestionRules.LongestTime), MidpointRounding.AwayFromZero);
        if (whole != seconds)
        {
            _draft.Say(RemarkKind.TimeMoved, At(ColumnRole.Seconds), cell);
        }

        return (int)whole;
    }

    private int Points()
    {
        var cell = _cells.Raw(ColumnRole.Points).Trim();
        if (cell.Length == 0)
        {
            return Question.UsualPoints;
        }

        if (CellNumber.Read(cell) is not { } points)
        {
            _draft.Say(RemarkKind.PointsNotRead, At(ColumnRole.Points), cell);
            return Question.UsualPoints;
        }

        var whole = Math.Round(Math.Clamp(points, 0, QuestionRules.MostPoints), MidpointRounding.AwayFromZero);
        if (whole != points)
        {
            _draft.Say(RemarkKind.PointsMoved, At(ColumnRole.Points), points.ToString(CultureInfo.InvariantCulture));
        }

        return (int)whole;
    }

    private Spot At(ColumnRole role) => row.At(columns.Of(role));

    private Spot PlaceOf(QuestionFlaw flaw, QuestionBody body) => flaw switch
    {
        QuestionFlaw.PromptMissing or QuestionFlaw.PromptTooLong => At(ColumnRole.Prompt),
        QuestionFlaw.ExplanationTooLong => At(ColumnRole.Explanation),
        QuestionFlaw.NoCorrectOption => At(ColumnRole.Correct),
        QuestionFlaw.NoAcceptedAnswer or QuestionFlaw.TooManyAccepted or QuestionFlaw.AcceptedTooLong when columns.Of(ColumnRole.Correct) >= 0 => At(ColumnRole.Correct),
        QuestionFlaw.OptionTooLong => row.At(columns.Options.FirstOrDefault(column => row[column].Length > QuestionRules.LongestOption, -1)),
        _ => row.At(columns.Options is [var first, ..] && body is not NumberBody ? first : columns.Of(ColumnRole.Prompt)),
    };
}
