using Classroom.Accounts;
using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>Somebody who comes into a run, or an answer, on its way to the disk. Who waits for it hears when it is there.</summary>
/// <param name="Caller">Who says so; the seat must still be theirs.</param>
/// <param name="At">The server's receipt.</param>
/// <param name="Question">The question answered; null for somebody who only comes in.</param>
internal sealed record Pending(Guid Participant, Caller Caller, DateTimeOffset At, int? Question = null, AnswerDraft? Draft = null, TimeSpan RoundTrip = default)
{
    // Continued elsewhere: whoever waits must not run on in the middle of a transaction.
    private readonly TaskCompletionSource<Outcome<Received, AnswerRefusal>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Outcome<Received, AnswerRefusal>> Done => _done.Task;

    public void Tell(Outcome<Received, AnswerRefusal> outcome) => _done.TrySetResult(outcome);

    public void Fail(Exception failure) => _done.TrySetException(failure);
}

/// <summary>An answer that is on the disk: this one, or the first of several (C-5).</summary>
/// <param name="AnsweredAt">The server's receipt of the one that counts.</param>
/// <param name="Answer">The one that counts; null for somebody who only came in.</param>
public sealed record Received(DateTimeOffset AnsweredAt, GivenAnswer? Answer)
{
    internal static Received Of(StoredAnswer stored) => new(stored.AnsweredAt.ToInstant(), stored.Given);
}
