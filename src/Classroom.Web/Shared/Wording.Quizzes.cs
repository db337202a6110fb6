using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Web.Shared;

public static partial class Wording
{
    public static string Of(QuizRefusal refusal) => refusal switch
    {
        QuizRefusal.NotFound => "Quiz.Refused.NotFound",
        QuizRefusal.TitleInvalid => "Quiz.Refused.TitleInvalid",
        QuizRefusal.TagInvalid => "Quiz.Refused.TagInvalid",
        QuizRefusal.TooManyTags => "Quiz.Refused.TooManyTags",
        QuizRefusal.ChangedMeanwhile => "Quiz.Refused.ChangedMeanwhile",
        QuizRefusal.TooManyQuestions => "Quiz.Refused.TooManyQuestions",
        QuizRefusal.QuestionTooLarge => "Quiz.Refused.QuestionTooLarge",
        QuizRefusal.NothingToRestore => "Quiz.Refused.NothingToRestore",
        QuizRefusal.NoQuestions => "Quiz.Refused.NoQuestions",
    };

    public static string Of(FileRefusal refusal) => refusal switch
    {
        FileRefusal.Empty => "File.Refused.Empty",
        FileRefusal.TooLarge => "File.Refused.TooLarge",
        FileRefusal.NotText => "File.Refused.NotText",
        FileRefusal.Media => "File.Refused.Media",
        FileRefusal.Pdf => "File.Refused.Pdf",
        FileRefusal.MoodleBackup => "File.Refused.MoodleBackup",
        FileRefusal.OldExcel => "File.Refused.OldExcel",
        FileRefusal.WordDocument => "File.Refused.WordDocument",
        FileRefusal.Presentation => "File.Refused.Presentation",
        FileRefusal.OpenDocumentSheet => "File.Refused.OpenDocumentSheet",
        FileRefusal.Archive => "File.Refused.Archive",
        FileRefusal.ZipBomb => "File.Refused.ZipBomb",
        FileRefusal.XmlEntities => "File.Refused.XmlEntities",
        FileRefusal.OtherXml => "File.Refused.OtherXml",
        FileRefusal.WebPage => "File.Refused.WebPage",
        FileRefusal.NotAQuiz => "File.Refused.NotAQuiz",
        FileRefusal.Unreadable => "File.Refused.Unreadable",
    };

    public static string Of(WriteLoss loss) => loss switch
    {
        WriteLoss.Image => "Loss.Write.Image",
        WriteLoss.Seconds => "Loss.Write.Seconds",
        WriteLoss.Points => "Loss.Write.Points",
        WriteLoss.Explanation => "Loss.Write.Explanation",
        WriteLoss.CaseAndAccents => "Loss.Write.CaseAndAccents",
        WriteLoss.Kind => "Loss.Write.Kind",
        WriteLoss.Question => "Loss.Write.Question",
    };

    public static string Of(QuizFormat format) => format switch
    {
        QuizFormat.Gift => "Format.Gift",
        QuizFormat.Aiken => "Format.Aiken",
        QuizFormat.MoodleXml => "Format.MoodleXml",
        QuizFormat.Kahoot => "Format.Kahoot",
        QuizFormat.Blooket => "Format.Blooket",
        QuizFormat.Wayground => "Format.Wayground",
        QuizFormat.Table => "Format.Table",
        QuizFormat.Quizlet => "Format.Quizlet",
        QuizFormat.Pasted => "Format.Pasted",
    };
}
