namespace Classroom.Competitions;

/// <summary>Why a host's command was not done.</summary>
public enum RunRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room and does not teach there.</summary>
    NotAllowed,

    /// <summary>It is an assignment, which everybody does at their own pace (C-13).</summary>
    NotLive,

    /// <summary>Another host, another tab or the clock was faster: read again.</summary>
    MovedOn,

    /// <summary>It is finished or cancelled.</summary>
    Over,

    NoQuestions,

    /// <summary>Still in the lobby.</summary>
    NotStarted,

    /// <summary>No question is open.</summary>
    NotOpen,

    /// <summary>No question is about to open or open.</summary>
    NotAsking,

    /// <summary>Fewer than 1 or more than <see cref="Run.MostAddedSeconds"/> at once, or more than <see cref="Run.MostSeconds"/> together.</summary>
    TimeOutOfRange,
}
