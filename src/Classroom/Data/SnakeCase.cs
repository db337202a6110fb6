using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Data;

/// <summary>Names in the database as people write them in SQL: <c>current_competition_id</c>, not <c>"CurrentCompetitionId"</c>.</summary>
public static partial class SnakeCase
{
    internal static void Apply(ModelBuilder model)
    {
        // What lies inside a JSON column has no names of its own in the database.
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } table)
            {
                entity.SetTableName(Of(table.Replace("AspNet", "", StringComparison.Ordinal)));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(Of(key.GetName()!));
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName(Of(foreign.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
            }
        }
    }

    /// <summary><c>CurrentCompetitionId</c> → <c>current_competition_id</c>.</summary>
    public static string Of(string name) => Humps().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z]A)(?=[A-Z][a-z])")]
    private static partial Regex Humps();
}
