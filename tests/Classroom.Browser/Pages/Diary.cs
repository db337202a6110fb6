using System.Diagnostics;
using System.Text.Json;

namespace Classroom.Browser;

/// <summary>What a page has shown since it was loaded, each value with its time (<c>diary.js</c>).</summary>
public sealed class Diary(IPage page)
{
    public const string Count = "count";
    public const string Connection = "connection";
    public const string Press = "press";
    public const string Reconnecting = "reconnecting";
    public const string SeatLost = "seatLost";

    public static string Script { get; } = ReadScript();

    /// <summary>When the page showed the value for the first time after <paramref name="since"/>; waits for it.</summary>
    public async Task<DateTimeOffset> WhenAsync(string what, string value, DateTimeOffset since, TimeSpan? patience = null)
    {
        var limit = patience ?? TimeSpan.FromSeconds(20);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            var entries = await SinceAsync(what, since);
            if (entries.FirstOrDefault(entry => entry.Value == value) is { } found)
            {
                return found.Time;
            }

            Assert.True(
                waited.Elapsed < limit,
                $"{page.Url} did not show {what} '{value}' within {limit.TotalSeconds:0} s, but: {string.Join(", ", entries.Select(entry => $"'{entry.Value}'"))}");
        }
    }

    /// <summary>The values that came after <paramref name="since"/>; none where the page still shows what it did.</summary>
    public async Task<IReadOnlyList<DiaryEntry>> SinceAsync(string what, DateTimeOffset since)
    {
        try
        {
            var all = JsonSerializer.Deserialize<DiaryEntry[]>(
                await page.EvaluateAsync<string>("() => JSON.stringify(window.diary ?? [])"), JsonSerializerOptions.Web)!;
            return [.. all.Where(entry => entry.What == what && entry.Time >= since)];
        }
        catch (PlaywrightException) when (!page.IsClosed)
        {
            // Between two pages; the next one begins a new diary.
            return [];
        }
    }

    private static string ReadScript()
    {
        using var script = new StreamReader(typeof(Diary).Assembly.GetManifestResourceStream("diary.js")!);
        return script.ReadToEnd();
    }
}

/// <param name="At">Milliseconds of the browser's clock, which is this machine's.</param>
public sealed record DiaryEntry(string What, string Value, long At)
{
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
