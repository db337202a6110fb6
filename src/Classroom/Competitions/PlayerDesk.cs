using Classroom.Accounts;

namespace Classroom.Competitions;

/// <summary>What students do in a live run: come in, answer. Each is told after it is on the disk.</summary>
public sealed class PlayerDesk(CompetitionBoard board, RunTime time)
{
    /// <summary>The participant takes part from now on; doing it again changes nothing. Shares a transaction with others; none where they take part already.</summary>
    /// <param name="entry">The competition as the caller, whose seat it is, may see it.</param>
    public async Task<Outcome<Received, AnswerRefusal>> ArriveAsync(CompetitionEntry entry, Caller caller)
    {
        var now = time.Now;
        return entry.IsAssignment ? AnswerRefusal.NotLive
            : await board.FindAsync(entry.Id) is not { } run ? AnswerRefusal.Over
            : run.Players.Has(entry.Room.ParticipantId) ? new Received(now, Answer: null)
            : await run.TakeAsync(new Pending(entry.Room.ParticipantId, caller, now));
    }

    /// <summary>
    /// Answers a question, once (C-5): a repeat is told the answer that is stored. One query and one transaction for all who answer in
    /// <see cref="CompetitionsOptions.GatherMilliseconds"/>.
    /// </summary>
    /// <param name="question">The index of the question that is meant.</param>
    /// <param name="roundTrip">That of the caller's connection, as far as it was measured.</param>
    public Task<Outcome<Received, AnswerRefusal>> AnswerAsync(
        CompetitionEntry entry, Caller caller, int question, AnswerDraft draft, TimeSpan roundTrip = default) =>
        AnswerAsync(entry.Id, entry.Room.ParticipantId, caller, question, draft, roundTrip);

    /// <summary>The same for a seat by its id alone: whether it is in this room, taken, a student's and the caller's is read from the record with the answers.</summary>
    public async Task<Outcome<Received, AnswerRefusal>> AnswerAsync(
        Guid competition, Guid participant, Caller caller, int question, AnswerDraft draft, TimeSpan roundTrip = default)
    {
        // The receipt comes first: nothing that follows is on the student's time.
        var now = time.Now;
        return await board.FindAsync(competition) is { } run
            ? await run.TakeAsync(new Pending(participant, caller, now, question, draft, roundTrip))
            : AnswerRefusal.NotLive;
    }
}
