using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Rooms;

namespace Classroom.Web.Shared;

/// <summary>Names the sentence of each refusal. A new refusal does not compile until it has one.</summary>
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
    };
}
