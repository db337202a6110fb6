using Classroom.Quizzes;

namespace Classroom.Web.Quizzes;

/// <summary>
/// Writes a question down while it is typed (C-1): after a pause, when a field is left, and at the end. Writes only what differs, never over
/// what another tab wrote meanwhile. Lives in its circuit's context.
/// </summary>
/// <param name="turn">Brings work into the circuit's context.</param>
public sealed class QuestionWriter(QuestionInQuiz question, OwnQuiz quiz, TimeProvider time, Func<Func<Task>, Task> turn) : IAsyncDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private ITimer? _timer;
    private string _stored = QuestionJson.Write(question.Question);
    private bool _typed;

    /// <summary>The state, or the draft as a whole, is another one.</summary>
    public event Action? Changed;

    public Guid Id => question.Id;

    public int Version { get; private set; } = question.Version;

    public QuestionDraft Draft { get; set; } = QuestionDraft.Of(question.Question);

    public WriterState State { get; private set; }

    /// <summary>Why it was refused.</summary>
    public QuizRefusal? Refusal { get; private set; }

    /// <summary>What somebody else wrote meanwhile.</summary>
    public QuestionInQuiz? Theirs { get; private set; }

    /// <summary>The teacher has to say what becomes of it.</summary>
    private bool IsAsking => State is WriterState.Conflict or WriterState.Gone;

    /// <summary>Something in the draft is another than it was.</summary>
    public void Typed()
    {
        _typed = true;
        if (!IsAsking)
        {
            Show(WriterState.Saving);
            SetTimer(Pause);
        }
    }

    /// <summary>Writes what is not written yet.</summary>
    /// <returns>Whether everything is.</returns>
    public async Task<bool> SaveAsync()
    {
        await InTurnAsync(async () =>
        {
            while (_typed && !IsAsking && await WriteAsync())
            {
            }
        });
        return !_typed;
    }

    /// <summary>The question as it is stored now, or null where it was deleted. Nothing that is typed here is lost for it.</summary>
    public Task HearAsync(QuestionInQuiz? now) => InTurnAsync(() =>
    {
        Take(now);
        return Task.CompletedTask;
    });

    /// <summary>The draft goes over what the other wrote.</summary>
    public Task KeepMineAsync()
    {
        (Version, Theirs, State) = (Theirs!.Version, null, WriterState.Saving);
        return SaveAsync();
    }

    /// <summary>The draft is given up for what the other wrote.</summary>
    public void TakeTheirs() => Become(Theirs!);

    /// <summary>Nothing more is typed here, and what is not written is given up.</summary>
    public void Stop()
    {
        (Changed, _typed) = (null, false);
        _timer?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Changed = null;
        await SaveAsync();
        Stop();
    }

    // What is heard while this one writes is mostly its own.
    private async Task InTurnAsync(Func<Task> work)
    {
        await _turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> WriteAsync()
    {
        var written = Draft.Written();
        var content = QuestionJson.Write(written);
        _typed = false;
        if (content == _stored)
        {
            Show(WriterState.Saved);
            return true;
        }

        var outcome = await quiz.WriteAsync(Id, Version, written);
        if (outcome is { Done: true, Value: var version })
        {
            (Version, _stored) = (version, content);
            Show(_typed ? WriterState.Saving : WriterState.Saved);
            return true;
        }

        _typed = true;
        if (outcome is { Refusal: QuizRefusal.ChangedMeanwhile or QuizRefusal.NotFound })
        {
            Take(await quiz.FindAsync(Id));
        }
        else if (outcome is { Refusal: { } refusal })
        {
            Show(WriterState.Refused, refusal);
        }
        else
        {
            Show(WriterState.Failed);
            SetTimer(AfterFailure);
        }

        return false;
    }

    private void Take(QuestionInQuiz? now)
    {
        if (now is null)
        {
            Show(WriterState.Gone);
        }
        else if (now.Version > (Theirs?.Version ?? Version))
        {
            if (!_typed || QuestionJson.Write(now.Question) == QuestionJson.Write(Draft.Written()))
            {
                Become(now);
                return;
            }

            Theirs = now;
            Show(WriterState.Conflict);
            Changed?.Invoke();
        }
        else if (State == WriterState.Gone)
        {
            // Deleted, and brought back.
            Show(_typed ? WriterState.Saving : WriterState.Saved);
            SetTimer(Pause);
        }
    }

    private void Become(QuestionInQuiz now)
    {
        (Version, _stored, _typed, Theirs) = (now.Version, QuestionJson.Write(now.Question), false, null);
        if (QuestionJson.Write(Draft.Written()) != _stored)
        {
            Draft = QuestionDraft.Of(now.Question);
        }

        (State, Refusal) = (WriterState.Saved, null);
        Changed?.Invoke();
    }

    private void Show(WriterState state, QuizRefusal? refusal = null)
    {
        if ((state, refusal) != (State, Refusal))
        {
            (State, Refusal) = (state, refusal);
            Changed?.Invoke();
        }
    }

    private void SetTimer(TimeSpan after)
    {
        _timer ??= time.CreateTimer(_ => _ = turn(SaveAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(after, Timeout.InfiniteTimeSpan);
    }
}
