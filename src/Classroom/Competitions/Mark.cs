namespace Classroom.Competitions;

/// <summary>What one answer came to. Whole points, so that a student can add them up by hand.</summary>
/// <param name="Correctness">From 0 to 1; null where nothing is right or wrong.</param>
/// <param name="Base">Points by the method, or below 0 by the penalty.</param>
/// <param name="Bonus">What the streak adds.</param>
/// <param name="Times">2 where the question counts twice, otherwise 1.</param>
public sealed record Mark(int Question, decimal? Correctness, int Base, int Bonus, int Times, TimeSpan Took)
{
    public int Points => (Base + Bonus) * Times;

    public bool IsRight => Correctness == 1;
}

/// <summary>The marks of one participant, by question; none where there was no answer or the question does not count.</summary>
public sealed record MarkSheet(Guid Participant, IReadOnlyList<Mark> Marks)
{
    /// <summary>"All points together, never below 0", up to a question.</summary>
    public int PointsUpTo(int question) => Math.Max(0, Marks.TakeWhile(mark => mark.Question <= question).Sum(mark => mark.Points));
}
