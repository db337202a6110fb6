namespace Classroom.Quizzes;

/// <summary>A picture of a question, checked and cleaned. Whoever knows its id may see it: nobody can guess one.</summary>
public sealed class StoredImage
{
    /// <summary>The SHA-256 of the bytes in lower-case hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Such as <c>image/png</c>, told from the bytes.</summary>
    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required DateTime CreatedAt { get; init; }
}
