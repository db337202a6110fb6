namespace Classroom.Rooms;

/// <summary>What a participant may do in a room. The order is the order of listing.</summary>
public enum Role
{
    /// <summary>The room's owner.</summary>
    Host,

    /// <summary>A co-teacher: an account that the host let in to teach.</summary>
    Teacher,

    /// <summary>A student given the floor.</summary>
    Presenter,

    Student,
}

public static class RoleRules
{
    /// <summary>Counted are those whom the counts include: students and presenters, never hosts and teachers (P-5).</summary>
    public static bool IsCounted(this Role role) => role is Role.Student or Role.Presenter;

    /// <summary>May use the teacher pages and commands of the room .</summary>
    public static bool Teaches(this Role role) => role is Role.Host or Role.Teacher;
}
