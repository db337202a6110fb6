namespace Classroom.Competitions;

/// <summary>Whether an answer comes in time (C-5), and how long it took. Pure; the instant is the server's receipt.</summary>
public static class AnswerTime
{
    /// <summary>What is taken off for the way from and to the browser, at most.</summary>
    public static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(250);

    /// <summary>Why an answer that came then is not taken, or null where it is.</summary>
    /// <param name="question">The index of the question that it answers.</param>
    /// <param name="extra">The person's own extra time.</param>
    public static AnswerRefusal? RefusalOf(this Run run, int question, DateTimeOffset receivedAt, ExtraTime extra = ExtraTime.None)
    {
        var phase = run.PhaseAt(receivedAt);
        if (phase.IsOver())
        {
            return AnswerRefusal.Over;
        }

        if (run.Round is not { } round)
        {
            return AnswerRefusal.NotOpenYet;
        }

        if (round.Question != question)
        {
            return question > round.Question && run.PausedAt is not null && phase is Phase.Closed or Phase.Scores
                ? AnswerRefusal.Paused
                : AnswerRefusal.AnotherQuestion;
        }

        return phase == Phase.Ready ? AnswerRefusal.NotOpenYet
            : round.Steady(receivedAt) > round.DeadlineFor(extra) + run.Rules.Grace ? AnswerRefusal.TooLate
            : phase == Phase.Open ? null
            : AnswerRefusal.ClosedEarly;
    }

    /// <summary>"Your time runs from the opening to the server's receipt; half of your connection's round trip, at most 0.25 s, is taken off." Never negative.</summary>
    public static TimeSpan Took(this Round round, DateTimeOffset receivedAt, TimeSpan roundTrip)
    {
        var way = roundTrip / 2;
        way = way < TimeSpan.Zero ? TimeSpan.Zero : way > LongestWay ? LongestWay : way;
        var took = receivedAt - round.OpensAt - way;
        return took < TimeSpan.Zero ? TimeSpan.Zero : took;
    }
}
