namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Which column holds what.</summary>
/// <param name="Header">The row that says so; null where a table has none.</param>
internal sealed record TableColumns(SheetRow? Header, IReadOnlyList<ColumnRole> Roles)
{
    private const int RowsLookedAt = 30;

    /// <summary>Texts are Markdown: the table is one of ours.</summary>
    public bool IsOurs { get; } = Header?.Cells.Any(cell => HeaderWords.Normal(cell) == "prompt markdown") == true;

    public IReadOnlyList<int> Options { get; } = All(Roles, ColumnRole.Option);

    public IReadOnlyList<int> WrongOptions { get; } = All(Roles, ColumnRole.WrongOption);

    /// <summary>The first column of a role, or -1.</summary>
    public int Of(ColumnRole role)
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            if (Roles[i] == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The columns by the first row that names a prompt and something to answer with; null where none does.</summary>
    public static TableColumns? Find(Sheet sheet)
    {
        foreach (var row in sheet.Rows.Take(RowsLookedAt))
        {
            var columns = new TableColumns(row, [.. row.Cells.Select(HeaderWords.RoleOf)]);
            if (columns.Of(ColumnRole.Prompt) >= 0 && (columns.Options.Count > 1 || columns.Of(ColumnRole.OptionList) >= 0 || columns.Of(ColumnRole.Correct) >= 0 || columns.Of(ColumnRole.Accepted) >= 0))
            {
                return columns;
            }
        }

        return null;
    }

    private static List<int> All(IReadOnlyList<ColumnRole> roles, ColumnRole role) => [.. Enumerable.Range(0, roles.Count).Where(i => roles[i] == role)];
}
