using Microsoft.Extensions.Options;

namespace Classroom.Web.Tests.Shared;

/// <summary>Settings are looked at when the site starts; one that makes no sense stops it with its name.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Presence:StaleSeconds", "15", "Presence:StaleSeconds")]
    [InlineData("Presence:StaleSeconds", "1", "StaleSeconds")]
    [InlineData("Presence:BeatSeconds", "0", "BeatSeconds")]
    [InlineData("Presence:BeatSeconds", "30", "Presence:BeatSeconds")]
    [InlineData("Presence:HiddenSeconds", "-1", "HiddenSeconds")]
    [InlineData("Presence:LeaveGraceSeconds", "61", "LeaveGraceSeconds")]
    [InlineData("Presence:FlushSeconds", "0", "FlushSeconds")]
    [InlineData("Presence:RetentionDays", "0", "RetentionDays")]
    [InlineData("Rooms:WrongCodesPerBrowser", "0", "WrongCodesPerBrowser")]
    [InlineData("Rooms:WrongCodesPerAddress", "0", "WrongCodesPerAddress")]
    [InlineData("Rooms:WrongCodesInAll", "0", "WrongCodesInAll")]
    [InlineData("Accounts:TriesPerMinute", "0", "TriesPerMinute")]
    [InlineData("Accounts:Registration", "99", "Registration")]
    public async Task One_out_of_its_range_stops_the_start_and_is_named(string key, string value, string named)
    {
        var refusal = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(key, value));
        Assert.Contains(named, refusal.Message);
    }

    [Theory]
    [InlineData("Presence:BeatSeconds", "soon")]
    [InlineData("Accounts:Registration", "Sometimes")]
    [InlineData("Rooms:ShowsAttention", "perhaps")]
    public async Task One_of_another_kind_stops_the_start_and_is_named(string key, string value)
    {
        var refusal = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => StartAsync(key, value));
        Assert.Contains(key, refusal.Message);
    }

    [Theory]
    [InlineData("Presence:StaleSeconds", "16")]
    [InlineData("Presence:LeaveGraceSeconds", "0")]
    [InlineData("Accounts:Registration", "firstonly")]
    public async Task One_at_the_edge_of_its_range_starts(string key, string value) => await StartAsync(key, value);

    private static async Task StartAsync(string key, string value)
    {
        await using var site = new Site { Settings = [(key, value)] };
        (await site.Client().GetAsync("/healthz")).Is(200);
    }
}
