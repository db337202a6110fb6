using System.ComponentModel.DataAnnotations;

namespace Classroom.Presence;

/// <summary>Settings <c>Presence:*</c>.</summary>
public sealed class PresenceOptions : IValidatableObject
{
    public const string Section = "Presence";

    /// <summary>How often a tab beats. The browser is told; it has no number of its own.</summary>
    [Range(1, 600)]
    public int BeatSeconds { get; set; } = 15;

    /// <summary>A tab is fresh until so long after its last beat.</summary>
    [Range(2, 3_600)]
    public int StaleSeconds { get; set; } = 30;

    /// <summary>A tab is attentive until so long after it was hidden.</summary>
    [Range(0, 3_600)]
    public int HiddenSeconds { get; set; } = 30;

    /// <summary>A closed tab is counted out so long after its connection went, so that a refresh does not flicker.</summary>
    [Range(0, 60)]
    public int LeaveGraceSeconds { get; set; } = 3;

    /// <summary>Beats are written to the database so often, in one transaction.</summary>
    [Range(1, 60)]
    public int FlushSeconds { get; set; } = 5;

    /// <summary>Days for which the record of presence is kept.</summary>
    [Range(1, 36_500)]
    public int RetentionDays { get; set; } = 730;

    public PresenceRules Rules => new(
        TimeSpan.FromSeconds(StaleSeconds), TimeSpan.FromSeconds(HiddenSeconds), TimeSpan.FromSeconds(LeaveGraceSeconds));

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (StaleSeconds <= BeatSeconds)
        {
            yield return new ValidationResult(
                $"Presence:StaleSeconds ({StaleSeconds}) must be more than Presence:BeatSeconds ({BeatSeconds}), or everybody flickers.",
                [nameof(StaleSeconds)]);
        }
    }
}

/// <summary>The limits of P-2 and P-4, as the rules take them.</summary>
public sealed record PresenceRules(TimeSpan StaleAfter, TimeSpan HiddenAfter, TimeSpan LeaveGrace);
