namespace Classroom.Load.Figures;

/// <summary>One story's part of the report.</summary>
public sealed class Section(string name, string about)
{
    public string Name => name;

    public List<Table> Tables { get; } = [];

    public List<string> Notes { get; } = [];

    public string Text(string measured) => string.Join("\n\n",
    [
        $"## {name}",
        about,
        .. Tables.Select(table => table.ToString().TrimEnd()),
        .. Notes.Count > 0 ? [string.Join('\n', Notes.Select(note => $"- {note}"))] : Array.Empty<string>(),
        $"*{measured}*",
    ]) + "\n";
}
