namespace Classroom.Competitions;

/// <summary>Why a command about an assignment was not done.</summary>
public enum AssignmentRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room and does not teach there.</summary>
    NotAllowed,

    /// <summary>It is played live, by everybody together.</summary>
    NotAnAssignment,

    /// <summary>The caller teaches here, and has nothing to hand in.</summary>
    NotPlaying,

    /// <summary>It is past its due date, or was ended or cancelled.</summary>
    Over,

    NoAttemptsLeft,

    /// <summary>No attempt is going on.</summary>
    NotStarted,

    /// <summary>The question is still open: answer it or leave it out.</summary>
    StillOpen,

    /// <summary>Due at an instant to come.</summary>
    DueInThePast,

    /// <summary>Due within <see cref="AssignmentTerms.MostYears"/>.</summary>
    DueTooFar,

    /// <summary>Another tab was faster: read again.</summary>
    MovedOn,
}
