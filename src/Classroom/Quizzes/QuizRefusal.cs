namespace Classroom.Quizzes;

/// <summary>Why a command about quizzes was not done.</summary>
public enum QuizRefusal
{
    /// <summary>There is no such quiz or question, or it is somebody else's: the two are never told apart.</summary>
    NotFound,

    /// <summary>A title has 1 to 80 visible characters.</summary>
    TitleInvalid,

    /// <summary>A tag has at most 30 visible characters.</summary>
    TagInvalid,

    TooManyTags,

    /// <summary>The question was changed elsewhere since it was read; nothing was overwritten.</summary>
    ChangedMeanwhile,

    /// <summary>A quiz holds 1 000 questions.</summary>
    TooManyQuestions,

    /// <summary>A question is larger than any that could be asked.</summary>
    QuestionTooLarge,

    /// <summary>There is no deletion left to take back.</summary>
    NothingToRestore,

    /// <summary>An import without a single question.</summary>
    NoQuestions,
}
