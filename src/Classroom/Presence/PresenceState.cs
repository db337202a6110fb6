namespace Classroom.Presence;

/// <summary>The four states of a participant (P-2). The order is that of attention: the first one that holds is the state.</summary>
public enum PresenceState
{
    /// <summary>At least one fresh, attentive tab.</summary>
    Active,

    /// <summary>Fresh tabs, none of them looked at.</summary>
    Hidden,

    /// <summary>The tabs there were stopped beating.</summary>
    Stale,

    /// <summary>Said good-bye, or was never here.</summary>
    Left,
}
