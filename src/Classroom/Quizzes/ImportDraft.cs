using Classroom.Quizzes.Formats;

namespace Classroom.Quizzes;

/// <summary>What somebody makes of a file before it is saved: rows left out, questions mended. Knows no database; one user at a time.</summary>
public sealed class ImportDraft(ImportedFile file)
{
    private readonly List<DraftRow> _rows = [.. file.Reading.Rows.Select((row, at) => new DraftRow(at + 1, row, row.Question))];

    public ImportedFile File => file;

    public IReadOnlyList<DraftRow> Rows => _rows;

    /// <summary>What would be saved.</summary>
    public IReadOnlyList<Question> Questions => [.. _rows.Where(row => row.IsSaved).Select(row => row.Question!)];

    public int Saved => _rows.Count(row => row.IsSaved);

    public int Dropped => _rows.Count(row => row.IsDropped);

    /// <summary>Leaves a row out, or takes it in again.</summary>
    public void Drop(int number, bool drop) => Set(number, row => row with { IsDropped = drop });

    /// <summary>Puts this question in the row's place, if it may be asked; says why not otherwise.</summary>
    public IReadOnlyList<QuestionFlaw> Mend(int number, Question question)
    {
        var flaws = QuestionRules.FlawsOf(question);
        if (flaws.Count == 0)
        {
            Set(number, row => row with { Question = question, IsMended = row.IsMended || QuestionJson.Write(question) != QuestionJson.Write(row.Question!) });
        }

        return flaws;
    }

    private void Set(int number, Func<DraftRow, DraftRow> change) => _rows[number - 1] = change(_rows[number - 1]);
}

/// <summary>A row of a file, as it is going to be saved.</summary>
/// <param name="Number">In the file, from 1.</param>
/// <param name="Read">What the file says.</param>
/// <param name="Question">What would be saved; null where the file's row is no question.</param>
public sealed record DraftRow(int Number, ReadRow Read, Question? Question)
{
    public bool IsDropped { get; init; }

    public bool IsMended { get; init; }

    public bool IsSaved => Question is not null && !IsDropped;
}
