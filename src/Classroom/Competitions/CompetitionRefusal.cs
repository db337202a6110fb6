namespace Classroom.Competitions;

/// <summary>Why a command about competitions was not done.</summary>
public enum CompetitionRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room but may not do this.</summary>
    NotAllowed,

    RoomArchived,

    /// <summary>A title has 1 to 80 visible characters.</summary>
    TitleInvalid,
}
