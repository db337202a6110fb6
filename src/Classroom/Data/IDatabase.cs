namespace Classroom.Data;

/// <summary>What differs between the databases besides their SQL: how one is made ready. The rest is <see cref="ClassroomDb"/>.</summary>
public interface IDatabase
{
    /// <summary>Brings the schema up to date, and stops the program with a sentence where the database would not keep its promises.</summary>
    Task PrepareAsync(CancellationToken cancel = default);
}
