using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class RunCommandTests
{
    private const RunRefusal Fine = (RunRefusal)(-1);

    /// <summary>For each command what it meets in Lobby, Ready, Open, Closed, Scores, Finished and Cancelled.</summary>
    public static TheoryData<string, RunRefusal[]> Table => new()
    {
        { "advance", [Fine, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
        { "close", [RunRefusal.NotOpen, RunRefusal.NotOpen, Fine, RunRefusal.NotOpen, RunRefusal.NotOpen, RunRefusal.Over, RunRefusal.Over] },
        { "skip", [RunRefusal.NotAsking, Fine, Fine, RunRefusal.NotAsking, RunRefusal.NotAsking, RunRefusal.Over, RunRefusal.Over] },
        { "add time", [RunRefusal.NotAsking, Fine, Fine, RunRefusal.NotAsking, RunRefusal.NotAsking, RunRefusal.Over, RunRefusal.Over] },
        { "pause", [RunRefusal.NotStarted, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
        { "resume", [Fine, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
        { "automatic", [Fine, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
        { "end", [RunRefusal.NotStarted, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
        { "cancel", [Fine, Fine, Fine, Fine, Fine, RunRefusal.Over, RunRefusal.Over] },
    };

    public static Dictionary<string, Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>>> Commands { get; } = new()
    {
        ["advance"] = (run, now) => run.Advance(now),
        ["close"] = (run, now) => run.Close(now),
        ["skip"] = (run, now) => run.Skip(now),
        ["add time"] = (run, now) => run.AddTime(10, now),
        ["pause"] = (run, now) => run.Pause(now),
        ["resume"] = (run, now) => run.Resume(now),
        ["automatic"] = (run, now) => run.GoByItself(!run.Automatic, now),
        ["end"] = (run, now) => run.End(now),
        ["cancel"] = (run, now) => run.Cancel(now),
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void In_each_phase_a_command_is_done_or_refused_with_its_reason(string command, RunRefusal[] expected) =>
        Assert.Equal(expected, Enum.GetValues<Phase>().Select(phase => Running.At(phase).Refused(Commands[command]) ?? Fine));

    [Theory]
    [MemberData(nameof(Table))]
    public void What_changes_something_is_one_version_on(string command, RunRefusal[] expected)
    {
        foreach (var phase in Enum.GetValues<Phase>().Where(phase => expected[(int)phase] == Fine && command != "resume"))
        {
            var running = Running.At(phase);
            Assert.Equal(running.Run.Version + 1, Commands[command](running.Run, running.Now).Value.Version);
        }
    }
}
