namespace Classroom.Quizzes.Formats;

/// <summary>Where in a file something stands. Lines and columns count from 1; a spreadsheet has a cell's name besides.</summary>
/// <param name="Cell">Such as "C9"; null outside tables.</param>
public readonly record struct Spot(int Line, int Column = 1, string? Cell = null);

/// <summary>One thing to say about a row.</summary>
/// <param name="What">The sentence to say.</param>
/// <param name="Where">The place it is about.</param>
/// <param name="About">The words of the file that the sentence quotes, or null. At most <see cref="LongestQuote"/> characters.</param>
public sealed record Remark(RemarkKind What, Spot Where, string? About = null)
{
    public const int LongestQuote = 60;
}

/// <summary>
/// What one item of a file came to: a question, with remarks where it was changed; or none, with the remark that says why.
/// Nothing here is thrown: a reader gives a row for whatever it finds.
/// </summary>
/// <param name="Start">Where the item begins.</param>
/// <param name="Question">The question, or null where the item was skipped.</param>
public sealed record ReadRow(Spot Start, Question? Question, IReadOnlyList<Remark> Remarks)
{
    /// <summary>A picture that came with the item, as bytes nobody has looked into yet.</summary>
    public FoundImage? Image { get; init; }

    /// <summary>What the item calls its prompt, also where it was skipped; for showing, at most 200 characters.</summary>
    public string Title { get; init; } = "";

    public RowVerdict Verdict => Question is null ? RowVerdict.Skipped : Remarks.Count > 0 ? RowVerdict.Changed : RowVerdict.Accepted;
}

/// <summary>A picture inside a file.</summary>
public sealed record FoundImage(string Name, byte[] Bytes, string Alt);
