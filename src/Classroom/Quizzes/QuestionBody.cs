using System.Text.Json.Serialization;

namespace Classroom.Quizzes;

/// <summary>
/// What a question offers and what is right: one shape for each kind, so that no question can hold a key of another kind.
/// Texts are Markdown of the subset that prompts have, on one line; <see cref="ShortTextBody.Accepted"/> is plain text.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SingleChoiceBody), "single_choice")]
[JsonDerivedType(typeof(MultipleChoiceBody), "multiple_choice")]
[JsonDerivedType(typeof(TrueFalseBody), "true_false")]
[JsonDerivedType(typeof(ShortTextBody), "short_text")]
[JsonDerivedType(typeof(NumberBody), "number")]
[JsonDerivedType(typeof(OrderingBody), "ordering")]
[JsonDerivedType(typeof(PollBody), "poll")]
[JsonDerivedType(typeof(OpenTextBody), "open_text")]
public abstract record QuestionBody
{
    [JsonIgnore]
    public abstract QuestionKind Kind { get; }
}

/// <param name="Options">2 to 8.</param>
/// <param name="Correct">The index of the right one.</param>
public sealed record SingleChoiceBody(IReadOnlyList<string> Options, int Correct) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.SingleChoice;
}

/// <param name="Options">2 to 8.</param>
/// <param name="Correct">The indices of the right ones, ascending, each once, at least one.</param>
public sealed record MultipleChoiceBody(IReadOnlyList<string> Options, IReadOnlyList<int> Correct) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.MultipleChoice;
}

public sealed record TrueFalseBody(bool Correct) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.TrueFalse;
}

/// <summary>Outer and repeated spaces never matter; case and accents only where it says so.</summary>
/// <param name="Accepted">1 to 20 right answers, plain text.</param>
public sealed record ShortTextBody(IReadOnlyList<string> Accepted, bool CaseMatters = false, bool AccentsMatter = false) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.ShortText;
}

/// <summary>Right is whatever lies from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
public sealed record NumberBody(decimal Low, decimal High) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Number;

    /// <summary>A value and how far from it an answer may lie.</summary>
    public static NumberBody Around(decimal value, decimal tolerance) => new(value - tolerance, value + tolerance);
}

/// <param name="Items">2 to 8, in the right order.</param>
public sealed record OrderingBody(IReadOnlyList<string> Items) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Ordering;
}

/// <param name="Options">2 to 8.</param>
public sealed record PollBody(IReadOnlyList<string> Options) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Poll;
}

public sealed record OpenTextBody : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.OpenText;
}
