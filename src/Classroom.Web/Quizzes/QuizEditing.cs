using Classroom.Quizzes;

namespace Classroom.Web.Quizzes;

/// <summary>What a teacher does to the questions of a quiz: add, copy, move, delete, bring back.</summary>
public abstract class QuizEditing : QuizPage
{
    /// <summary>Why the last command was not done.</summary>
    protected QuizRefusal? Refusal { get; private set; }

    /// <summary>The number of the question that was deleted last, while it is offered back.</summary>
    protected int? Deleted { get; private set; }

    /// <summary>A new question of the same kind behind the one under the pen.</summary>
    protected Task AddAsync() => AddAllAsync([QuestionDraft.Blank(Writer?.Draft.Kind ?? QuestionKind.SingleChoice)]);

    protected Task DuplicateAsync() => AddAllAsync([Writer!.Draft.Written()]);

    /// <summary>Adds questions behind the one under the pen, and takes up the last of them.</summary>
    protected async Task AddAllAsync(IReadOnlyList<Question> questions)
    {
        if (!await LeaveAsync())
        {
            return;
        }

        var added = await Quiz.AddAsync(questions, Writer?.Id ?? View?.Questions.LastOrDefault()?.Id);
        Refusal = added.Refusal;
        await ReadAgainAsync();
        if (added.Done)
        {
            await ChooseAsync(added.Value.Ids[^1]);
        }
    }

    /// <summary>Moves a question to a place, counted from 0 among the others.</summary>
    protected async Task MoveAsync(Guid question, int place)
    {
        List<Guid> others = [.. (View?.Questions ?? []).Select(one => one.Id).Where(id => id != question)];
        if (place >= 0 && place <= others.Count)
        {
            Refusal = (await Quiz.MoveAsync(question, place == 0 ? null : others[place - 1])).Refusal;
            await ReadAgainAsync();
        }
    }

    protected async Task DeleteAsync()
    {
        var (writer, place) = (Writer!, Place);
        // As it is now, for whoever wants it back.
        await writer.SaveAsync();
        Drop();
        Refusal = (await Quiz.DeleteAsync(writer.Id)).Refusal;
        Deleted = Refusal is null ? place + 1 : null;
        await ReadAgainAsync();
        TakeNext();
    }

    protected async Task RestoreAsync()
    {
        var before = View!.Questions.Select(question => question.Id).ToHashSet();
        if (await LeaveAsync())
        {
            Deleted = null;
            Refusal = (await Quiz.RestoreAsync()).Refusal;
            await ReadAgainAsync();
            if (View?.Questions.FirstOrDefault(question => !before.Contains(question.Id)) is { } back)
            {
                await ChooseAsync(back.Id);
            }
        }
    }

    /// <summary>What was typed into a question that was deleted elsewhere becomes a new one.</summary>
    protected Task KeepAsync()
    {
        var mine = Writer!.Draft.Written();
        Drop();
        return AddAllAsync([mine]);
    }

    /// <summary>What was typed into a question that was deleted elsewhere is given up.</summary>
    protected void GiveUp()
    {
        Drop();
        TakeNext();
    }
}
