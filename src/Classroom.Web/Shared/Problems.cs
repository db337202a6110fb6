using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Rooms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Shared;

/// <summary>Refusals as the HTTP doors say them: RFC 9457 problem details with the same sentences as the pages .</summary>
public sealed class Problems(IStringLocalizer<Words> words)
{
    public ProblemHttpResult Of(RoomRefusal refusal, IDictionary<string, object?>? more = null, params object[] named) =>
        Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString(), more, named);

    public ProblemHttpResult Of(AccountRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    public ProblemHttpResult Of(CompetitionRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    public ProblemHttpResult Of(RunRefusal refusal, IDictionary<string, object?>? more = null) =>
        Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString(), more);

    public ProblemHttpResult Of(AnswerRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    public ProblemHttpResult Of(AssignmentRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    public ProblemHttpResult Of(QuizRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    public ProblemHttpResult Of(FileRefusal refusal) => Of(Statuses.Of(refusal), Wording.Of(refusal), refusal.ToString());

    /// <summary>Nobody is signed in here, and the door is for somebody.</summary>
    public ProblemHttpResult NotSignedIn() => Of(AccountRefusal.NotSignedIn);

    /// <summary>Another sentence by its name.</summary>
    public ProblemHttpResult Of(int status, string sentence, string code, IDictionary<string, object?>? more = null, params object[] named)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
        {
            ["code"] = Classroom.Data.SnakeCase.Of(code),
        };
        return TypedResults.Problem(words[sentence, named].Value, statusCode: status, extensions: extensions);
    }
}
