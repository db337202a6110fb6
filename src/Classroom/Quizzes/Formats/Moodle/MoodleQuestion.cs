using System.Globalization;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>One question of Moodle as one of ours, or why it is none.</summary>
internal sealed class MoodleQuestion(MoodleItem item)
{
    private const decimal PointsOfOneGrade = Question.UsualPoints;

    private readonly MoodleElement _question = item.Element!;
    private readonly RowDraft _row = new(item.Start);

    public ReadRow Read()
    {
        var type = (_question.Attribute("type") ?? "").Trim();
        var promptElement = _question.Element("questiontext");
        var prompt = Text(promptElement, out var images);
        var name = _question.Element("name") is { } named ? MoodleText.TextOf(named).Trim() : "";
        _row.Title = prompt.Length > 0 ? MarkdownText.Plain(prompt) : name;
        if (!IsKnown(type))
        {
            return _row.Skipped(RemarkKind.KindUnsupported, item.Start, type);
        }

        var picture = MoodleFiles.PictureOf(promptElement, images, _row, item.SpotOf(promptElement));
        if (prompt.Length == 0 && name.Length > 0)
        {
            prompt = MarkdownText.Literal(name);
            _row.Say(RemarkKind.PromptFromName, item.SpotOf(_question.Element("name")));
        }

        var answers = MoodleAnswer.Of(_question);
        if (BodyOf(type, answers, out var skipped) is not { } body)
        {
            return skipped!;
        }

        var question = new Question(prompt, body) { Points = Points(), Seconds = Seconds(), Explanation = Explanation(answers) };
        return _row.Finished(question, PlaceOf, picture);
    }

    private static bool IsKnown(string type) => type is "multichoice" or "multichoiceset" or "truefalse" or "shortanswer" or "numerical" or "essay" or "ordering";

    private Spot PlaceOf(QuestionFlaw flaw) => flaw switch
    {
        QuestionFlaw.PromptMissing or QuestionFlaw.PromptTooLong => item.SpotOf(_question.Element("questiontext")),
        QuestionFlaw.ExplanationTooLong => item.SpotOf(_question.Element("generalfeedback")),
        QuestionFlaw.PointsOutOfRange => item.SpotOf(_question.Element("defaultgrade")),
        _ => item.SpotOf(_question.Element("answer")),
    };

    private QuestionBody? BodyOf(string type, IReadOnlyList<MoodleAnswer> answers, out ReadRow? skipped)
    {
        skipped = null;
        switch (type)
        {
            case "truefalse":
                var right = answers.MaxBy(answer => answer.Percent);
                return new TrueFalseBody(right is null || !right.Text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase));
            case "shortanswer":
                return MoodleWords.Body(_question, answers, item, _row, out skipped);
            case "numerical":
                return MoodleNumber.Body(_question, answers, item, _row, out skipped);
            case "essay":
                return new OpenTextBody();
            case "ordering":
                return new OrderingBody([.. Ordered(answers).Select(Option).Where(option => option.Length > 0)]);
            default:
                return Choice(type, answers);
        }
    }

    // Moodle numbers the items in "fraction"; where others wrote anything else there, the file's order counts.
    private static IEnumerable<MoodleAnswer> Ordered(IReadOnlyList<MoodleAnswer> answers) =>
        answers.Select(answer => answer.Percent).Distinct().Count() == answers.Count ? answers.OrderBy(answer => answer.Percent) : answers;

    private QuestionBody Choice(string type, IReadOnlyList<MoodleAnswer> answers)
    {
        var filled = answers.Select(answer => (Option: Option(answer), answer.Percent)).Where(answer => answer.Option.Length > 0).ToList();
        var options = filled.Select(answer => answer.Option).ToList();

        // Somebody who marked one of them right in Moodle made it a real question.
        if (MoodleTags.Read(_question, MoodleTags.Kind) == "poll" && filled.All(answer => answer.Percent == 100))
        {
            return new PollBody(options);
        }

        var single = type == "multichoice" && MoodleBoolean.Read(_question.Element("single"), usual: true);
        var choices = MoodleChoices.Of(options, [.. filled.Select(answer => answer.Percent)], single);
        var where = item.SpotOf(_question.Element("answer"));
        if (choices.WeightsDropped && type == "multichoice")
        {
            _row.Say(RemarkKind.WeightsDropped, where);
        }

        if (choices.KindChanged)
        {
            _row.Say(RemarkKind.KindChanged, item.SpotOf(_question.Element("single")), type);
        }

        return choices.Body;
    }

    private string Option(MoodleAnswer answer)
    {
        var text = Text(answer.Element, out var images);
        foreach (var image in images)
        {
            _row.Say(RemarkKind.ImageLeftOut, item.SpotOf(answer.Element), image.Source);
        }

        if (text.Contains('\n'))
        {
            _row.Say(RemarkKind.LinesJoined, item.SpotOf(answer.Element));
            text = string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return text.Trim();
    }

    private string Text(MoodleElement? holder, out IReadOnlyList<Html.HtmlImage> images)
    {
        var text = MoodleText.Of(holder);
        foreach (var name in text.Lost)
        {
            _row.Say(RemarkKind.MarkupLeftOut, item.SpotOf(holder), name);
        }

        images = text.Images;
        return text.Markdown;
    }

    private int Points()
    {
        if (_question.Element("defaultgrade") is not { } grade)
        {
            return Question.UsualPoints;
        }

        if (!decimal.TryParse(grade.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            _row.Say(RemarkKind.PointsNotRead, item.SpotOf(grade), grade.Value);
            return Question.UsualPoints;
        }

        var largest = QuestionRules.MostPoints / PointsOfOneGrade;
        if (value < 0 || value > largest)
        {
            _row.Say(RemarkKind.PointsMoved, item.SpotOf(grade), grade.Value.Trim());
        }

        return (int)Math.Round(Math.Clamp(value, 0, largest) * PointsOfOneGrade, MidpointRounding.AwayFromZero);
    }

    private int Seconds() =>
        int.TryParse(MoodleTags.Read(_question, MoodleTags.Seconds), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Clamp(seconds, QuestionRules.ShortestTime, QuestionRules.LongestTime)
            : Question.UsualSeconds;

    private string Explanation(IReadOnlyList<MoodleAnswer> answers)
    {
        var general = Text(_question.Element("generalfeedback"), out var pictures);
        foreach (var picture in pictures)
        {
            _row.Say(RemarkKind.ImageLeftOut, item.SpotOf(_question.Element("generalfeedback")), picture.Source);
        }

        var single = answers.Select(answer => (answer.Element, Said: Text(answer.Element.Element("feedback"), out _), Option: MoodleText.Of(answer.Element).Markdown))
            .Where(answer => answer.Said.Length > 0).ToList();
        if (single.Count == 0)
        {
            return general;
        }

        var all = string.Join("\n\n", [.. general.Length > 0 ? [general] : Array.Empty<string>(), .. single.Select(answer => $"{answer.Option.Trim()}: {answer.Said}")]);
        var fits = all.Length <= QuestionRules.LongestExplanation;
        _row.Say(fits ? RemarkKind.FeedbackMoved : RemarkKind.FeedbackLeftOut, item.SpotOf(single[0].Element));
        return fits ? all : general;
    }
}
