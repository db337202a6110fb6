namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>What distinguishes the kinds of tables that <see cref="TableRows"/> reads.</summary>
/// <param name="Format">Whose table it is.</param>
/// <param name="CorrectIsNumber">What is right is always given by numbers of options.</param>
/// <param name="UsualSeconds">The time where a row says none.</param>
internal sealed record Dialect(QuizFormat Format, bool CorrectIsNumber, int UsualSeconds)
{
    /// <summary>The row below the header may explain the columns.</summary>
    public bool HasHelpRow => Format is QuizFormat.Wayground or QuizFormat.Blooket or QuizFormat.Kahoot;
}
