using System.Runtime.InteropServices;
using Classroom.Load;
using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;
using Classroom.Load.Stories;

if (args is ["floor", var address])
{
    await FloorHost.RunAsync(address);
    return 0;
}

if (args.Contains("--help"))
{
    Console.WriteLine(Options.Help);
    return 0;
}

// Ending in order ends the programs that were started, too.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(130));
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(143));

var options = Options.Read(args);
RetryDelay.CheckAgainst(File.ReadAllText(Path.Combine(Machine.RepoRoot, "wwwroot-assets/reconnect.js")));
if (!File.Exists(options.Site))
{
    Console.Error.WriteLine($"No site at {options.Site}: build src/Classroom.Web in Release, or name its program with --site.");
    return 2;
}

var unknown = options.Stories.Except(Story.All.Select(story => story.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No story is called {string.Join(", ", unknown)}.\n{Options.Help}");
    return 2;
}

var failed = false;
var commit = Machine.CommitOf(options.Site);
var report = new Report(options.Out is { } earlier && File.Exists(earlier) ? File.ReadAllText(earlier) : null);
foreach (var story in Story.All.Where(story => options.Stories.Count == 0 || options.Stories.Contains(story.Name)))
{
    var measured = $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {commit}; {Machine.Describe()}; load average {Machine.Load} at the start"
        + (Machine.DriverIsPinned ? "" : "; clients not pinned to a core")
        + (options.Quick ? "; **quick: proves that it runs, measures nothing**" : "");
    var section = new Section(story.Name, story.About);
    try
    {
        await story.PlayAsync(new Stage(story, options, section));
    }
    catch (Exception fault)
    {
        failed = true;
        section.Notes.Add($"**This story could not be played to its end: {fault.Message}**");
        Console.Error.WriteLine(fault);
    }

    var text = section.Text(measured);
    Console.WriteLine(text);
    report.Put(text);
    if (options.Out is { } file)
    {
        File.WriteAllText(file, report.ToString());
    }
}

return failed ? 1 : 0;
