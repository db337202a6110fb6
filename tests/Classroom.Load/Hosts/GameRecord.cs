using System.Globalization;
using System.Text.Json;

namespace Classroom.Load.Hosts;

/// <summary>What is on the disk of one competition: seen from outside, in the database file.</summary>
/// <param name="Answers">Every row.</param>
/// <param name="Rounds">The questions that were asked, in order.</param>
public sealed record GameRecord(IReadOnlyList<WrittenAnswer> Answers, IReadOnlyList<WrittenRound> Rounds)
{
    private static readonly JsonSerializerOptions SnakeCase = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static GameRecord Read(string database, Guid competition)
    {
        var id = $"'{competition.ToString().ToUpperInvariant()}'";
        var answers = SqliteFile.Query(
            database, $"SELECT question, participant_id, content, answered_at, took_ticks FROM competition_answers WHERE upper(competition_id) = {id}");
        var run = SqliteFile.Query(database, $"SELECT run FROM competitions WHERE upper(id) = {id}")[0][0]!;
        return new GameRecord(
            [.. answers.Select(WrittenAnswer.Of)], JsonSerializer.Deserialize<WrittenRun>(run, SnakeCase)!.Rounds ?? []);
    }

    /// <summary>How many rows one question has.</summary>
    public static int Count(string database, Guid competition, int question) => int.Parse(
        SqliteFile.Query(
            database,
            $"SELECT count(*) FROM competition_answers WHERE upper(competition_id) = '{competition.ToString().ToUpperInvariant()}' AND question = {question}")[0][0]!,
        CultureInfo.InvariantCulture);

    private sealed record WrittenRun(WrittenRound[]? Rounds);
}

/// <summary>One row of an answer.</summary>
/// <param name="Content">As it is written: JSON.</param>
/// <param name="Took">The response time that points are made of.</param>
public sealed record WrittenAnswer(int Question, Guid Participant, string Content, DateTime AnsweredAt, TimeSpan Took)
{
    internal static WrittenAnswer Of(string?[] row) => new(
        int.Parse(row[0]!, CultureInfo.InvariantCulture), Guid.Parse(row[1]!), row[2]!,
        DateTime.Parse(row[3]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        TimeSpan.FromTicks(long.Parse(row[4]!, CultureInfo.InvariantCulture)));
}

/// <summary>One question that was asked.</summary>
/// <param name="Skipped">Given up: counts for nobody.</param>
public sealed record WrittenRound(int Question, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool Skipped);
