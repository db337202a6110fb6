using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Rooms;

namespace Classroom.Web.Shared;

/// <summary>The HTTP status of each refusal, for pages and doors alike.</summary>
public static class Statuses
{
    public static int Of(RoomRefusal refusal) => refusal switch
    {
        RoomRefusal.NotFound or RoomRefusal.WrongCode or RoomRefusal.NoSuchAccount or RoomRefusal.HandoverEnded => StatusCodes.Status404NotFound,
        RoomRefusal.NotAllowed or RoomRefusal.Locked or RoomRefusal.Banned => StatusCodes.Status403Forbidden,
        RoomRefusal.TooManyWrongCodes => StatusCodes.Status429TooManyRequests,
        RoomRefusal.NameTaken or RoomRefusal.RoleDoesNotFit or RoomRefusal.Archived or RoomRefusal.ChangedMeanwhile => StatusCodes.Status409Conflict,
        RoomRefusal.CodeMalformed or RoomRefusal.NameEmpty or RoomRefusal.NameTooLong or RoomRefusal.NameHasControlCharacters
            or RoomRefusal.NameHasTooManyMarks or RoomRefusal.RoomNameEmpty or RoomRefusal.RoomNameTooLong
            or RoomRefusal.RoomNameHasControlCharacters or RoomRefusal.NameDoesNotMatch or RoomRefusal.NameBlocked or RoomRefusal.TooManyWords
            or RoomRefusal.WordTooLong or RoomRefusal.WordUnreadable => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>The status of a form that stays on the screen with its refusal: Blazor gives up a page that says 404 for the one that says "nothing here".</summary>
    public static int OfPage(RoomRefusal refusal) =>
        Of(refusal) is var status and not StatusCodes.Status404NotFound ? status : StatusCodes.Status422UnprocessableEntity;

    public static int Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.RegistrationClosed => StatusCodes.Status403Forbidden,
        AccountRefusal.EmailTaken => StatusCodes.Status409Conflict,
        AccountRefusal.EmailInvalid or AccountRefusal.PasswordTooWeak or AccountRefusal.NameInvalid or AccountRefusal.WrongPassword
            => StatusCodes.Status422UnprocessableEntity,
        AccountRefusal.WrongEmailOrPassword or AccountRefusal.NotSignedIn => StatusCodes.Status401Unauthorized,
        AccountRefusal.LockedOut => StatusCodes.Status429TooManyRequests,
    };

    public static int Of(CompetitionRefusal refusal) => refusal switch
    {
        CompetitionRefusal.NotFound or CompetitionRefusal.QuizNotFound => StatusCodes.Status404NotFound,
        CompetitionRefusal.NotAllowed => StatusCodes.Status403Forbidden,
        CompetitionRefusal.RoomArchived => StatusCodes.Status409Conflict,
        CompetitionRefusal.TitleInvalid or CompetitionRefusal.NoQuestions or CompetitionRefusal.TermsInvalid or CompetitionRefusal.DueInThePast
            or CompetitionRefusal.DueTooFar => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(RegradeRefusal refusal) => refusal switch
    {
        RegradeRefusal.NotFound => StatusCodes.Status404NotFound,
        RegradeRefusal.NotAllowed => StatusCodes.Status403Forbidden,
        RegradeRefusal.NotOver or RegradeRefusal.ChangedMeanwhile => StatusCodes.Status409Conflict,
        RegradeRefusal.NoSuchQuestion or RegradeRefusal.AnotherQuestion or RegradeRefusal.KeyInvalid or RegradeRefusal.ScoringInvalid
            => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(RunRefusal refusal) => refusal switch
    {
        RunRefusal.NotFound => StatusCodes.Status404NotFound,
        RunRefusal.NotAllowed => StatusCodes.Status403Forbidden,
        RunRefusal.MovedOn or RunRefusal.NotLive or RunRefusal.Over or RunRefusal.NoQuestions or RunRefusal.NotStarted or RunRefusal.NotOpen or RunRefusal.NotAsking
            => StatusCodes.Status409Conflict,
        RunRefusal.TimeOutOfRange => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(TeamRefusal refusal) => refusal switch
    {
        TeamRefusal.NotFound => StatusCodes.Status404NotFound,
        TeamRefusal.NotAllowed => StatusCodes.Status403Forbidden,
        TeamRefusal.Drawn or TeamRefusal.Begun or TeamRefusal.NotPlaying => StatusCodes.Status409Conflict,
        TeamRefusal.NoSuchTeam => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(AnswerRefusal refusal) => refusal switch
    {
        AnswerRefusal.WrongKind or AnswerRefusal.Empty or AnswerRefusal.NoSuchOption or AnswerRefusal.Repeated or AnswerRefusal.OneOnly
            or AnswerRefusal.Incomplete or AnswerRefusal.TooLong or AnswerRefusal.NotANumber or AnswerRefusal.NumberTooLarge
            => StatusCodes.Status422UnprocessableEntity,
        AnswerRefusal.NotPlaying => StatusCodes.Status403Forbidden,
        AnswerRefusal.NotOpenYet or AnswerRefusal.TooLate or AnswerRefusal.ClosedEarly or AnswerRefusal.Paused or AnswerRefusal.AnotherQuestion
            or AnswerRefusal.Over or AnswerRefusal.TooLateToJoin or AnswerRefusal.NotLive => StatusCodes.Status409Conflict,
    };

    public static int Of(AssignmentRefusal refusal) => refusal switch
    {
        AssignmentRefusal.NotFound => StatusCodes.Status404NotFound,
        AssignmentRefusal.NotAllowed or AssignmentRefusal.NotPlaying => StatusCodes.Status403Forbidden,
        AssignmentRefusal.NotAnAssignment or AssignmentRefusal.Over or AssignmentRefusal.NoAttemptsLeft or AssignmentRefusal.NotStarted
            or AssignmentRefusal.StillOpen or AssignmentRefusal.MovedOn => StatusCodes.Status409Conflict,
        AssignmentRefusal.DueInThePast or AssignmentRefusal.DueTooFar => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(QuizRefusal refusal) => refusal switch
    {
        QuizRefusal.NotFound => StatusCodes.Status404NotFound,
        QuizRefusal.ChangedMeanwhile or QuizRefusal.NothingToRestore => StatusCodes.Status409Conflict,
        QuizRefusal.TitleInvalid or QuizRefusal.TagInvalid or QuizRefusal.TooManyTags or QuizRefusal.TooManyQuestions
            or QuizRefusal.QuestionTooLarge or QuizRefusal.NoQuestions => StatusCodes.Status422UnprocessableEntity,
    };

    public static int Of(FileRefusal refusal) =>
        refusal is FileRefusal.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;
}
