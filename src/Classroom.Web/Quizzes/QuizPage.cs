using Classroom.Messaging;
using Classroom.Quizzes;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Quizzes;

/// <summary>
/// A page of a teacher's own quiz (C-1): follows it, and has one question under the pen. At anybody else's address there is nothing.
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

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await (Writer?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what was typed.</summary>
    /// <returns>Whether the question may be left: nothing in it waits for a choice.</returns>
    protected async Task<bool> LeaveAsync() => Writer is null || await Writer.SaveAsync();

    private void Take(QuestionInQuiz question)
    {
        Writer?.Stop();
        Writer = new(question, Quiz, Time, work => InvokeAsync(() => GuardAsync(work)));
    }

    /// <summary>Takes the question from under the pen, with what is not written.</summary>
    protected void Drop()
    {
        _next = Place;
        Writer?.Stop();
        Writer = null;
    }

    /// <summary>Puts what stands now where the last one was under the pen, if nothing is.</summary>
    protected void TakeNext()
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
