using System.Globalization;
using System.Xml;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Writes what a question offers and what is right.</summary>
internal static class MoodleAnswers
{
    public static void Write(XmlWriter xml, QuestionBody body)
    {
        switch (body)
        {
            case SingleChoiceBody single:
                Choice(xml, single.Options, isSingle: true, index => index == single.Correct ? 100 : 0);
                break;
            case MultipleChoiceBody multiple:
                // A wrong one takes away what a right one gives, or whoever ticks all would have everything.
                var share = 100m / Math.Max(multiple.Correct.Count, 1);
                Choice(xml, multiple.Options, isSingle: false, index => multiple.Correct.Contains(index) ? share : -share);
                break;
            case PollBody poll:
                Choice(xml, poll.Options, isSingle: true, _ => 100);
                break;
            case TrueFalseBody trueFalse:
                Answer(xml, "true", "moodle_auto_format", trueFalse.Correct ? 100 : 0);
                Answer(xml, "false", "moodle_auto_format", trueFalse.Correct ? 0 : 100);
                break;
            case ShortTextBody text:
                xml.WriteElementString("usecase", text.CaseMatters ? "1" : "0");
                Each(text.Accepted, (accepted, _) => Answer(xml, MoodleWords.Escaped(accepted), "moodle_auto_format", 100));
                break;
            case NumberBody number:
                Number(xml, number);
                break;
            case OrderingBody ordering:
                Ordering(xml);
                Each(ordering.Items, (option, index) => Answer(xml, option, "markdown", index + 1));
                break;
        }
    }

    private static void Choice(XmlWriter xml, IReadOnlyList<string> options, bool isSingle, Func<int, decimal> percent)
    {
        xml.WriteElementString("single", isSingle ? "true" : "false");
        xml.WriteElementString("shuffleanswers", "true");
        xml.WriteElementString("answernumbering", "abc");
        Each(options, (option, index) => Answer(xml, option, "markdown", percent(index)));
    }

    // Everything that Moodle's import of orders would otherwise guess.
    private static void Ordering(XmlWriter xml)
    {
        xml.WriteElementString("layouttype", "VERTICAL");
        xml.WriteElementString("selecttype", "ALL");
        xml.WriteElementString("selectcount", "0");
        xml.WriteElementString("gradingtype", "ABSOLUTE_POSITION");
        xml.WriteElementString("showgrading", "SHOW");
        xml.WriteElementString("numberingstyle", "none");
        xml.WriteElementString("shownumcorrect", "1");
        MoodleMarkup.Text(xml, "correctfeedback", "");
        MoodleMarkup.Text(xml, "partiallycorrectfeedback", "");
        MoodleMarkup.Text(xml, "incorrectfeedback", "");
    }

    private static void Number(XmlWriter xml, NumberBody number)
    {
        var value = number.Low + ((number.High - number.Low) / 2);
        var tolerance = (number.High - number.Low) / 2;
        Answer(xml, value.ToString(CultureInfo.InvariantCulture), "moodle_auto_format", 100,
            () => xml.WriteElementString("tolerance", tolerance.ToString(CultureInfo.InvariantCulture)));
    }

    private static void Answer(XmlWriter xml, string text, string format, decimal percent, Action? within = null)
    {
        xml.WriteStartElement("answer");

        // Moodle knows its shares by five decimals.
        xml.WriteAttributeString("fraction", percent.ToString("0.#####", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("format", format);
        xml.WriteElementString("text", XmlText.Clean(text));
        within?.Invoke();
        xml.WriteEndElement();
    }

    private static void Each(IReadOnlyList<string> all, Action<string, int> write)
    {
        for (var i = 0; i < all.Count; i++)
        {
            write(all[i], i);
        }
    }
}
