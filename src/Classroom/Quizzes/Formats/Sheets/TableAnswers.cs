namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>What a row offers and what it calls right.</summary>
internal sealed class TableAnswers(SheetRow row, TableColumns columns, Dialect dialect, TableCells cells, RowDraft draft, bool textFirst)
{
    /// <summary>Why there is no body.</summary>
    public ReadRow? Skipped { get; private set; }

    private readonly List<int> _filled = [.. columns.Options.Where(column => row[column].Trim().Length > 0)];

    private string Correct => cells.Raw(ColumnRole.Correct).Trim();

    private List<string> Options => [.. _filled.Select(column => cells.Line(column, draft))];

    public QuestionBody? Body(QuestionKind? kind) => kind switch
    {
        QuestionKind.TrueFalse => TrueFalse(),
        QuestionKind.ShortText => new ShortTextBody(Accepted(), Says(ColumnRole.Case), Says(ColumnRole.Accents)),
        QuestionKind.Number => Number(),
        QuestionKind.Ordering => Ordering(),
        QuestionKind.Poll => new PollBody(Options),
        QuestionKind.OpenText => new OpenTextBody(),
        null when _filled.Count == 0 && columns.WrongOptions.Any(column => row[column].Trim().Length > 0) => AgainstWrong(),
        null when _filled.Count == 0 && Correct.Length > 0 => Guessed(),
        _ => Choice(kind),
    };

    // Without options the answer tells the kind.
    private QuestionBody Guessed() =>
        KindWords.Truth(Correct) is { } truth ? new TrueFalseBody(truth)
        : CellNumber.Read(Correct) is { } number ? new NumberBody(number, number)
        : new ShortTextBody(Accepted());

    private SingleChoiceBody AgainstWrong() =>
        new([cells.Line(columns.Of(ColumnRole.Correct), draft), .. columns.WrongOptions.Where(column => row[column].Trim().Length > 0).Select(column => cells.Line(column, draft))], 0);

    private QuestionBody? Choice(QuestionKind? kind)
    {
        var options = Options;
        if (Correct.Length == 0)
        {
            return kind == QuestionKind.MultipleChoice ? new MultipleChoiceBody(options, []) : new SingleChoiceBody(options, -1);
        }

        if (Right() is not { } right)
        {
            return Refused(RemarkKind.CorrectNotRead, Correct);
        }

        return kind == QuestionKind.MultipleChoice || right.Count > 1 ? new MultipleChoiceBody(options, right) : new SingleChoiceBody(options, right[0]);
    }

    private IReadOnlyList<int>? Right()
    {
        // Numbers count the columns, also the empty ones between; what they count must not be empty.
        var byNumber = CorrectCell.ByNumber(Correct, columns.Options.Count)?.Select(index => _filled.IndexOf(columns.Options[index])).ToList();
        byNumber = byNumber?.Contains(-1) == true ? null : byNumber;
        var byText = CorrectCell.ByText(Correct, [.. _filled.Select(column => cells.Raw(column))]);
        if (columns.IsOurs || dialect.CorrectIsNumber)
        {
            return byNumber ?? byText;
        }

        if (byNumber is not null && byText is not null && !textFirst && !byNumber.SequenceEqual(byText))
        {
            draft.Say(RemarkKind.CorrectTakenAsNumber, row.At(columns.Of(ColumnRole.Correct)), Correct);
        }

        return textFirst ? byText ?? byNumber : byNumber ?? byText;
    }

    private QuestionBody? TrueFalse()
    {
        var word = KindWords.Truth(Correct) is null && Right() is [var only] ? cells.Raw(_filled[only]) : Correct;
        return KindWords.Truth(word) is { } truth ? new TrueFalseBody(truth) : Refused(RemarkKind.CorrectNotRead, Correct);
    }

    private List<string> Accepted()
    {
        if (columns.IsOurs)
        {
            return [.. AcceptedLines.Read(cells.Raw(ColumnRole.Accepted))];
        }

        var said = Correct.Length > 0 && _filled.Count == 0 ? Correct : cells.Raw(ColumnRole.Accepted);
        var separator = said.Contains('\n') ? '\n' : said.Contains('|') ? '|' : ';';
        return [.. _filled.Select(column => cells.Raw(column).Trim()).Concat(said.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
    }

    private QuestionBody? Number()
    {
        var (low, high) = (cells.Raw(ColumnRole.Low), cells.Raw(ColumnRole.High));
        var only = Correct.Length > 0 ? Correct : low.Trim().Length > 0 || _filled.Count == 0 ? low : cells.Raw(_filled[0]);
        var from = CellNumber.Read(low.Trim().Length > 0 ? low : only);
        var to = CellNumber.Read(high.Trim().Length > 0 ? high : only);
        return from is { } least && to is { } most ? new NumberBody(least, most) : Refused(RemarkKind.NumberNotRead, only);
    }

    private OrderingBody Ordering()
    {
        var items = Options;
        var order = CorrectCell.Sequence(Correct, items.Count);
        return new OrderingBody(order is null ? items : [.. order.Select(index => items[index])]);
    }

    private bool Says(ColumnRole role) => KindWords.Truth(cells.Raw(role)) == true || cells.Raw(role).Trim() == "1";

    private QuestionBody? Refused(RemarkKind why, string about)
    {
        Skipped = draft.Skipped(why, row.At(columns.Of(ColumnRole.Correct)), about);
        return null;
    }
}
