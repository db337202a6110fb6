namespace Classroom.Presence;

/// <summary>What a beat came to: the server's time of it, and the state that the participant has now.</summary>
public readonly record struct Beaten(DateTimeOffset At, PresenceState State);
