namespace Classroom.Messaging;

/// <summary>What a listener names: one room, one user, or every room.</summary>
public readonly record struct Topic(string Name)
{
    /// <summary>Changes in every room; for the node's own parts, never for a page.</summary>
    public static readonly Topic EveryRoom = new("rooms");

    public static Topic Room(Guid room) => new($"room:{room:N}");

    /// <summary>Changes of one run; for every page of it.</summary>
    public static Topic Competition(Guid competition) => new($"competition:{competition:N}");

    /// <summary>Answers that come in one run; for the pages of those who teach.</summary>
    public static Topic Answers(Guid competition) => new($"answers:{competition:N}");

    public static Topic Quiz(Guid quiz) => new($"quiz:{quiz:N}");

    /// <summary>One user, account or guest: for the pages that this user has open.</summary>
    public static Topic User(Guid user) => new($"user:{user:N}");
}

/// <summary>A fact, by ids. All of them stand on this page.</summary>
public abstract record Message
{
    /// <summary>Where it is heard.</summary>
    public abstract IEnumerable<Topic> Topics { get; }
}

/// <summary>Something about a room. Heard by the pages of that room and by the node's presence board.</summary>
public abstract record RoomMessage(Guid Room) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.Room(Room), Topic.EveryRoom];
}

/// <summary>Somebody's presence state or place changed (P-7). Merged: one for a burst.</summary>
public sealed record PresenceChanged(Guid Room) : RoomMessage(Room)
{
    public override IEnumerable<Topic> Topics => [Topic.Room(Room)];
}

/// <summary>
/// A participant joined, was renamed, muted, removed, banned, or got another role. Not for every page of the room, or N joins
/// would wake N pages N times: those hear <see cref="PresenceChanged"/> when the board has it.
/// </summary>
public sealed record MembershipChanged(Guid Room, Guid Participant, Guid User) : RoomMessage(Room)
{
    public override IEnumerable<Topic> Topics => [Topic.User(User), Topic.EveryRoom];
}

/// <summary>The room's name, code or door changed, or it was archived or deleted.</summary>
public sealed record RoomChanged(Guid Room) : RoomMessage(Room);

/// <summary>A competition of the room was opened or ended.</summary>
public sealed record CompetitionChanged(Guid Room, Guid Competition) : RoomMessage(Room);

/// <summary>
/// Who plays, in which team, with how much time, or how it is graded changed, in one competition or (null) in all of the room.
/// Heard by the node's runs; their pages hear <see cref="RunMoved"/> when those have read it.
/// </summary>
public sealed record PlayersChanged(Guid Room, Guid? Competition) : RoomMessage(Room)
{
    public override IEnumerable<Topic> Topics => [Topic.EveryRoom];
}

/// <summary>A run went on: another phase, more time, a pause; or its board changed (C-4).</summary>
public sealed record RunMoved(Guid Room, Guid Competition) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.Competition(Competition)];
}

/// <summary>Somebody came into a run or answered. Merged: one for a transaction.</summary>
public sealed record AnswersCame(Guid Room, Guid Competition) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.Answers(Competition)];
}

/// <summary>Somebody's own attempts at an assignment changed (C-13); for the pages that they have open.</summary>
public sealed record AttemptMoved(Guid Competition, Guid User) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.User(User)];
}

/// <summary>A quiz or a question of it changed; heard by the pages that work on it, and by the owner's shelf.</summary>
public sealed record QuizChanged(Guid Quiz, Guid Owner) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.Quiz(Quiz)];
}

/// <summary>The account signed out everywhere, or its password changed: whoever is signed in with it looks again.</summary>
public sealed record SignedOutEverywhere(Guid Account) : Message
{
    public override IEnumerable<Topic> Topics => [Topic.User(Account)];
}
