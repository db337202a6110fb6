namespace Classroom.Competitions;

/// <summary>Why somebody did not come into a team (C-12).</summary>
public enum TeamRefusal
{
    /// <summary>There is no such competition, or it is not the caller's to see: the two are never told apart .</summary>
    NotFound,

    /// <summary>The caller is in the room but may not do this.</summary>
    NotAllowed,

    /// <summary>The competition has no teams, or no team of this number.</summary>
    NoSuchTeam,

    /// <summary>Teams are drawn here, not chosen.</summary>
    Drawn,

    /// <summary>It has begun: who plays for whom stays as it is.</summary>
    Begun,

    /// <summary>Whoever is meant does not take part.</summary>
    NotPlaying,
}
