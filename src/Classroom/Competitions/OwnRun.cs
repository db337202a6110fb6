namespace Classroom.Competitions;

/// <summary>What one participant has of a run: their own answer, time and points, and nobody else's (C-6, C-11).</summary>
/// <param name="IsPlaying">Whether they take part; otherwise they came too late, or have not come in yet.</param>
/// <param name="Answer">Their answer to the question that is on, once it is on the disk.</param>
/// <param name="Line">Their line of the board, up to the last closed question.</param>
/// <param name="Ahead">Who is just ahead of them.</param>
public sealed record OwnRun(Guid Participant, bool IsPlaying, ExtraTime Extra, Received? Answer, BoardLine? Line, BoardLine? Ahead)
{
    /// <summary>Their answer as they sent it: items by their shown places.</summary>
    public AnswerDraft? Sent { get; private init; }

    /// <summary>Their own deadline; null where they have no limit, and in the lobby.</summary>
    public DateTimeOffset? ClosesAt { get; private init; }

    /// <summary>Their team, where there are teams.</summary>
    public int? Team { get; private init; }

    /// <summary>The generated name under which the class sees them, or null.</summary>
    public string? Alias { get; private init; }

    public bool Equals(OwnRun? other) => other is not null && ReferenceEquals(Answer, other.Answer)
        && (Participant, IsPlaying, Extra, Line, Ahead, ClosesAt, Team, Alias)
            == (other.Participant, other.IsPlaying, other.Extra, other.Line, other.Ahead, other.ClosesAt, other.Team, other.Alias);

    public override int GetHashCode() => HashCode.Combine(Participant, Answer, Line);

    internal static OwnRun Of(RunBoard run, Guid participant)
    {
        var (view, round, extra) = (run.View, run.Run.Round, run.Players.ExtraOf(participant));
        var player = run.Players.Find(participant);
        var answer = round is null ? null : run.Answers.Find(round.Question, participant);
        return new OwnRun(participant, player is not null, extra, answer, view.Board.Find(participant), view.Board.Ahead(participant))
        {
            Sent = answer?.Answer is { } given ? run.Record.Questions[given.Question].AsSent(given.Answer) : null,
            ClosesAt = round?.DeadlineFor(extra), Team = player?.Team, Alias = player?.Alias,
        };
    }
}

/// <summary>How far the question is that is on.</summary>
/// <param name="Answered">Answers that are stored.</param>
/// <param name="Of">Those who answered, and those who are active and have not.</param>
/// <param name="Players">Everybody who ever came in.</param>
public readonly record struct RunProgress(int Answered, int Of, int Players)
{
    internal static RunProgress From(RunBoard run)
    {
        var players = run.Players.All.Count();
        if (run.Run.Round is not { Question: var question })
        {
            return new RunProgress(0, 0, players);
        }

        var answered = run.Answers.Count(question);
        return new RunProgress(answered, answered + run.Awaited(question).Count(one => !one.HasAnswered), players);
    }
}
