using Classroom.Competitions;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Competitions;

/// <summary>An assignment as one student's page shows it: the question that is on looks as it does in a live run.</summary>
public sealed class AssignmentViews(StudentViews sheets)
{
    public async Task<AssignmentView> OfAsync(OwnAssignment own, CompetitionEntry entry)
    {
        var asked = own.Attempt?.Current;
        var run = asked is null ? null : RunOf(own, entry.Room.RoomId, entry.Title, asked);
        return new AssignmentView(
            own, run, asked is null ? "" : QuestionMarkdown.Blocks(asked.Question.Prompt).Value,
            own.Phase == Phase.Open ? await sheets.DrawAsync<AnswerSheet>(run!, asked!.Sent) : "");
    }

    /// <summary>One question of an attempt as the parts of a live run's page take it.</summary>
    public static RunView RunOf(OwnAssignment own, Guid room, string title, AttemptQuestion asked) => new(
        own.Competition, room, title, own.Terms, 0, 0, own.Phase, own.QuestionCount)
    {
        Question = asked.Question, Times = own.Attempt?.Times, Solution = asked.Solution,
    };
}

/// <param name="Run">The question that is on; null before the first attempt.</param>
/// <param name="Prompt">Markup of what is asked.</param>
/// <param name="Sheet">Markup of where it is answered.</param>
public sealed record AssignmentView(OwnAssignment Own, RunView? Run, string Prompt, string Sheet)
{
    public bool Equals(AssignmentView? other) => other is not null && Own == other.Own;

    public override int GetHashCode() => Own.GetHashCode();
}
