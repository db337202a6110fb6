using Classroom.Competitions;
using Classroom.Rooms;

namespace Classroom.Web.Rooms;

/// <summary>What a room's page shows besides presence: the room as its member sees it, and the competitions that go on.</summary>
public sealed record RoomView(RoomEntry Entry, IReadOnlyList<OpenCompetition> Open)
{
    public bool Equals(RoomView? other) => other is not null && Entry == other.Entry && Open.SequenceEqual(other.Open);

    public override int GetHashCode() => HashCode.Combine(Entry, Open.Count);
}
