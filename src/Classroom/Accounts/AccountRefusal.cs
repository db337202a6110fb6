namespace Classroom.Accounts;

/// <summary>Why a command about accounts was not done.</summary>
public enum AccountRefusal
{
    RegistrationClosed,
    EmailInvalid,

    /// <summary>There is an account with this e-mail already.</summary>
    EmailTaken,

    PasswordTooWeak,
    NameInvalid,

    /// <summary>No such account, or not its password: the two are never told apart.</summary>
    WrongEmailOrPassword,

    /// <summary>Too many wrong passwords; it opens again by itself.</summary>
    LockedOut,

    /// <summary>The password given to confirm a change is not the account's.</summary>
    WrongPassword,

    NotSignedIn,
}
