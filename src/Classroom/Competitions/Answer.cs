using System.Text.Json.Serialization;

namespace Classroom.Competitions;

/// <summary>What one person answered, as it is stored and never changed; a shape for each way of answering.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceAnswer), "choices")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(NumberAnswer), "number")]
[JsonDerivedType(typeof(OrderAnswer), "order")]
public abstract record Answer;

/// <param name="Choices">Indices of options, ascending, each once. Of true and false, true is 0 and false is 1.</param>
public sealed record ChoiceAnswer(IReadOnlyList<int> Choices) : Answer
{
    public const int True = 0, False = 1;
}

/// <param name="Text">Cleaned by <see cref="AnswerText"/>, otherwise as it was typed.</param>
public sealed record TextAnswer(string Text) : Answer;

/// <param name="Value">The number as it is read first.</param>
/// <param name="Or">What it may mean as well: "10,000" is ten or ten thousand. Right is who is right in either reading.</param>
public sealed record NumberAnswer(decimal Value, decimal? Or = null) : Answer
{
    /// <summary>As it was typed, where it may be read in two ways: nobody is shown "10" who wrote "10,000". Otherwise null.</summary>
    public string? Written { get; init; }
}

/// <param name="Items">The items by their index in the question, which is their right place; see <see cref="ShownOrder"/>.</param>
public sealed record OrderAnswer(IReadOnlyList<int> Items) : Answer;
