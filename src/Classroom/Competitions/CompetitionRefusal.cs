namespace Classroom.Competitions;

/// <summary>Why a command about competitions was not done.</summary>
public enum CompetitionRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room but may not do this.</summary>
    NotAllowed,

    RoomArchived,

    /// <summary>A title has 1 to 80 visible characters.</summary>
    TitleInvalid,

    /// <summary>There is no such quiz, or it is somebody else's.</summary>
    QuizNotFound,

    /// <summary>The quiz has no question that is written to its end.</summary>
    NoQuestions,

    /// <summary>A way of scoring, of teams or attempts that does not exist.</summary>
    TermsInvalid,

    /// <summary>An assignment is due at an instant to come.</summary>
    DueInThePast,

    /// <summary>An assignment is due within <see cref="AssignmentTerms.MostYears"/>.</summary>
    DueTooFar,
}
