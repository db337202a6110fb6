using System.Globalization;
using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Web.Quizzes;

/// <summary>
/// A question while it is typed: what stands in the fields, readable or not, for every kind at once, so that nothing is lost while
/// somebody tries another kind. <see cref="Written"/> is what of it can be stored.
/// </summary>
public sealed class QuestionDraft
{
    private const int LinesOffered = 4;

    public QuestionKind Kind { get; set; }

    public string Prompt { get; set; } = "";

    public string Seconds { get; set; } = "";

    public string Points { get; set; } = "";

    public string Explanation { get; set; } = "";

    /// <summary>Answers to choose from, or items to be put in order.</summary>
    public List<DraftOption> Options { get; private init; } = [];

    /// <summary>Right answers of a short text.</summary>
    public List<DraftOption> Accepted { get; private init; } = [];

    public bool CaseMatters { get; set; }

    public bool AccentsMatter { get; set; }

    public bool IsTrue { get; set; } = true;

    public NumberDraft Number { get; private init; } = new();

    public PictureDraft Picture { get; private init; } = new();

    /// <summary>Nothing was written yet: then nothing is wrong yet either.</summary>
    public bool IsBlank => !PlainText.IsVisible(Prompt) && Options.TrueForAll(option => option.IsBlank) && Accepted.TrueForAll(answer => answer.IsBlank)
        && Number is { Value: "", Low: "", High: "" } && Picture.Id is null && !PlainText.IsVisible(Explanation);

    public static QuestionDraft Of(Question question)
    {
        var body = question.Body;
        var draft = new QuestionDraft
        {
            Kind = question.Kind, Prompt = question.Prompt, Explanation = question.Explanation, Seconds = Text(question.Seconds), Points = Text(question.Points),
            Picture = PictureDraft.Of(question.Image), Options = [.. OptionsOf(body)], IsTrue = body is not TrueFalseBody { Correct: false },
            Accepted = [.. (body as ShortTextBody)?.Accepted.Select(answer => new DraftOption { Text = answer }) ?? []],
            CaseMatters = body is ShortTextBody { CaseMatters: true }, AccentsMatter = body is ShortTextBody { AccentsMatter: true },
            Number = body is NumberBody number ? NumberDraft.Of(number) : new(),
        };
        Offer(draft.Options, LinesOffered);
        Offer(draft.Accepted, 1);
        return draft;
    }

    public Question Written() => new(Prompt, Body())
    {
        Seconds = Number32(Seconds), Points = Number32(Points), Explanation = Explanation, Image = Picture.Written(),
    };

    /// <summary>A question of this kind in which nothing is written.</summary>
    public static Question Blank(QuestionKind kind) => new QuestionDraft
    {
        Kind = kind, Seconds = Text(Question.UsualSeconds), Points = Text(Question.UsualPoints),
    }.Written();

    /// <summary>Another kind; of several right answers a single choice keeps the first.</summary>
    public void Choose(QuestionKind kind)
    {
        Kind = kind;
        if (kind == QuestionKind.SingleChoice)
        {
            MarkOnly(Options.Find(option => option.IsRight));
        }
    }

    /// <summary>This is the right one, and no other.</summary>
    public void MarkOnly(DraftOption? right) => Options.ForEach(option => option.IsRight = option == right);

    private QuestionBody Body()
    {
        List<DraftOption> kept = [.. Options.Take(Options.FindLastIndex(option => !option.IsBlank) + 1)];
        List<string> texts = kept.ConvertAll(option => option.Text);
        List<int> right = [.. kept.Index().Where(option => option.Item.IsRight).Select(option => option.Index)];
        return Kind switch
        {
            QuestionKind.SingleChoice => new SingleChoiceBody(texts, right is [var first, ..] ? first : -1),
            QuestionKind.MultipleChoice => new MultipleChoiceBody(texts, right),
            QuestionKind.TrueFalse => new TrueFalseBody(IsTrue),
            QuestionKind.ShortText => new ShortTextBody([.. Accepted.Where(answer => !answer.IsBlank).Select(answer => answer.Text.Trim())], CaseMatters, AccentsMatter),
            QuestionKind.Number => Number.Written(),
            QuestionKind.Ordering => new OrderingBody(texts),
            QuestionKind.Poll => new PollBody(texts),
            QuestionKind.OpenText => new OpenTextBody(),
        };
    }

    private static IEnumerable<DraftOption> OptionsOf(QuestionBody body) => body switch
    {
        SingleChoiceBody single => single.Options.Select((option, index) => new DraftOption { Text = option, IsRight = index == single.Correct }),
        MultipleChoiceBody multiple => multiple.Options.Select((option, index) => new DraftOption { Text = option, IsRight = multiple.Correct.Contains(index) }),
        OrderingBody ordering => ordering.Items.Select(item => new DraftOption { Text = item }),
        PollBody poll => poll.Options.Select(option => new DraftOption { Text = option }),
        _ => [],
    };

    // Empty lines to write into, where there is nothing yet.
    private static void Offer(List<DraftOption> lines, int most)
    {
        for (var there = lines.Count; there == 0 && lines.Count < most;)
        {
            lines.Add(new());
        }
    }

    private static string Text(int number) => number < 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    // No number is one that no rule allows.
    private static int Number32(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
