namespace Classroom.Load.Hosts;

/// <summary>How students answer, one way or another.</summary>
public interface IAnswering
{
    /// <summary>One student answers; done when it is acknowledged or refused.</summary>
    Task<Answered> AnswerAsync(int student, int question, string draft);

    /// <summary>Whatever the student has sent, the connection is lost at once; done when there is one again.</summary>
    Task LoseAsync(int student, int question, string draft);
}

/// <summary>What became of one answer.</summary>
/// <param name="Sent">When it was sent, in UTC ticks.</param>
/// <param name="At">When the student was told.</param>
public readonly record struct Answered(Reply Reply, long Sent, long At);
