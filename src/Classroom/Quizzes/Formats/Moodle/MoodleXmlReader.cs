namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Reads the questions that Moodle exports as XML. Kinds without a counterpart here give a row that says so.</summary>
public sealed class MoodleXmlReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.MoodleXml;

    /// <summary>Whether the file defines a document type, which could hold entities: it is not read then.</summary>
    public static bool DefinesDocumentType(ReadOnlyMemory<byte> file) => XmlFileText.DefinesDocumentType(XmlFileText.Decode(file.Span));

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file)
    {
        var text = XmlFileText.Decode(file.Span);
        if (XmlFileText.DefinesDocumentType(text))
        {
            yield return new RowDraft(new Spot(1)).Skipped(RemarkKind.XmlEntities, new Spot(1));
            yield break;
        }

        text = XmlMending.Mend(text);
        var items = new MoodleItems(text[..XmlFileText.CrowdedTag(text)]);
        foreach (var item in items.Read())
        {
            if (item.Element is not { } element)
            {
                yield return new RowDraft(item.Start).Skipped(RemarkKind.XmlBroken, item.Break);
            }
            else if (element.Attribute("type") != "category")
            {
                yield return new MoodleQuestion(item).Read();
            }
        }

        if (items.Root is { } root and not ("quiz" or "question"))
        {
            yield return new RowDraft(new Spot(1)).Skipped(RemarkKind.XmlOfAnotherKind, new Spot(1), root);
        }
    }
}
