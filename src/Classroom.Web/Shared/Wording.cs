using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Quizzes.Images;
using Classroom.Rooms;

namespace Classroom.Web.Shared;

/// <summary>Names the sentence of each refusal, flaw and kind of question. A new one does not compile until it has one.</summary>
public static partial class Wording
{
    public static string Of(RoomRefusal refusal) => refusal switch
    {
        RoomRefusal.NotFound => "Refusal.NotFound",
        RoomRefusal.NotAllowed => "Refusal.NotAllowed",
        RoomRefusal.CodeMalformed => "Refusal.CodeMalformed",
        RoomRefusal.WrongCode => "Refusal.WrongCode",
        RoomRefusal.TooManyWrongCodes => "Refusal.TooManyWrongCodes",
        RoomRefusal.Locked => "Refusal.Locked",
        RoomRefusal.Banned => "Refusal.Banned",
        RoomRefusal.NameEmpty => "Refusal.NameEmpty",
        RoomRefusal.NameTooLong => "Refusal.NameTooLong",
        RoomRefusal.NameHasControlCharacters => "Refusal.NameHasControlCharacters",
        RoomRefusal.NameHasTooManyMarks => "Refusal.NameHasTooManyMarks",
        RoomRefusal.NameTaken => "Refusal.NameTaken",
        RoomRefusal.NameBlocked => "Refusal.NameBlocked",
        RoomRefusal.TooManyWords => "Refusal.TooManyWords",
        RoomRefusal.WordTooLong => "Refusal.WordTooLong",
        RoomRefusal.WordUnreadable => "Refusal.WordUnreadable",
        RoomRefusal.RoomNameEmpty => "Refusal.RoomNameEmpty",
        RoomRefusal.RoomNameTooLong => "Refusal.RoomNameTooLong",
        RoomRefusal.RoomNameHasControlCharacters => "Refusal.RoomNameHasControlCharacters",
        RoomRefusal.NameDoesNotMatch => "Refusal.NameDoesNotMatch",
        RoomRefusal.NoSuchAccount => "Refusal.NoSuchAccount",
        RoomRefusal.RoleDoesNotFit => "Refusal.RoleDoesNotFit",
        RoomRefusal.HandoverEnded => "Refusal.HandoverEnded",
        RoomRefusal.Archived => "Refusal.Archived",
        RoomRefusal.ChangedMeanwhile => "Refusal.ChangedMeanwhile",
    };

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice => "Kind.SingleChoice",
        QuestionKind.MultipleChoice => "Kind.MultipleChoice",
        QuestionKind.TrueFalse => "Kind.TrueFalse",
        QuestionKind.ShortText => "Kind.ShortText",
        QuestionKind.Number => "Kind.Number",
        QuestionKind.Ordering => "Kind.Ordering",
        QuestionKind.Poll => "Kind.Poll",
        QuestionKind.OpenText => "Kind.OpenText",
    };

    public static string Of(QuestionFlaw flaw) => flaw switch
    {
        QuestionFlaw.PromptMissing => "Flaw.PromptMissing",
        QuestionFlaw.PromptTooLong => "Flaw.PromptTooLong",
        QuestionFlaw.TooFewOptions => "Flaw.TooFewOptions",
        QuestionFlaw.TooManyOptions => "Flaw.TooManyOptions",
        QuestionFlaw.OptionMissing => "Flaw.OptionMissing",
        QuestionFlaw.OptionTooLong => "Flaw.OptionTooLong",
        QuestionFlaw.OptionsEqual => "Flaw.OptionsEqual",
        QuestionFlaw.NoCorrectOption => "Flaw.NoCorrectOption",
        QuestionFlaw.NoAcceptedAnswer => "Flaw.NoAcceptedAnswer",
        QuestionFlaw.TooManyAccepted => "Flaw.TooManyAccepted",
        QuestionFlaw.AcceptedTooLong => "Flaw.AcceptedTooLong",
        QuestionFlaw.RangeUpsideDown => "Flaw.RangeUpsideDown",
        QuestionFlaw.NumberTooLarge => "Flaw.NumberTooLarge",
        QuestionFlaw.TimeOutOfRange => "Flaw.TimeOutOfRange",
        QuestionFlaw.PointsOutOfRange => "Flaw.PointsOutOfRange",
        QuestionFlaw.ExplanationTooLong => "Flaw.ExplanationTooLong",
        QuestionFlaw.AltTooLong => "Flaw.AltTooLong",
    };

    public static string Of(ImageRefusal refusal) => refusal switch
    {
        ImageRefusal.TooLarge => "ImageRefused.TooLarge",
        ImageRefusal.NotAPicture => "ImageRefused.NotAPicture",
        ImageRefusal.Damaged => "ImageRefused.Damaged",
        ImageRefusal.TooManyPixels => "ImageRefused.TooManyPixels",
    };

    public static string Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.RegistrationClosed => "Refusal.RegistrationClosed",
        AccountRefusal.EmailInvalid => "Refusal.EmailInvalid",
        AccountRefusal.EmailTaken => "Refusal.EmailTaken",
        AccountRefusal.PasswordTooWeak => "Refusal.PasswordTooWeak",
        AccountRefusal.NameInvalid => "Refusal.AccountNameInvalid",
        AccountRefusal.WrongEmailOrPassword => "Refusal.WrongEmailOrPassword",
        AccountRefusal.LockedOut => "Refusal.LockedOut",
        AccountRefusal.WrongPassword => "Refusal.WrongPassword",
        AccountRefusal.NotSignedIn => "Refusal.NotSignedIn",
    };

    public static string Of(CompetitionRefusal refusal) => refusal switch
    {
        CompetitionRefusal.NotFound => "Refusal.NotFound",
        CompetitionRefusal.NotAllowed => "Refusal.NotAllowed",
        CompetitionRefusal.RoomArchived => "Refusal.Archived",
        CompetitionRefusal.TitleInvalid => "Refusal.TitleInvalid",
        CompetitionRefusal.QuizNotFound => "Refusal.QuizNotFound",
        CompetitionRefusal.NoQuestions => "Refusal.NoQuestionsToAsk",
        CompetitionRefusal.TermsInvalid => "Refusal.TermsInvalid",
        CompetitionRefusal.DueInThePast => "Refusal.DueInThePast",
        CompetitionRefusal.DueTooFar => "Refusal.DueTooFar",
    };
}
