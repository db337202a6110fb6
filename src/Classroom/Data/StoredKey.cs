namespace Classroom.Data;

/// <summary>
/// One data-protection key. They live in the database, so that cookies and tokens outlive a restart and hold on every node.
/// </summary>
public sealed class StoredKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
