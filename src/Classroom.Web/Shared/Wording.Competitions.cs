using Classroom.Competitions;

namespace Classroom.Web.Shared;

public static partial class Wording
{
    public static string Of(RegradeRefusal refusal) => refusal switch
    {
        RegradeRefusal.NotFound => "Refusal.NotFound",
        RegradeRefusal.NotAllowed => "Refusal.NotAllowed",
        RegradeRefusal.NotOver => "RegradeRefused.NotOver",
        RegradeRefusal.ChangedMeanwhile => "RegradeRefused.ChangedMeanwhile",
        RegradeRefusal.NoSuchQuestion => "RegradeRefused.NoSuchQuestion",
        RegradeRefusal.AnotherQuestion => "RegradeRefused.AnotherQuestion",
        RegradeRefusal.KeyInvalid => "RegradeRefused.KeyInvalid",
        RegradeRefusal.ScoringInvalid => "RegradeRefused.ScoringInvalid",
    };

    public static string Of(RunRefusal refusal) => refusal switch
    {
        RunRefusal.NotFound => "Refusal.NotFound",
        RunRefusal.NotAllowed => "Refusal.NotAllowed",
        RunRefusal.NotLive => "RunRefused.NotLive",
        RunRefusal.MovedOn => "RunRefused.MovedOn",
        RunRefusal.Over => "RunRefused.Over",
        RunRefusal.NoQuestions => "Refusal.NoQuestionsToAsk",
        RunRefusal.NotStarted => "RunRefused.NotStarted",
        RunRefusal.NotOpen => "RunRefused.NotOpen",
        RunRefusal.NotAsking => "RunRefused.NotAsking",
        RunRefusal.TimeOutOfRange => "RunRefused.TimeOutOfRange",
    };

    public static string Of(TeamRefusal refusal) => refusal switch
    {
        TeamRefusal.NotFound => "Refusal.NotFound",
        TeamRefusal.NotAllowed => "Refusal.NotAllowed",
        TeamRefusal.NoSuchTeam => "TeamRefused.NoSuchTeam",
        TeamRefusal.Drawn => "TeamRefused.Drawn",
        TeamRefusal.Begun => "TeamRefused.Begun",
        TeamRefusal.NotPlaying => "TeamRefused.NotPlaying",
    };

    public static string Of(AnswerRefusal refusal) => refusal switch
    {
        AnswerRefusal.WrongKind => "AnswerRefused.WrongKind",
        AnswerRefusal.Empty => "AnswerRefused.Empty",
        AnswerRefusal.NoSuchOption => "AnswerRefused.NoSuchOption",
        AnswerRefusal.Repeated => "AnswerRefused.Repeated",
        AnswerRefusal.OneOnly => "AnswerRefused.OneOnly",
        AnswerRefusal.Incomplete => "AnswerRefused.Incomplete",
        AnswerRefusal.TooLong => "AnswerRefused.TooLong",
        AnswerRefusal.NotANumber => "AnswerRefused.NotANumber",
        AnswerRefusal.NumberTooLarge => "AnswerRefused.NumberTooLarge",
        AnswerRefusal.NotOpenYet => "AnswerRefused.NotOpenYet",
        AnswerRefusal.TooLate => "AnswerRefused.TooLate",
        AnswerRefusal.ClosedEarly => "AnswerRefused.ClosedEarly",
        AnswerRefusal.Paused => "AnswerRefused.Paused",
        AnswerRefusal.AnotherQuestion => "AnswerRefused.AnotherQuestion",
        AnswerRefusal.Over => "AnswerRefused.Over",
        AnswerRefusal.NotPlaying => "AnswerRefused.NotPlaying",
        AnswerRefusal.TooLateToJoin => "AnswerRefused.TooLateToJoin",
        AnswerRefusal.NotLive => "AnswerRefused.NotLive",
    };

    public static string Of(AssignmentRefusal refusal) => refusal switch
    {
        AssignmentRefusal.NotFound => "Refusal.NotFound",
        AssignmentRefusal.NotAllowed => "Refusal.NotAllowed",
        AssignmentRefusal.NotAnAssignment => "AssignmentRefused.NotAnAssignment",
        AssignmentRefusal.NotPlaying => "AssignmentRefused.NotPlaying",
        AssignmentRefusal.Over => "AssignmentRefused.Over",
        AssignmentRefusal.NoAttemptsLeft => "AssignmentRefused.NoAttemptsLeft",
        AssignmentRefusal.NotStarted => "AssignmentRefused.NotStarted",
        AssignmentRefusal.StillOpen => "AssignmentRefused.StillOpen",
        AssignmentRefusal.DueInThePast => "Refusal.DueInThePast",
        AssignmentRefusal.DueTooFar => "Refusal.DueTooFar",
        AssignmentRefusal.MovedOn => "RunRefused.MovedOn",
    };
}
