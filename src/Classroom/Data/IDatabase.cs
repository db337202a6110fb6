namespace Classroom.Data;

/// <summary>What differs between the databases besides their SQL: how one is made ready, and how it fails. The rest is <see cref="ClassroomDb"/>.</summary>
public interface IDatabase
{
    /// <summary>Brings the schema up to date, and stops the program with a sentence where the database would not keep its promises.</summary>
    Task PrepareAsync(CancellationToken cancel = default);

    /// <summary>
    /// Whether the database itself failed: no room, no disk, no answer. What it says no to, such as a name that is taken, is no
    /// failure; neither is our own bug.
    /// </summary>
    bool Failed(Exception failure);
}
