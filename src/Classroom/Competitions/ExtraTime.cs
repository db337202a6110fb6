namespace Classroom.Competitions;

/// <summary>How much longer one person may take than the others (C-9). Their own business: no other student is told.</summary>
public enum ExtraTime
{
    None,
    Quarter,
    Half,
    Double,
    Untimed,
}

public static class ExtraTimes
{
    /// <summary>The person's own time for a question: 1, 1.25, 1.5 or 2 times its limit; null without a limit.</summary>
    public static TimeSpan? Of(this ExtraTime extra, TimeSpan limit) => extra == ExtraTime.Untimed ? null : limit * extra.Factor();

    /// <summary>
    /// The time T that speed is measured by: "whoever has 1.5 times the time may take 1.5 times as long for the same points".
    /// Untimed it is measured as with double time, and whatever takes longer gives what the end of that gives.
    /// </summary>
    public static TimeSpan MeasuredBy(this ExtraTime extra, TimeSpan limit) => limit * extra.Factor();

    private static double Factor(this ExtraTime extra) => extra switch
    {
        ExtraTime.None => 1,
        ExtraTime.Quarter => 1.25,
        ExtraTime.Half => 1.5,
        ExtraTime.Double or ExtraTime.Untimed => 2,
    };
}
