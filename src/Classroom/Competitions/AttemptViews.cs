namespace Classroom.Competitions;

/// <summary>What of a file its student may see.</summary>
internal static class AttemptViews
{
    public static OwnAssignment OwnAt(this AttemptFile file, DateTimeOffset now)
    {
        var marks = file.Marks();
        var attempt = file.Begun == 0 ? null : file.ViewAt(now, marks[file.Begun]);
        var me = file.Entry.Room.ParticipantId;
        return new OwnAssignment(file.StampAt(now), file.Entry.Id, me, file.Record.Terms, file.Questions)
        {
            DueAt = file.Assignment.EndsAt, IsOver = file.Assignment.IsOverAt(now), IsCancelled = file.Assignment.IsCancelled, Begun = file.Begun,
            Results = [.. AttemptCount.Results(file.Assignment, [.. file.Attempts.Select(one => one.Row)], marks, now)], Attempt = attempt,
        };
    }

    /// <summary>When time alone will change something here; null where it will not.</summary>
    public static NextChange? NextChangeAfter(this AttemptFile file, DateTimeOffset now)
    {
        var over = file.Assignment.OverAt;
        var question = file.OpenAt(now)?.Run is { } run && run.PhaseAt(now) == Phase.Open ? run.Round!.EndsAt(run.Rules) : null;
        return question < over ? new NextChange(question.Value, IsEnd: false) : over > now ? new NextChange(over, IsEnd: true) : null;
    }

    // Everything that the view is made of, in few characters.
    private static string StampAt(this AttemptFile file, DateTimeOffset now) => string.Join(
        '|', file.Entry.Id, file.Entry.Room.ParticipantId, file.Assignment, file.Assignment.IsOverAt(now), StoredJson.Write(file.Grade),
        file.OpenAt(now)?.Run.PhaseAt(now), string.Join(' ', file.Attempts.Select(one => one.Row.Version)));

    private static Dictionary<int, MarkSheet> Marks(this AttemptFile file)
    {
        var marking = AttemptCount.MarkingOf(file.Record, file.Grade);
        return file.Attempts.ToDictionary(
            one => one.Row.Number, one => marking.Of(file.Entry.Room.ParticipantId, file.AnswersIn(one.Row.Number).Select(answer => answer.Given)));
    }

    private static AttemptView ViewAt(this AttemptFile file, DateTimeOffset now, MarkSheet marks)
    {
        var (row, run) = file.Attempts.Last();
        var (round, isOpen) = (run.Round!, file.OpenAt(now) is not null);
        var phase = isOpen ? run.PhaseAt(now) : Phase.Finished;
        var last = phase == Phase.Finished ? file.Questions - 1 : round.Question;
        var showsKey = file.Assignment.ShowsKey(row.Number, phase == Phase.Finished, now);
        return new AttemptView(
            row.Number, phase, marks.PointsUpTo(last), marks.Marks.Count(mark => mark.IsRight), file.Question(row.Number, round.Question, marks, showsKey),
            new RunTimes(round.AskedAt, round.OpensAt, round.ClosesAt, GoesOn: null), round.DeadlineFor(round.Longest))
        {
            Questions = phase == Phase.Finished
                ? [.. Enumerable.Range(0, file.Questions).Select(index => file.Question(row.Number, index, marks, showsKey))]
                : [],
        };
    }

    private static AttemptQuestion Question(this AttemptFile file, int attempt, int index, MarkSheet marks, bool showsKey)
    {
        var copy = file.Record.Questions[index];
        var stored = file.Answer(attempt, index);
        var received = stored is null ? null : Received.Of(stored);
        var body = file.Grade.Regrade.Keys.GetValueOrDefault(index, copy.Question.Body);
        return new AttemptQuestion(
            file.Record.Shown(index, withOptions: true),
            received is null ? null : copy.AsSent(received.Answer!.Answer),
            received,
            marks.Marks.SingleOrDefault(mark => mark.Question == index),
            showsKey ? new Solution(body, copy.Shown, copy.Question.Explanation, Distribution.Of(body, [])) : null);
    }
}
