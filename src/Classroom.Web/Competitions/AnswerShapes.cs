using System.Text.Json.Serialization;
using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Web.Competitions;

/// <summary>An answer in the shape in which it is sent: one of these.</summary>
/// <param name="Choices">Indices of options; of true and false, true is 0.</param>
/// <param name="Order">Places of the items as they were shown.</param>
public sealed record SentAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Choices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Number,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Order)
{
    public static SentAnswer? Of(AnswerDraft? sent) => sent is null ? null : new(sent.Choices, sent.Text, sent.Number, sent.Order);
}

/// <summary>What is right, in shapes like those of answers.</summary>
/// <param name="Texts">Each of them is right.</param>
/// <param name="Low">The least right number.</param>
/// <param name="High">The largest right number.</param>
/// <param name="Order">The places shown, in the right order.</param>
public sealed record CorrectAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Choices = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Texts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Low = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? High = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Order = null)
{
    /// <summary>Null where nothing is right or wrong.</summary>
    public static CorrectAnswer? Of(Solution solution) => solution.Body switch
    {
        SingleChoiceBody single => new(Choices: [single.Correct]),
        MultipleChoiceBody multiple => new(Choices: multiple.Correct),
        TrueFalseBody truth => new(Choices: [truth.Correct ? ChoiceAnswer.True : ChoiceAnswer.False]),
        ShortTextBody text => new(Texts: text.Accepted),
        NumberBody number => new(Low: number.Low, High: number.High),
        OrderingBody ordering => new(Order: (solution.Shown ?? ShownOrder.AsWritten(ordering.Items.Count)).PlacesOf([.. Enumerable.Range(0, ordering.Items.Count)])),
        _ => null,
    };
}
