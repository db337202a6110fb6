namespace Classroom.Browser;

/// <summary>
/// A story in a real browser: people come, do something, and see what the others did. When it ends, no browser has complained
/// and the site has logged no error, but for what the story expected.
/// </summary>
/// <param name="shared">The site that stories share; null for one of its own, which the story may kill.</param>
public abstract class Story(Chromium chromium, Site? shared) : IClassFixture<Chromium>, IAsyncLifetime
{
    /// <summary>What a busy machine may add to a rule's time before a story calls the rule broken.</summary>
    public static readonly TimeSpan Busy = TimeSpan.FromSeconds(8);

    private readonly List<IAsyncDisposable> _belongings = [];
    private int _errorsBefore;

    /// <summary>Everybody who came so far.</summary>
    protected Everyone Everyone { get; } = [];

    protected Site Site { get; } = shared ?? new Site();

    /// <summary>Whether the story is about something of which the site logs this error.</summary>
    protected virtual bool IsExpected(string error) => false;

    public virtual async ValueTask InitializeAsync()
    {
        Chromium.OrSkip();
        if (shared is null)
        {
            await Own(Site).InitializeAsync();
        }

        _errorsBefore = Site.Errors.Count();
    }

    public virtual async ValueTask DisposeAsync()
    {
        List<string> wrong = [.. Everyone.SelectMany(person => person.Complaints.Unexpected.Select(complaint => $"{person.Name}: {complaint}")), .. Site.Errors.Skip(_errorsBefore).Where(error => !IsExpected(error))];
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await TellWhatTheySawAsync();
        }

        foreach (var belonging in Enumerable.Reverse(_belongings))
        {
            await belonging.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.True(wrong.Count == 0, $"Complaints:\n{string.Join('\n', wrong)}");
    }

    /// <summary>A teacher with an account, signed in.</summary>
    protected async Task<Teacher> Teacher(string name = "Ms Weber", Line? over = null)
    {
        var teacher = await TeacherOutside(name, over);
        await teacher.SignsIn();
        return teacher;
    }

    /// <summary>A teacher with an account who has not signed in yet.</summary>
    protected async Task<Teacher> TeacherOutside(string name = "Ms Weber", Line? over = null)
    {
        using var doors = new Doors(Site.Address);
        return await Teacher(await doors.Register(name), over);
    }

    /// <summary>The teacher of this account, not signed in yet.</summary>
    protected async Task<Teacher> Teacher(Account account, Line? over = null) =>
        await Comes(new Teacher(account, await Context(), over?.Address ?? Site.Address));

    protected async Task<Student> Student(string name, Line? over = null) =>
        await Comes(new Student(name, await Context(), over?.Address ?? Site.Address));

    /// <summary>A teacher with an account, signed in, whose screen the class sees on the wall.</summary>
    protected async Task<Teacher> TeacherAtTheProjector(Account account)
    {
        var teacher = await Comes(new Teacher(account, await Context(new() { ViewportSize = new() { Width = 1920, Height = 1080 } }), Site.Address));
        await teacher.SignsIn();
        return teacher;
    }

    /// <summary>A student with a phone in the hand.</summary>
    protected async Task<Student> StudentOnAPhone(string name, Line? over = null) => await Comes(new Student(
        name, await Context(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true }), over?.Address ?? Site.Address));

    /// <summary>A student whose tabs are really hidden behind one another, and whose browser can be killed.</summary>
    protected async Task<Student> Student(string name, RealChromium with, Line? over = null)
    {
        await with.Context.AddInitScriptAsync(Diary.Script);
        return await Comes(new Student(name, with.Context, over?.Address ?? Site.Address));
    }

    protected async Task<RealChromium> RealChromium() => Own(await Browser.RealChromium.StartAsync());

    protected Line LineToTheSite(TimeSpan latency = default) => Own(new Line(Site.Address) { Latency = latency });

    protected T Own<T>(T belonging)
        where T : IAsyncDisposable
    {
        _belongings.Add(belonging);
        return belonging;
    }

    private async Task<T> Comes<T>(T person)
        where T : Person
    {
        await person.OpensATab();
        Everyone.Add(person);
        return person;
    }

    private async Task<IBrowserContext> Context(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = Own(await (await chromium.OpenAsync()).NewContextAsync(options));
        context.SetDefaultTimeout(Chromium.PatienceMilliseconds);
        await context.AddInitScriptAsync(Diary.Script);
        return context;
    }

    private async Task TellWhatTheySawAsync()
    {
        foreach (var tab in Everyone.Tabs)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{tab.Path}: {await Seen(tab)}");
        }
    }

    private static async Task<string> Seen(Tab tab)
    {
        try
        {
            var text = await tab.Page.Locator("body").InnerTextAsync(new() { Timeout = 2_000 });
            return string.Join(" | ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        catch (Exception fault) when (fault is TimeoutException or PlaywrightException)
        {
            // The story failed already; that is what must be told.
            return "does not answer";
        }
    }
}
