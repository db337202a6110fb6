namespace Classroom.Competitions;

/// <summary>One of a room's assignments, as the list of them shows it to one member.</summary>
/// <param name="DueAt">Up to when it can be done, to the instant at which it was ended.</param>
/// <param name="Attempts">How often it may be tried.</param>
/// <param name="Begun">How often this member has.</param>
/// <param name="IsOpen">Whether an attempt of theirs goes on.</param>
public sealed record ListedAssignment(Guid Id, string Title, DateTimeOffset DueAt, bool IsOver, bool IsCancelled, int Attempts, int Begun, bool IsOpen);
