namespace Classroom.Quizzes;

/// <summary>What a question asks for (C-1).</summary>
public enum QuestionKind
{
    SingleChoice,
    MultipleChoice,
    TrueFalse,
    ShortText,
    Number,
    Ordering,

    /// <summary>A choice without a right one.</summary>
    Poll,

    /// <summary>Words of one's own; nobody scores them.</summary>
    OpenText,
}

public static class QuestionKinds
{
    /// <summary>Whether an answer can be right or wrong.</summary>
    public static bool IsScored(this QuestionKind kind) => kind is not (QuestionKind.Poll or QuestionKind.OpenText);
}
