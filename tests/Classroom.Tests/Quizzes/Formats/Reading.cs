using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

/// <summary>Short ways to read a text in tests.</summary>
internal static class Reading
{
    public static List<ReadRow> Rows(this IQuizReader reader, string text) => [.. reader.Read(Encoding.UTF8.GetBytes(text))];

    public static ReadRow Row(this IQuizReader reader, string text) => Assert.Single(reader.Rows(text));

    /// <summary>The one question, about which nothing is to be said.</summary>
    public static Question Question(this IQuizReader reader, string text)
    {
        var row = reader.Row(text);
        Assert.Empty(row.Remarks);
        return Assert.IsType<Question>(row.Question);
    }

    public static T Body<T>(this IQuizReader reader, string text)
        where T : QuestionBody => Assert.IsType<T>(reader.Question(text).Body);

    /// <summary>The one thing that is said about the one item.</summary>
    public static Remark Remark(this IQuizReader reader, string text) => Assert.Single(reader.Row(text).Remarks);
}
