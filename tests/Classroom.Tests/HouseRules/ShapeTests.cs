namespace Classroom.Tests.HouseRules;

public sealed class ShapeTests
{
    private const int LongestFile = 200;

    /// <summary>Folders that say how and not what; one noun stands in four trees instead.</summary>
    private static readonly string[] NoNouns = ["Helpers", "Utils", "Utilities", "Common", "Models", "Services", "Managers", "Misc", "Core"];

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> MayBeLonger = [];

    [Fact]
    public void No_file_is_so_long_that_it_lost_a_noun()
    {
        var longFiles =
            from file in SourceFile.All
            where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Lines.Length > LongestFile && !MayBeLonger.ContainsKey(file.Path)
            select $"{file.Path} has {file.Lines.Length} lines of at most {LongestFile}: which noun is missing?";
        Complaints.None(longFiles);
    }

    [Fact]
    public void Whatever_may_be_longer_is() => Assert.All(
        MayBeLonger.Keys,
        path => Assert.True(SourceFile.All.Single(file => file.Path == path).Lines.Length > LongestFile, $"{path} is short enough now"));

    [Fact]
    public void Every_folder_is_a_noun_of_the_product()
    {
        var folders = SourceFile.All.SelectMany(file => file.Path.Split('/')[..^1]).Distinct();
        Complaints.None(folders.Intersect(NoNouns).Select(folder => $"{folder} is how and not what: name the folder after the noun"));
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var strangers =
            from file in SourceFile.All
            where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal)
            let declared = file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';')
            let folder = string.Join('.', file.Path.Split('/')[1..^1])
            where declared is not null && declared != folder
            select $"{file.Path} declares {declared}";
        Complaints.None(strangers);
    }
}
