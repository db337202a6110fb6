using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Web.Quizzes;

/// <summary>Which rows of a file are shown.</summary>
public enum RowFilter
{
    All,
    Accepted,
    Changed,
    Skipped,

    /// <summary>Left out by hand.</summary>
    Dropped,
}

/// <summary>How a verdict is shown: by a colour, a shape and a word.</summary>
public static class RowLook
{
    public static string ToneOf(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Accepted => "positive",
        RowVerdict.Changed => "caution",
        RowVerdict.Skipped => "danger",
    };

    public static string IconOf(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Accepted => "check",
        RowVerdict.Changed => "alert",
        RowVerdict.Skipped => "cross",
    };

    /// <summary>Null where a filter shows rows of every kind.</summary>
    public static RowVerdict? VerdictOf(RowFilter filter) => filter switch
    {
        RowFilter.Accepted => RowVerdict.Accepted,
        RowFilter.Changed => RowVerdict.Changed,
        RowFilter.Skipped => RowVerdict.Skipped,
        _ => null,
    };

    public static bool Matches(DraftRow row, RowFilter filter) => filter switch
    {
        RowFilter.All => true,
        RowFilter.Dropped => row.IsDropped,
        _ => VerdictOf(filter) == row.Read.Verdict,
    };
}
