namespace Classroom.Rooms;

/// <summary>Why a command about rooms was not done.</summary>
public enum RoomRefusal
{
    /// <summary>There is no such room, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room but may not do this.</summary>
    NotAllowed,

    /// <summary>Not six digits.</summary>
    CodeMalformed,

    /// <summary>No open room has this code; also said of a closed one .</summary>
    WrongCode,

    /// <summary>Too many wrong codes from this browser, this address, or in all .</summary>
    TooManyWrongCodes,

    /// <summary>Only people already in the room get in.</summary>
    Locked,

    /// <summary>A teacher banned this seat from the room.</summary>
    Banned,

    NameEmpty,
    NameTooLong,
    NameHasControlCharacters,
    NameHasTooManyMarks,

    /// <summary>Somebody here has this name already.</summary>
    NameTaken,

    /// <summary>It holds a word that the host wants in no name here; which one is not said.</summary>
    NameBlocked,

    /// <summary>The list of such words has at most <see cref="BlockedWords.Most"/>, each of at most <see cref="BlockedWords.Longest"/> characters that can be seen.</summary>
    TooManyWords,
    WordTooLong,
    WordUnreadable,

    RoomNameEmpty,
    RoomNameTooLong,
    RoomNameHasControlCharacters,

    /// <summary>Deleting asks for the room's name, and this is not it .</summary>
    NameDoesNotMatch,

    /// <summary>No account has this e-mail.</summary>
    NoSuchAccount,

    /// <summary>The person's role does not allow it: only students get the floor, the host stays host.</summary>
    RoleDoesNotFit,

    /// <summary>The ticket for a new device was used, or is too old.</summary>
    HandoverEnded,

    /// <summary>The room is archived: nothing in it changes.</summary>
    Archived,

    /// <summary>Somebody else changed the same thing first.</summary>
    ChangedMeanwhile,
}
