namespace Classroom.Quizzes.Formats;

/// <summary>Reads one kind of file. Knows no database and no screen; takes time linear in the file's length and bounded memory.</summary>
public interface IQuizReader
{
    QuizFormat Format { get; }

    /// <summary>The items of the file in their order, read as they are asked for. Never throws for what a file holds.</summary>
    /// <param name="file">The bytes of a whole file of at most 5 MB, from its beginning.</param>
    IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file);
}
