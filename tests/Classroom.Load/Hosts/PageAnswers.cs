namespace Classroom.Load.Hosts;

/// <summary>Students answer on their pages.</summary>
public sealed class PageAnswers(Audience audience) : IAnswering
{
    public Task<Answered> AnswerAsync(int student, int question, string draft) =>
        throw new InvalidOperationException($"The page of {audience.Page} takes no answers yet: --http.");

    public Task LoseAsync(int student, int question, string draft) => AnswerAsync(student, question, draft);
}
