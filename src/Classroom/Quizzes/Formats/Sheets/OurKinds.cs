namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The kinds as our own tables write them.</summary>
internal static class OurKinds
{
    private static readonly (QuestionKind Kind, string Name)[] Names =
    [
        (QuestionKind.SingleChoice, "single_choice"),
        (QuestionKind.MultipleChoice, "multiple_choice"),
        (QuestionKind.TrueFalse, "true_false"),
        (QuestionKind.ShortText, "short_text"),
        (QuestionKind.Number, "number"),
        (QuestionKind.Ordering, "ordering"),
        (QuestionKind.Poll, "poll"),
        (QuestionKind.OpenText, "open_text"),
    ];

    public static string Of(QuestionKind kind) => Names[(int)kind].Name;

    /// <summary>Also by the names that people use: somebody may have added rows.</summary>
    public static QuestionKind? Find(string name)
    {
        var own = Array.FindIndex(Names, kind => kind.Name == name);
        return own >= 0 ? Names[own].Kind : KindWords.Find(name);
    }
}
