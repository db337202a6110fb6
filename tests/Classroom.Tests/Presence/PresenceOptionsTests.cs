using System.ComponentModel.DataAnnotations;
using Classroom.Presence;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Presence;

public sealed class PresenceOptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_specification()
    {
        var options = new PresenceOptions();
        Assert.Equal(
            (15, 30, 30, 3, 5),
            (options.BeatSeconds, options.StaleSeconds, options.HiddenSeconds, options.LeaveGraceSeconds, options.FlushSeconds));
    }

    [Fact]
    public void A_limit_of_silence_that_is_no_longer_than_the_beat_is_refused_by_its_key()
    {
        var options = new PresenceOptions { BeatSeconds = 30, StaleSeconds = 30 };
        var fault = Assert.Single(options.Validate(new ValidationContext(options)));
        Assert.Contains("Presence:StaleSeconds", fault.ErrorMessage);
    }

    [Fact]
    public async Task Settings_that_make_no_sense_stop_the_program_when_it_starts()
    {
        await using var school = await School.OpenAsync(new SqliteFiles(), ("Presence:FlushSeconds", "0"));
        Assert.Throws<OptionsValidationException>(() => school.Get<IStartupValidator>().Validate());
    }
}
