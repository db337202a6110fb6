using Classroom.Quizzes;
using Classroom.Quizzes.Formats.Pasted;

namespace Classroom.Web.Quizzes;

/// <summary>A block of text that was pasted where a prompt is typed.</summary>
public static class PastedQuestions
{
    /// <summary>The questions in it; none where it is nothing but a prompt of several lines.</summary>
    /// <param name="kind">The kind that was chosen: lines without a star are answers to choose from, if that is what it has.</param>
    public static IReadOnlyList<Question> Of(string text, QuestionKind kind)
    {
        List<Question> questions = [.. PastedReader.ReadText(text).Take(Quiz.MostQuestions).Select(row => row.Question).OfType<Question>()];
        return questions.TrueForAll(question => question.Body is OpenTextBody) ? [] : questions.ConvertAll(question => question with { Body = Meant(question.Body, kind) });
    }

    private static QuestionBody Meant(QuestionBody body, QuestionKind kind) => (body, kind) switch
    {
        (PollBody poll, QuestionKind.SingleChoice) => new SingleChoiceBody(poll.Options, -1),
        (PollBody poll, QuestionKind.MultipleChoice) => new MultipleChoiceBody(poll.Options, []),
        (PollBody poll, QuestionKind.Ordering) => new OrderingBody(poll.Options),
        (SingleChoiceBody single, QuestionKind.MultipleChoice) => new MultipleChoiceBody(single.Options, [single.Correct]),
        _ => body,
    };
}
