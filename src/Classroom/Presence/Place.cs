namespace Classroom.Presence;

/// <summary>Where inside a room a tab is.</summary>
public enum PlaceKind
{
    Room,
    Competition,
    ClassSession,
    Theatre,
}

/// <summary>One place of a room: the room itself, or one competition, class session or theatre in it.</summary>
public readonly record struct Place(PlaceKind Kind, Guid Id)
{
    /// <summary>The room itself, nowhere in particular.</summary>
    public static readonly Place Lobby = new(PlaceKind.Room, Guid.Empty);

    public static Place Competition(Guid competition) => new(PlaceKind.Competition, competition);

    /// <summary>The competition it is in, or null.</summary>
    public Guid? CompetitionId => Kind == PlaceKind.Competition ? Id : null;
}
