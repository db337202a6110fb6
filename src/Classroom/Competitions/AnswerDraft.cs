namespace Classroom.Competitions;

/// <summary>What somebody sent as an answer, whatever it is. Exactly one of its parts belongs to a question's kind.</summary>
/// <param name="Choices">Indices of options.</param>
/// <param name="Text">Words; or a number as people write it where they are.</param>
/// <param name="Number">A number that is no text, and so has one reading.</param>
/// <param name="Order">Places of the items as they were shown, in the order that was chosen.</param>
public sealed record AnswerDraft(
    IReadOnlyList<int>? Choices = null, string? Text = null, decimal? Number = null, IReadOnlyList<int>? Order = null);
