namespace Classroom.Web.Quizzes;

/// <summary>What became of what was typed.</summary>
public enum WriterState
{
    Saved,

    /// <summary>On its way, or about to be.</summary>
    Saving,

    /// <summary>Refused; the teacher must change something first.</summary>
    Refused,

    /// <summary>The store does not answer; it is tried again.</summary>
    Failed,

    /// <summary>Somebody else wrote the question meanwhile; the teacher chooses.</summary>
    Conflict,

    /// <summary>Somebody else deleted the question meanwhile; the teacher chooses.</summary>
    Gone,
}
