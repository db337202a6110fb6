using Classroom.Accounts;
using Classroom.Competitions;

namespace Classroom.Web.Competitions;

/// <summary>Puts together what the doors show of an assignment.</summary>
public sealed class AssignmentStates(CompetitionDesk competitions, RunTime time)
{
    /// <summary>Null where the caller was let in when it was read, and is not any more. Two queries, for its title.</summary>
    public async Task<AssignmentState?> OfAsync(OwnAssignment own, Caller caller) =>
        await competitions.EnterAsync(own.Competition, caller) is { Done: true, Value.Title: var title } ? AssignmentState.Of(own, title, time.Now) : null;
}
