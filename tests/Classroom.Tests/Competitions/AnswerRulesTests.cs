using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class AnswerRulesTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    private static readonly QuestionBody
        Single = new SingleChoiceBody(Four, 1), Multiple = new MultipleChoiceBody(Four, [0, 2]), Fact = new TrueFalseBody(true),
        Short = new ShortTextBody(["Paris"]), Number = new NumberBody(3, 4), Ordering = new OrderingBody(Four), Poll = new PollBody(Four), Open = new OpenTextBody();

    public static TheoryData<string, int[], AnswerRefusal?> Choices => new()
    {
        { "single", [0], null },
        { "single", [3], null },
        { "single", [4], AnswerRefusal.NoSuchOption },
        { "single", [-1], AnswerRefusal.NoSuchOption },
        { "single", [int.MaxValue], AnswerRefusal.NoSuchOption },
        { "single", [0, 1], AnswerRefusal.OneOnly },
        { "single", [0, 1, 2, 3], AnswerRefusal.OneOnly },
        { "single", [0, 0], AnswerRefusal.Repeated },
        { "single", [], AnswerRefusal.Empty },
        { "fact", [1], null },
        { "fact", [2], AnswerRefusal.NoSuchOption },
        { "poll", [3], null },
        { "poll", [4], AnswerRefusal.NoSuchOption },
        { "multiple", [2, 0], null },
        { "multiple", [0, 1, 2, 3], null },
        { "multiple", [0, 4], AnswerRefusal.NoSuchOption },
        { "multiple", [1, 2, 1], AnswerRefusal.Repeated },
        { "multiple", [], AnswerRefusal.Empty },
        { "short", [0], AnswerRefusal.WrongKind },
        { "number", [0], AnswerRefusal.WrongKind },
        { "ordering", [0], AnswerRefusal.WrongKind },
        { "open", [0], AnswerRefusal.WrongKind },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Options_are_chosen_by_their_index(string body, int[] choices, AnswerRefusal? refusal) =>
        Assert.Equal(refusal, AnswerRules.Read(Body(body), new AnswerDraft(Choices: choices)).Refusal);

    [Fact]
    public void Chosen_options_are_stored_in_one_order() =>
        Assert.Equal([0, 2, 3], Assert.IsType<ChoiceAnswer>(AnswerRules.Read(Multiple, new AnswerDraft(Choices: [3, 0, 2])).Value).Choices);

    [Theory]
    [InlineData(new[] { 3, 1, 0, 2 }, null)]
    [InlineData(new[] { 0, 1, 2 }, AnswerRefusal.Incomplete)]
    [InlineData(new[] { 0, 1, 2, 2 }, AnswerRefusal.Repeated)]
    [InlineData(new[] { 0, 1, 2, 4 }, AnswerRefusal.NoSuchOption)]
    [InlineData(new[] { 0, 1, 2, 3, 0 }, AnswerRefusal.Repeated)]
    [InlineData(new int[0], AnswerRefusal.Empty)]
    public void All_items_are_put_in_order_each_once(int[] order, AnswerRefusal? refusal) =>
        Assert.Equal(refusal, AnswerRules.Read(Ordering, new AnswerDraft(Order: order)).Refusal);

    [Fact]
    public void Order_is_told_by_places_as_they_were_shown()
    {
        var shown = new ShownOrder([2, 0, 3, 1]);
        var answer = Assert.IsType<OrderAnswer>(AnswerRules.Read(Ordering, new AnswerDraft(Order: [1, 3, 0, 2]), shown).Value);
        Assert.Equal([0, 1, 2, 3], answer.Items);
        Assert.Equal([1, 3, 0, 2], shown.PlacesOf(answer.Items));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Items_are_shown_in_any_order_but_the_right_one(int items)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var shown = ShownOrder.Draw(items, new Random(seed)).Items;
            Assert.Equal(Enumerable.Range(0, items), shown.Order());
            Assert.NotEqual(Enumerable.Range(0, items), shown);
        }
    }

    [Theory]
    [InlineData("short", 200)]
    [InlineData("open", 2_000)]
    public void Words_have_a_length_as_a_reader_counts_it(string body, int longest)
    {
        foreach (var letter in new[] { "x", "e\u0323\u0302", "\U0001F468\u200D\U0001F469\u200D\U0001F467" })
        {
            Assert.Null(Says(body, string.Concat(Enumerable.Repeat(letter, longest))));
            Assert.Equal(AnswerRefusal.TooLong, Says(body, string.Concat(Enumerable.Repeat(letter, longest + 1))));
        }

        Assert.Equal(AnswerRefusal.TooLong, Says(body, new string('x', 10_000_000)));
        Assert.Null(Says(body, new string(' ', 100) + "x" + new string(' ', 100)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00A0")]
    [InlineData("\u200B\u200D")]
    [InlineData("\0\u0001")]
    [InlineData("\u0301")]
    public void Words_that_nobody_sees_are_none(string text)
    {
        Assert.Equal(AnswerRefusal.Empty, Says("short", text));
        Assert.Equal(AnswerRefusal.Empty, Says("open", text));
    }

    [Theory]
    [InlineData("\u0301", 5)]
    [InlineData("\u0301\u200D", 9)]
    [InlineData("\u20DD", 5)]
    public void Marks_are_not_piled_up_over_a_letter(string pile, int kept)
    {
        var sent = "a" + string.Concat(Enumerable.Repeat(pile, 500)) + " e\u0323\u0302";
        var read = Assert.IsType<TextAnswer>(AnswerRules.Read(Open, new AnswerDraft(Text: sent)).Value).Text;
        Assert.StartsWith(sent[..kept], read, StringComparison.Ordinal);
        Assert.Equal(5, read.Split(' ')[0].Replace("\u200D", "", StringComparison.Ordinal).Length);
        Assert.EndsWith(" e\u0323\u0302", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("single")]
    [InlineData("multiple")]
    [InlineData("fact")]
    [InlineData("poll")]
    [InlineData("ordering")]
    public void Words_are_no_choice(string body) => Assert.Equal(AnswerRefusal.WrongKind, Says(body, "Paris"));

    [Fact]
    public void One_answer_is_one_thing()
    {
        Assert.Equal(AnswerRefusal.Empty, AnswerRules.Read(Single, new AnswerDraft()).Refusal);
        Assert.Equal(AnswerRefusal.WrongKind, AnswerRules.Read(Single, new AnswerDraft(Choices: [0], Text: "a")).Refusal);
        Assert.Equal(AnswerRefusal.WrongKind, AnswerRules.Read(Short, new AnswerDraft(Number: 3)).Refusal);
        Assert.Equal(AnswerRefusal.WrongKind, AnswerRules.Read(Open, new AnswerDraft(Order: [0])).Refusal);
    }

    [Fact]
    public void Whatever_is_sent_to_whatever_is_asked_nothing_is_thrown_and_what_is_taken_is_read_back()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var body = new QuestionMaker(seed).Question().Body;
            var draft = new AnswerDraft(
                random.Next(2) == 0 ? Some(random) : null, random.Next(3) == 0 ? Text(random) : null,
                random.Next(6) == 0 ? (decimal)(random.NextDouble() * 1e20) : null, random.Next(3) == 0 ? Some(random) : null);
            if (AnswerRules.Read(body, draft) is { Done: true, Value: var answer })
            {
                var json = AnswerJson.Write(answer);
                Assert.Equal(json, AnswerJson.Write(AnswerJson.Read(json)));
                Assert.InRange(Grading.By(body).Correctness(answer, partial: true) ?? 0, 0, 1);
            }
        }
    }

    [Fact]
    public void Equal_numbers_are_stored_alike() => Assert.Equal(
        AnswerJson.Write(AnswerRules.Read(Number, new AnswerDraft(Number: 3.500m)).Value),
        AnswerJson.Write(AnswerRules.Read(Number, new AnswerDraft(Text: "3,5")).Value));

    private static int[] Some(Random random) => [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(-1, 6))];

    private static string Text(Random random) => random.Next(2) == 0
        ? string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => "0123456789.,- '+eE"[random.Next(18)]))
        : string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x10000)));

    private static AnswerRefusal? Says(string body, string text) => AnswerRules.Read(Body(body), new AnswerDraft(Text: text)).Refusal;

    private static QuestionBody Body(string name) => name switch
    {
        "single" => Single,
        "multiple" => Multiple,
        "fact" => Fact,
        "short" => Short,
        "number" => Number,
        "ordering" => Ordering,
        "poll" => Poll,
        _ => Open,
    };
}
