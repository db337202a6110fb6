namespace Classroom.Tests.HouseRules;

/// <summary>What is not written in this house, and what is written instead. One row, one habit (src/README.md).</summary>
internal static class SourceRules
{
    private const string OurCode = @"^src/.*\.(cs|razor)$";
    private const string TheScreen = @"^src/Classroom\.Web/.*\.(cs|razor)$";
    private const string TheRules = @"^src/Classroom/.*\.cs$";
    private const string AllCode = @"\.(cs|razor)$";

    public static readonly SourceRule[] All =
    [
        new("the clock on the wall", OurCode, @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b",
            "take `now` as a parameter, or TimeProvider at the edge", "var now = DateTimeOffset.UtcNow;"),
        new("a clock of one's own", OurCode, @"\bTimeProvider\.System\b|\bStopwatch\b",
            "take the injected TimeProvider: tests let time pass by hand", "var time = TimeProvider.System;")
            // The one place where the clock is chosen.
            { Except = ["src/Classroom.Web/Program.cs"] },
        new("waiting by the system's clock", OurCode, @"\bTask\.Delay\(|\bnew (PeriodicTimer|Timer)\(|\bSystem\.Timers\b",
            "TimeProvider.CreateTimer, set to the next instant at which something changes: nothing ticks", "await Task.Delay(100);"),
        new("sleeping", AllCode, @"\bThread\.Sleep\b",
            "ManualTime.Pass for a rule of time, Eventually.True for other threads", "Thread.Sleep(50);"),
        new("a method nobody can await", AllCode, @"\basync void\b",
            "return a Task", "private async void OnChanged()"),
        new("waiting for a task with a thread", OurCode, @"\.Result\b(?! ?[=(])|\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)",
            "await it", "var room = FindAsync(id).Result;"),
        new("an event that outlives its page", OurCode, @"\bstatic\s+event\b",
            "a message on the bus, or an event of a scoped service", "public static event Action? Changed;"),
        new("the database on the screen", TheScreen, @"\bClassroomDb\b|\bIDbContextFactory\b|\bDbContext\b|\bEntityFrameworkCore\b",
            "ask the feature: its desk reads, and checks the rights", "@inject IDbContextFactory<ClassroomDb> Dbs"),
        new("the name of a database on the screen", TheScreen, @"(?i)sqlite|postgres|npgsql",
            "only Program.cs chooses; what differs between databases is behind IDatabase", "using Classroom.Sqlite;")
            { Except = ["src/Classroom.Web/Program.cs"] },
        new("a vendor of a database in the rules", TheRules, @"\busing (Npgsql|Microsoft\.Data\.Sqlite|Classroom\.(Sqlite|Postgres))\b",
            "put it into Classroom.Sqlite and Classroom.Postgres", "using Npgsql;"),
        new("a page in the rules", TheRules, @"\busing Microsoft\.(AspNetCore\.(Components|Http|Mvc)|JSInterop)\b",
            "Classroom has no screen: put it into Classroom.Web", "using Microsoft.AspNetCore.Components;"),
        new("a schema that nobody migrates", AllCode, @"\bEnsureCreated(Async)?\b",
            "a migration for both databases: src/tools/migrate Name", "db.Database.EnsureCreated();"),
        new("a global of the browser", @"^(src|wwwroot-assets)/.*\.js$", @"\b(window|globalThis|self)\.\w+\s*=[^=]|^var\s",
            "export it from the module beside its component", "window.beat = () => {};"),
        new("a module fetched by hand", TheScreen, @"\(""import""",
            "IJSRuntime.StartAsync or RunAsync: the page may be left before it comes", "_script = await Browser.InvokeAsync<IJSObjectReference>(\"import\", Script);")
            { Except = ["src/Classroom.Web/Shared/PageScripts.cs"] },
        new("writing to the console", OurCode, @"\bConsole\.(Out|Error|Write)",
            "ILogger, with placeholders and without names of people", "Console.WriteLine(name);"),
        new("waiting for an address", @"^tests/Classroom\.Browser/.*\.cs$", @"\bWaitForURLAsync\b",
            "Tab.IsAt, or Expect(page).ToHaveURLAsync: they look again, where this misses what happens while it begins", "await page.WaitForURLAsync(\"**/teacher\");"),
        new("a test switched off", @"^tests/.*\.cs$", @"\b(Fact|Theory)\(.*\bSkip\s*=",
            "repair or delete it; where the machine lacks something, Assert.Skip with the reason", "[Fact(Skip = \"flaky\")]"),
        new("a region", AllCode, @"^\s*#region\b",
            "a file of its own: the noun is missing", "#region Helpers"),
    ];
}
