using System.Globalization;
using System.Xml;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>
/// Writes questions as Moodle itself reads them. What Moodle has no place for stands in tags, from which our reader takes it back: the
/// time to answer, polls (for Moodle a choice of which every answer is right), and whether accents matter.
/// </summary>
public sealed class MoodleXmlWriter : IQuizWriter
{
    private const int LongestName = 60;

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false,
        CloseOutput = false,
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public QuizFormat Format => QuizFormat.MoodleXml;

    /// <summary>Only a poll loses something, and only in Moodle.</summary>
    public IEnumerable<WriteLoss> LossesOf(Question question) => question.Kind == QuestionKind.Poll ? [WriteLoss.Kind] : [];

    public void Write(Stream to, QuizFile quiz)
    {
        using var xml = XmlWriter.Create(to, Settings);
        xml.WriteStartElement("quiz");
        Category(xml, quiz.Title);
        foreach (var question in quiz.Questions)
        {
            Write(xml, question, quiz.Picture);
        }

        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string title)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", "category");
        xml.WriteStartElement("category");
        xml.WriteElementString("text", "$course$/top/" + XmlText.Clean(title).Replace("/", "//", StringComparison.Ordinal));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Question question, Func<QuestionImage, byte[]?> pictures)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", TypeOf(question.Kind));
        xml.WriteStartElement("name");
        xml.WriteElementString("text", XmlText.Clean(RowDraft.Shortened(MarkdownText.Plain(question.Prompt), LongestName)));
        xml.WriteEndElement();
        Prompt(xml, question, pictures);
        MoodleMarkup.Text(xml, "generalfeedback", question.Explanation);
        xml.WriteElementString("defaultgrade", (question.Points / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
        xml.WriteElementString("penalty", "0");
        xml.WriteElementString("hidden", "0");
        MoodleAnswers.Write(xml, question.Body);
        Tags(xml, question);
        xml.WriteEndElement();
    }

    private static string TypeOf(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice or QuestionKind.MultipleChoice or QuestionKind.Poll => "multichoice",
        QuestionKind.TrueFalse => "truefalse",
        QuestionKind.ShortText => "shortanswer",
        QuestionKind.Number => "numerical",
        QuestionKind.Ordering => "ordering",
        QuestionKind.OpenText => "essay",
    };

    private static void Prompt(XmlWriter xml, Question question, Func<QuestionImage, byte[]?> pictures)
    {
        var bytes = question.Image is { } image ? pictures(image) : null;
        if (bytes is null)
        {
            MoodleMarkup.Text(xml, "questiontext", question.Prompt);
            return;
        }

        var name = "picture" + MoodleMarkup.ExtensionOf(bytes);
        MoodleMarkup.Text(xml, "questiontext", $"{question.Prompt}\n\n{MoodleMarkup.Picture(question.Image!.Alt, name)}", within: () =>
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("path", "/");
            xml.WriteAttributeString("encoding", "base64");
            xml.WriteBase64(bytes, 0, bytes.Length);
            xml.WriteEndElement();
        });
    }

    private static void Tags(XmlWriter xml, Question question)
    {
        xml.WriteStartElement("tags");
        foreach (var tag in TagsOf(question))
        {
            xml.WriteStartElement("tag");
            xml.WriteElementString("text", tag);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<string> TagsOf(Question question)
    {
        if (question.Seconds != Question.UsualSeconds)
        {
            yield return MoodleTags.Written(MoodleTags.Seconds, question.Seconds.ToString(CultureInfo.InvariantCulture));
        }

        if (question.Body is PollBody)
        {
            yield return MoodleTags.Written(MoodleTags.Kind, "poll");
        }

        if (question.Body is ShortTextBody { AccentsMatter: true })
        {
            yield return MoodleTags.Written(MoodleTags.Accents, "1");
        }

        if (question.Body is NumberBody number && number.Low != number.High)
        {
            yield return MoodleTags.Written(MoodleTags.Range, MoodleTags.Written(number));
        }
    }
}
