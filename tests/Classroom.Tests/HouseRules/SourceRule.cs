using System.Text.RegularExpressions;

namespace Classroom.Tests.HouseRules;

/// <summary>Something that is not written in this house.</summary>
/// <param name="Where">The paths that it is about.</param>
/// <param name="Pattern">What is not written there.</param>
/// <param name="Instead">What to do about it.</param>
/// <param name="Sample">A line that breaks it: so that the rule can fail.</param>
internal sealed record SourceRule(string Name, string Where, string Pattern, string Instead, string Sample)
{
    /// <summary>Paths that may, because …: each with its reason in the table.</summary>
    public string[] Except { get; init; } = [];

    public IEnumerable<SourceFile> Files => SourceFile.All.Where(file => Regex.IsMatch(file.Path, Where) && !Except.Contains(file.Path));

    public IEnumerable<string> Broken() =>
        from file in Files
        from line in file.Code
        where IsBrokenBy(line.Text)
        select $"{file.Path}:{line.Number}: {line.Text.Trim()}\n  Instead: {Instead}";

    public bool IsBrokenBy(string text) => Regex.IsMatch(text, Pattern);
}
