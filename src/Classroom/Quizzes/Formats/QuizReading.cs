namespace Classroom.Quizzes.Formats;

/// <summary>
/// The one way in for files of questions (C-2): recognises the format or takes the chosen one, reads row by row, lets no question pass
/// that breaks a rule, and stops at the limits. Never throws for what a file holds.
/// </summary>
public static class QuizReading
{
    /// <summary>Bytes.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    public const int MostQuestions = 1_000;

    /// <summary>Rows in all, with those that are skipped: a file that is something else has hundreds of thousands.</summary>
    public const int MostRows = 5_000;

    private const int RowsBetweenReports = 20;

    /// <param name="chosen">What the user says it is; null to find out.</param>
    /// <param name="progress">Told the share that is done, 0 to 1, now and then.</param>
    /// <exception cref="OperationCanceledException">Only where <paramref name="stop"/> asked for it.</exception>
    public static Outcome<FileReading, FileRefusal> Read(
        ReadOnlyMemory<byte> file, QuizFormat? chosen = null, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var format = FormatOf(file, chosen);
        if (format.Refusal is { } refusal)
        {
            return refusal;
        }

        if (QuizFormats.ReaderOf(format.Value) is not { } reader)
        {
            return FileRefusal.NotAQuiz;
        }

        var (rows, isWhole) = Rows(reader.Read(file), new ReadingProgress(progress, file.Span), stop);
        return rows.Count > 0 ? new FileReading(format.Value, rows) : isWhole ? FileRefusal.NotAQuiz : FileRefusal.Unreadable;
    }

    private static Outcome<QuizFormat, FileRefusal> FormatOf(ReadOnlyMemory<byte> file, QuizFormat? chosen)
    {
        try
        {
            return chosen is { } said ? Recognition.Allows(file, said) : Recognition.Of(file);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return FileRefusal.Unreadable;
        }
    }

    private static (List<ReadRow> Rows, bool IsWhole) Rows(IEnumerable<ReadRow> read, ReadingProgress progress, CancellationToken stop)
    {
        var rows = new List<ReadRow>();
        var questions = 0;
        try
        {
            foreach (var row in read)
            {
                stop.ThrowIfCancellationRequested();
                if (questions == MostQuestions || rows.Count == MostRows)
                {
                    rows.Add(new(row.Start, null, [new(RemarkKind.TooMany, row.Start)]) { Title = row.Title });
                    break;
                }

                var ruled = RowRules.Apply(row);
                questions += ruled.Question is null ? 0 : 1;
                rows.Add(ruled);
                if (rows.Count % RowsBetweenReports == 0)
                {
                    progress.Report(row.Start.Line, questions);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A bug of a reader, or a part of a spreadsheet that cannot be unpacked: what was read before it is kept.
            if (rows.Count > 0)
            {
                rows.Add(new(rows[^1].Start, null, [new(RemarkKind.Unreadable, rows[^1].Start)]));
            }

            return (rows, IsWhole: false);
        }

        progress.Done();
        return (rows, IsWhole: true);
    }
}
