using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>
/// What a competition leaves: what was asked and answered. Points, ranks and reports are functions of it and of nothing else (C-7),
/// so each can be computed again with another key or another scoring (C-8).
/// </summary>
/// <param name="Questions">All of the quiz, in order; an answer names its place here.</param>
/// <param name="Participants">Whoever stands on the board, with or without answers.</param>
/// <param name="Answers">At most one for each question and participant; of two the first counts.</param>
public sealed record RawRecord(IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<Guid> Participants, IReadOnlyList<GivenAnswer> Answers);

/// <param name="Limit">The time that there was to answer, with what was added.</param>
/// <param name="Counts">Whether it was asked to its end and not dropped since.</param>
public sealed record AskedQuestion(Question Question, TimeSpan Limit, bool Counts = true)
{
    public bool IsScored => Counts && Question.Kind.IsScored();

    /// <summary>The questions of a run as it asked them.</summary>
    public static IReadOnlyList<AskedQuestion> Of(Run run, IReadOnlyList<Question> questions) =>
    [
        .. questions.Select((question, index) => index < run.Rounds.Length
            ? new AskedQuestion(question, run.Rounds[index].Limit, !run.Rounds[index].Skipped)
            : new AskedQuestion(question, TimeSpan.FromSeconds(question.Seconds), Counts: false)),
    ];
}

/// <param name="Question">Its index.</param>
/// <param name="Took">The response time; see <see cref="AnswerTime.Took"/>.</param>
/// <param name="Extra">The extra time that held for the person then.</param>
public sealed record GivenAnswer(Guid Participant, int Question, Answer Answer, TimeSpan Took, ExtraTime Extra = ExtraTime.None);
