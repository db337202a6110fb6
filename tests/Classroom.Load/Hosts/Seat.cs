namespace Classroom.Load.Hosts;

/// <summary>A room that was made for a story.</summary>
public sealed record Room(Guid RoomId, string JoinCode);

/// <summary>One student's seat in it, with the token that speaks for it.</summary>
public sealed record Seat(Guid RoomId, Guid ParticipantId, string Token);
