using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>Judges one batch; what is new in it is collected.</summary>
internal sealed class Judging(Run run, RunRecord record, Dictionary<Guid, PlayerSeat> seats, Players players, AnswerBook answers)
{
    private readonly Dictionary<Guid, Player> _came = [];
    private readonly Dictionary<(int Question, Guid Participant), Received> _answered = [];

    public List<Player> NewPlayers => [.. _came.Values];

    public List<Received> NewAnswers => [.. _answered.Values];

    /// <summary>The new answers as they are stored.</summary>
    public IEnumerable<StoredAnswer> Rows => _answered.Values.Select(received => StoredAnswer.Of(record.Id, received.Answer!, received.AnsweredAt));

    public Outcome<Received, AnswerRefusal> Judge(Pending pending)
    {
        if (!seats.TryGetValue(pending.Participant, out var seat) || !seat.Role.IsCounted() || !pending.Caller.Is(seat.UserId))
        {
            return AnswerRefusal.NotPlaying;
        }

        if (!players.Has(seat.Id) && !_came.ContainsKey(seat.Id))
        {
            if (!run.MayJoinAt(pending.At))
            {
                return run.PhaseAt(pending.At).IsOver() ? AnswerRefusal.Over : AnswerRefusal.TooLateToJoin;
            }

            _came[seat.Id] = players.NewAt(pending.At, seat.Id, _came.Values, isLate: run.Round is not null);
        }

        return pending is { Question: { } question, Draft: { } draft } ? Answer(pending, question, draft, seat) : new Received(pending.At, Answer: null);
    }

    private Outcome<Received, AnswerRefusal> Answer(Pending pending, int question, AnswerDraft draft, PlayerSeat seat)
    {
        if (answers.Find(question, seat.Id) is { } before)
        {
            return before;
        }

        if (_answered.TryGetValue((question, seat.Id), out var first))
        {
            return first;
        }

        if (question < 0 || question >= record.Questions.Length)
        {
            return AnswerRefusal.AnotherQuestion;
        }

        if (run.RefusalOf(question, pending.At, seat.Extra) is { } refusal)
        {
            return refusal;
        }

        var copy = record.Questions[question];
        var read = AnswerRules.Read(copy.Question.Body, draft, copy.Shown);
        if (read.Refusal is { } flaw)
        {
            return flaw;
        }

        var round = run.Round!;
        var given = new GivenAnswer(seat.Id, question, read.Value, round.Took(pending.At, pending.RoundTrip), round.Held(seat.Extra));
        return _answered[(question, seat.Id)] = new Received(Storable(pending.At), given);
    }

    // Whole microseconds, as every database keeps them: a repeat is told the same instant after a restart too.
    private static DateTimeOffset Storable(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
