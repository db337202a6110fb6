using System.Text.Json.Serialization;
using Classroom.Data;
using Classroom.Quizzes;

namespace Classroom.Web.Quizzes;

/// <summary>A quiz as the doors give it to its owner.</summary>
public sealed record QuizAnswer(
    Guid QuizId, string Title, IReadOnlyList<string> Tags, int Version, DateTime ChangedAt, IReadOnlyList<QuestionAnswer> Questions)
{
    public static QuizAnswer Of(QuizView quiz) =>
        new(quiz.Id, quiz.Title, quiz.Tags, quiz.Version, quiz.ChangedAt, [.. quiz.Questions.Select(QuestionAnswer.Of)]);
}

/// <summary>A question with its key. What its kind does not have is left out.</summary>
/// <param name="Options">What can be chosen, or ordered: then in the right order.</param>
/// <param name="Correct">Indices of the right options.</param>
/// <param name="IsTrue">What is right of true or false.</param>
/// <param name="Accepted">Right answers of a short text.</param>
/// <param name="Low">The least right number.</param>
/// <param name="High">The largest right number.</param>
/// <param name="Flaws">Why it cannot be asked yet.</param>
public sealed record QuestionAnswer(
    Guid QuestionId, int Version, string Kind, string Prompt, int Seconds, int Points, string Explanation, IReadOnlyList<string> Flaws)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionPicture? Image { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Options { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Correct { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsTrue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Accepted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? CaseMatters { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AccentsMatter { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Low { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    public static QuestionAnswer Of(QuestionInQuiz asked)
    {
        var question = asked.Question;
        var answer = new QuestionAnswer(
            asked.Id, asked.Version, SnakeCase.Of(question.Kind.ToString()), question.Prompt, question.Seconds, question.Points, question.Explanation,
            [.. asked.Flaws.Select(flaw => SnakeCase.Of(flaw.ToString()))])
        {
            Image = QuestionPicture.Of(question.Image),
        };
        return question.Body switch
        {
            SingleChoiceBody single => answer with { Options = single.Options, Correct = [single.Correct] },
            MultipleChoiceBody multiple => answer with { Options = multiple.Options, Correct = multiple.Correct },
            PollBody poll => answer with { Options = poll.Options },
            OrderingBody ordering => answer with { Options = ordering.Items },
            TrueFalseBody truth => answer with { IsTrue = truth.Correct },
            ShortTextBody text => answer with { Accepted = text.Accepted, CaseMatters = text.CaseMatters, AccentsMatter = text.AccentsMatter },
            NumberBody number => answer with { Low = number.Low, High = number.High },
            _ => answer,
        };
    }
}

public sealed record QuestionPicture(string Id, string Url, string Alt)
{
    public static QuestionPicture? Of(QuestionImage? image) => image is null ? null : new(image.Id, ImageEndpoints.AddressOf(image), image.Alt);
}
