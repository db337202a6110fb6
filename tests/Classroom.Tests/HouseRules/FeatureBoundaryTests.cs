using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Classroom.Tests.HouseRules;

/// <summary>Which feature knows which: this test is the map.</summary>
public sealed partial class FeatureBoundaryTests
{
    /// <summary>What every feature may know.</summary>
    private static readonly string[] Everybody = ["Accounts", "Data", "Messaging", "Rooms"];

    /// <summary>What a feature knows besides, and why.</summary>
    private static readonly (string Feature, string Knows, string Because)[] Besides =
    [
        ("Data", "Competitions", "the context lists the tables of every feature"),
        ("Data", "Presence", "the context lists the tables of every feature"),
        ("Data", "Quizzes", "the context lists the tables of every feature"),
        ("Attendance", "Presence", "it reads the ledger that presence keeps"),
        ("Competitions", "Quizzes", "it asks their questions"),
        ("Competitions", "Presence", "it waits for those who are there, and for nobody else"),
    ];

    /// <summary>Which project knows which.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Classroom"] = [],
        ["Classroom.Sqlite"] = ["Classroom"],
        ["Classroom.Postgres"] = ["Classroom"],
        ["Classroom.Web"] = ["Classroom", "Classroom.Postgres", "Classroom.Sqlite"],
    };

    [Fact]
    public void A_feature_knows_only_what_the_map_says()
    {
        var strangers = Known().Where(edge => !IsOnTheMap(edge.From, edge.To))
            .Select(edge => $"{edge.Where}: {edge.From} may not know {edge.To}; tell it by a message, or write the arrow and its reason into the map");
        Complaints.None(strangers);
    }

    [Fact]
    public void Every_arrow_of_the_map_is_used()
    {
        var used = Known().Select(edge => (edge.From, edge.To)).ToHashSet();
        Complaints.None(Besides.Where(arrow => !used.Contains((arrow.Feature, arrow.Knows)))
            .Select(arrow => $"{arrow.Feature} no longer knows {arrow.Knows}: take the arrow off the map"));
    }

    [Fact]
    public void Messages_know_no_feature() => Assert.DoesNotContain(Known(), edge => edge.From == "Messaging");

    [Fact]
    public void A_project_knows_only_what_the_map_says() => Assert.All(Projects, project =>
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project.Key, $"{project.Key}.csproj"));
        var known = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(project.Value, known.Order());
    });

    private static bool IsOnTheMap(string from, string to) =>
        from == to || Everybody.Contains(to) || Besides.Any(arrow => arrow.Feature == from && arrow.Knows == to);

    private static IEnumerable<(string From, string To, string Where)> Known() =>
        from file in SourceFile.All
        where FeaturePath().IsMatch(file.Path)
        let feature = FeaturePath().Match(file.Path).Groups["feature"].Value
        from line in file.Code
        from Match name in NamedFeature().Matches(line.Text)
        let named = name.Groups["feature"].Value
        where named != feature && Features.Contains(named)
        select (feature, named, $"{file.Path}:{line.Number}");

    private static IReadOnlySet<string> Features { get; } = SourceFile.All.Select(file => FeaturePath().Match(file.Path))
        .Where(match => match.Success).Select(match => match.Groups["feature"].Value).ToHashSet();

    [GeneratedRegex("^src/Classroom/(?<feature>[^/]+)/")]
    private static partial Regex FeaturePath();

    [GeneratedRegex(@"\bClassroom\.(?<feature>\w+)")]
    private static partial Regex NamedFeature();
}
