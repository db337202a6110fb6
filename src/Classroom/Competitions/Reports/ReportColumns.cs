namespace Classroom.Competitions.Reports;

/// <summary>The words of a report's files, in the language of whoever downloads them.</summary>
/// <param name="TeamName">What a team is called, by its number from 0.</param>
/// <param name="Question">The heading of a question's points, by its number from 1.</param>
/// <param name="State">Says in a word what became of a question that does not count.</param>
/// <param name="Kind">The name of a kind of question.</param>
public sealed record ReportColumns(
    string StudentsSheet, string QuestionsSheet, string AnswersSheet,
    string Rank, string Name, string ShownName, string Team, Func<int, string> TeamName, string Removed, string Attempt, string Points, string Correct, string Answered, string Seconds, Func<int, string> Question,
    string Number, string Prompt, string KindOf, string StateOf, string Key, string ShareCorrect, string MedianSeconds, string Discrimination,
    string Answer, string Correctness, string AnsweredAt, string Yes, string True, string False,
    Func<QuestionState, string> State, Func<Quizzes.QuestionKind, string> Kind);
