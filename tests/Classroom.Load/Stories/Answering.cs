using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>What a student does with a question.</summary>
public enum Habit
{
    Once,

    /// <summary>Two taps at once.</summary>
    Twice,

    /// <summary>Only after it is closed.</summary>
    Late,

    /// <summary>Loses the connection with the answer on its way, and sends it again.</summary>
    Reconnects,
}

/// <summary>One student and one question.</summary>
/// <param name="Seat">Their id.</param>
/// <param name="Due">When it was to be answered, in UTC ticks.</param>
/// <param name="Told">What the student was told: once, or with each tap.</param>
public sealed record Answering(int Student, Guid Seat, Habit Habit, string Draft, long Due, IReadOnlyList<Answered> Told)
{
    public bool IsReceived => Told.All(told => told.Reply.Received);

    /// <summary>From when it was due until the student was told.</summary>
    public double Milliseconds => TimeSpan.FromTicks(Told[0].At - Due).TotalMilliseconds;

    /// <summary>2 % of each habit, and never none where there are people for it.</summary>
    public static Habit[] Habits(int people, Random random, bool late)
    {
        var each = Math.Max(1, people / 50);
        Habit[] habits = [.. Enumerable.Range(0, people).Select(student => (student / each) switch { 0 => Habit.Twice, 1 => late ? Habit.Late : Habit.Once, 2 => Habit.Reconnects, _ => Habit.Once })];
        random.Shuffle(habits);
        return habits;
    }
}
