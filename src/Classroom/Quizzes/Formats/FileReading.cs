namespace Classroom.Quizzes.Formats;

/// <summary>What a file came to, row by row (C-2).</summary>
public sealed record FileReading(QuizFormat Format, IReadOnlyList<ReadRow> Rows)
{
    public int Accepted { get; } = Rows.Count(row => row.Verdict == RowVerdict.Accepted);

    public int Changed { get; } = Rows.Count(row => row.Verdict == RowVerdict.Changed);

    public int Skipped { get; } = Rows.Count(row => row.Verdict == RowVerdict.Skipped);

    public IEnumerable<Question> Questions => Rows.Select(row => row.Question).OfType<Question>();
}

/// <summary>What became of a row.</summary>
public enum RowVerdict
{
    /// <summary>It is a question just as the file says it.</summary>
    Accepted,

    /// <summary>It is a question; the remarks say what is not as in the file.</summary>
    Changed,

    /// <summary>It is none; the remarks say why.</summary>
    Skipped,
}
