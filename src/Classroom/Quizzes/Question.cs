namespace Classroom.Quizzes;

/// <summary>A question as it is written, stored, brought in and taken out (C-1). Immutable; says nothing of who answers it.</summary>
/// <param name="Prompt">Markdown subset with TeX; line breaks are \n.</param>
/// <param name="Body">The kind, what it offers and what is right.</param>
public sealed record Question(string Prompt, QuestionBody Body)
{
    public const int UsualSeconds = 20;

    public const int UsualPoints = 1000;

    /// <summary>The time to answer, in seconds.</summary>
    public int Seconds { get; init; } = UsualSeconds;

    /// <summary>What a right answer is worth at most. A question that is not scored keeps the number and gives nothing.</summary>
    public int Points { get; init; } = UsualPoints;

    /// <summary>Shown after the question; Markdown as the prompt, or empty.</summary>
    public string Explanation { get; init; } = "";

    public QuestionImage? Image { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public QuestionKind Kind => Body.Kind;
}

/// <summary>A picture beside the prompt.</summary>
/// <param name="Id">The SHA-256 of its stored bytes in lower-case hexadecimal: equal pictures are one.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty exactly where it is only decoration.</param>
public sealed record QuestionImage(string Id, string Alt);
