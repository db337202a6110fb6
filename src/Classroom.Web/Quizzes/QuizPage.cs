using Classroom.Messaging;
using Classroom.Quizzes;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Quizzes;

/// <summary>
/// A page on which a teacher works on a quiz of their own (C-1): follows it, has one question under the pen, and knows the commands.
/// At anybody else's address there is nothing.
/// </summary>
public abstract class QuizPage : LiveComponent<QuizView?>, IAsyncDisposable
{
    private OwnQuiz? _quiz;
    private Guid? _account;

    // Where the question under the pen was before it went.
    private int? _next;

    [Inject]
    public required QuizDesk Desk { get; init; }

    [Inject]
    public required CurrentCaller Callers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public Guid QuizId { get; set; }

    /// <summary>The question under the pen.</summary>
    protected QuestionWriter? Writer { get; private set; }

    protected OwnQuiz Quiz => _quiz ??= new(QuizId, Desk, Callers);

    /// <summary>Why the last command was not done.</summary>
    protected QuizRefusal? Refusal { get; private set; }

    /// <summary>The number of the question that was deleted last, while it is offered back.</summary>
    protected int? Deleted { get; private set; }

    /// <summary>Whether the question under the pen was just chosen, so that the typing goes there.</summary>
    protected bool IsChosen { get; private set; }

    protected override IEnumerable<Topic> Topics => _account is { } account ? [Topic.Quiz(QuizId), Topic.User(account)] : [Topic.Quiz(QuizId)];

    protected override bool Same(QuizView? before, QuizView? now) => before?.Version == now?.Version;

    /// <summary>Its place in the quiz, from 0.</summary>
    protected int Place => Math.Max(0, View!.Questions.ToList().FindIndex(question => question.Id == Writer?.Id));

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (View is null && Writer is null)
        {
            Navigation.NotFound();
        }
    }

    protected override async Task<QuizView?> ReadAsync()
    {
        _account = (await Callers.GetAsync()).Account;
        return await Quiz.ReadAsync();
    }

    protected override async Task OnViewAsync(QuizView? before)
    {
        if (View is { } view && Writer is { } writer)
        {
            await writer.HearAsync(view.Find(writer.Id));
        }
        else
        {
            TakeNext();
        }
    }

    /// <summary>Puts another question under the pen, once what was typed is written.</summary>
    protected async Task ChooseAsync(Guid question)
    {
        if (question != Writer?.Id && await LeaveAsync() && View?.Find(question) is { } chosen)
        {
            Take(chosen);
            IsChosen = true;
        }
    }

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
        List<Guid> others = [.. View!.Questions.Select(one => one.Id).Where(id => id != question)];
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

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await (Writer?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    private async Task<bool> LeaveAsync() => Writer is null || await Writer.SaveAsync();

    private void Take(QuestionInQuiz question)
    {
        Writer?.Stop();
        Writer = new(question, Quiz, Time, work => InvokeAsync(() => GuardAsync(work)));
    }

    private void Drop()
    {
        _next = Place;
        Writer?.Stop();
        Writer = null;
    }

    private void TakeNext()
    {
        if (Writer is null && View is { Questions: { Count: > 0 } questions })
        {
            IsChosen = _next is not null;
            Take(questions[Math.Min(_next ?? 0, questions.Count - 1)]);
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
