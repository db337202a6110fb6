using System.Text.RegularExpressions;
using System.Xml.Linq;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Rooms;
using Classroom.Web.Presence;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Shared;

/// <summary>Every word on the screen comes from the resource file, and every word in it is on the screen (X-2).</summary>
public sealed partial class WordsTests
{
    private static readonly (string Key, string Value)[] Words =
        [.. from data in XDocument.Parse(WebSources.Read("Words.resx")).Root!.Elements("data")
            select (data.Attribute("name")!.Value, data.Element("value")!.Value)];

    private static readonly string[] Keys = [.. Words.Select(word => word.Key)];

    private static readonly string[] Sources = [.. WebSources.All(".razor", ".cs").Select(source => source.Text)];

    /// <summary>The methods, and what can be switched on besides.</summary>
    private static readonly string[] WaysOfScoring =
    [
        .. Enum.GetNames<ScoringMethod>(),
        .. typeof(ScoringOptions).GetProperties().Where(option => option.PropertyType == typeof(bool)).Select(option => option.Name),
    ];

    /// <summary>Keys that are put together from an enum, and all that may come of it.</summary>
    private static readonly Dictionary<string, string[]> Composed = new()
    {
        ["Presence.State.{}"] = [.. Enum.GetValues<PresenceState>().Select(PresenceWords.Of)],
        ["Export.Name.{}"] = [.. FormatNames.Out.Select(format => format.Name)],
        ["Export.For.{}"] = [.. FormatNames.Out.Select(format => format.Name)],
        ["Import.Filter.{}"] = Enum.GetNames<RowFilter>(),
        ["Import.Verdict.{}"] = Enum.GetNames<RowVerdict>(),
        ["Play.Hint.{}"] = Enum.GetNames<QuestionKind>(),
        ["Play.Came.{}"] = ["given", "none", "partly", "right", "wrong"],
        ["Play.Said.{}"] = [.. Enum.GetNames<Phase>().Where(phase => phase != nameof(Phase.Lobby))],
        ["Role.{}"] = Enum.GetNames<Role>(),
        ["Editor.Options.{}"] = [.. new[] { QuestionKind.SingleChoice, QuestionKind.MultipleChoice, QuestionKind.Ordering, QuestionKind.Poll }.Select(kind => kind.ToString())],
        ["ExtraTime.{}"] = Enum.GetNames<ExtraTime>(),
        ["Team.Name.{}"] = [.. Enumerable.Range(1, CompetitionTerms.MostTeams).Select(number => $"{number}")],
        ["Scoring.{}"] = WaysOfScoring,
        ["Scoring.{}.Formula"] = WaysOfScoring,
        ["Opening.Teams.{}"] = Enum.GetNames<TeamMode>(),
        ["Loss.{}.Title"] = Enum.GetNames<SeatLoss>(),
        ["Loss.{}.Text"] = Enum.GetNames<SeatLoss>(),
    };

    [Fact]
    public void Every_key_that_is_asked_for_exists() =>
        Assert.Empty(Sources.SelectMany(source => Asked().Matches(source)).Select(asked => asked.Groups[1].Value).Except(Keys));

    [Fact]
    public void Every_key_of_a_number_exists_for_one_and_for_many() =>
        Assert.Empty(Sources.SelectMany(source => Counted().Matches(source)).Select(counted => counted.Groups[1].Value)
            .SelectMany(key => new[] { $"{key}.One", $"{key}.Many" }).Except(Keys));

    [Fact]
    public void Every_key_put_together_from_an_enum_exists()
    {
        Assert.Empty(Sources.SelectMany(source => Interpolated().Matches(source))
            .Select(asked => Hole().Replace(asked.Groups[1].Value, "{}")).Except(Composed.Keys));
        Assert.Empty(AllComposed().Except(Keys));
    }

    [Fact]
    public void Every_word_is_on_some_screen()
    {
        var literals = Sources.SelectMany(source => Literal().Matches(source)).Select(literal => literal.Groups[1].Value).ToHashSet();
        Assert.Empty(Keys.Except(literals).Except(AllComposed()).Except(literals.SelectMany(key => new[] { $"{key}.One", $"{key}.Many" })));
    }

    [Fact]
    public void A_sentence_with_a_gap_is_never_said_without_what_fills_it()
    {
        var gaps = Words.Where(word => word.Value.Contains("{0}")).Select(word => word.Key).ToList();
        Assert.DoesNotContain(Sources.SelectMany(source => Bare().Matches(source)).Select(asked => asked.Groups[1].Value), gaps.Contains);
    }

    [Fact]
    public void Keys_stand_once_in_order_and_none_is_empty()
    {
        Assert.Equal(Keys.Distinct().Order(StringComparer.Ordinal), Keys);
        Assert.DoesNotContain(Words, word => string.IsNullOrWhiteSpace(word.Value));
    }

    private static IEnumerable<string> AllComposed() => Composed.SelectMany(one => one.Value.Select(name => one.Key.Replace("{}", name)));

    [GeneratedRegex("""\b(?:L|words)\["([^"]+)"(?:\]|,)""")]
    private static partial Regex Asked();

    [GeneratedRegex("""\b(?:L|words)\["([^"]+)"\]""")]
    private static partial Regex Bare();

    [GeneratedRegex("""\.Count\("([A-Z][^"]+)",""")]
    private static partial Regex Counted();

    [GeneratedRegex("""\b(?:L|words)\[\$"([^"]+)"\]""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""\{[^}]*\}""")]
    private static partial Regex Hole();

    [GeneratedRegex("\"([A-Z][A-Za-z]*(?:\\.[A-Za-z]+)+)\"")]
    private static partial Regex Literal();
}
