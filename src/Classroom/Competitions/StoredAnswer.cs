using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>One answer, never changed. Its key is what makes answers exactly once (C-5).</summary>
public sealed class StoredAnswer
{
    public required Guid CompetitionId { get; init; }

    /// <summary>The question's index.</summary>
    public required int Question { get; init; }

    /// <summary>The seat. Not a foreign key: answers outlive it in the report, and go along when seats are merged.</summary>
    public required Guid ParticipantId { get; set; }

    /// <summary>1 in a live run; in an assignment the number of the attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>The answer as <see cref="AnswerJson"/> writes it.</summary>
    public required string Content { get; init; }

    /// <summary>The server's receipt.</summary>
    public required DateTime AnsweredAt { get; init; }

    /// <summary>The response time (see <see cref="AnswerTime.Took"/>), in ticks of 100 ns.</summary>
    public required long TookTicks { get; init; }

    /// <summary>The extra time that the person had then.</summary>
    public required ExtraTime Extra { get; init; }

    public static StoredAnswer Of(Guid competition, GivenAnswer given, DateTimeOffset receivedAt, int attempt = 1) => new()
    {
        CompetitionId = competition, Question = given.Question, ParticipantId = given.Participant, Attempt = attempt,
        Content = AnswerJson.Write(given.Answer), AnsweredAt = receivedAt.ToColumn(), TookTicks = given.Took.Ticks, Extra = given.Extra,
    };

    /// <summary>The answer as the rules take it; read from its text with each call.</summary>
    public GivenAnswer Given => new(ParticipantId, Question, AnswerJson.Read(Content), TimeSpan.FromTicks(TookTicks), Extra);
}
