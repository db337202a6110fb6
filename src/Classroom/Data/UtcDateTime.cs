using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Classroom.Data;

/// <summary>
/// Entities hold instants as UTC <see cref="DateTime"/>, because SQLite cannot compare <see cref="DateTimeOffset"/>.
/// Rules use <see cref="DateTimeOffset"/>; these two words are the way between.
/// </summary>
public static class UtcDateTime
{
    internal static void Apply(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<Converter>();

    /// <summary>The instant as a column holds it.</summary>
    public static DateTime ToColumn(this DateTimeOffset instant) => instant.UtcDateTime;

    /// <summary>The instant that a column held.</summary>
    public static DateTimeOffset ToInstant(this DateTime column) => new(DateTime.SpecifyKind(column, DateTimeKind.Utc));

    private sealed class Converter() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
