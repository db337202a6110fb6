using Classroom.Accounts;
using Classroom.Attendance;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Tests;

/// <summary>The core as the site puts it together, on one database, with a clock that is moved by hand.</summary>
public sealed class School : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TestDatabase _database;
    private readonly bool _owned;

    private School(TestDatabase database, bool owned, ManualTime time, (string Key, string Value)[] settings)
    {
        (_database, _owned, Time) = (database, owned, time);
        // Answers of one instant wait for nobody, unless a test is about that.
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Competitions:GatherMilliseconds", "0")])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddMessaging();
        services.AddAccounts(configuration);
        services.AddRooms(configuration).AddQuizzes().AddCompetitions(configuration).AddPresence(configuration).AddAttendance();
        database.AddTo(services).ConfigureDbContext<ClassroomDb>(options => options.AddInterceptors(Queries, Meddling, Outage, Disk));
        // One round: the tests are not about how slow a stolen hash is to break.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public ManualTime Time { get; }

    public QueryLog Queries { get; } = new();

    public Meddling Meddling { get; } = new();

    public Outage Outage { get; } = new();

    public FullDisk Disk { get; } = new();

    public InProcessBus Bus => Get<InProcessBus>();

    public RoomDesk Rooms => Get<RoomDesk>();

    public Door Door => Get<Door>();

    public Seats Seats => Get<Seats>();

    public Handovers Handovers => Get<Handovers>();

    public SeatMerger Merger => Get<SeatMerger>();

    public AttendanceDesk Attendance => Get<AttendanceDesk>();

    public ReportDesk Reports => Get<ReportDesk>();

    public RegradeDesk Regrades => Get<RegradeDesk>();

    public HistoryDesk History => Get<HistoryDesk>();

    public CompetitionDesk Competitions => Get<CompetitionDesk>();

    public RunDesk Runs => Get<RunDesk>();

    public PlayerDesk Players => Get<PlayerDesk>();

    public AssignmentDesk Assignments => Get<AssignmentDesk>();

    public AttemptDesk Attempts => Get<AttemptDesk>();

    public TeamDesk Teams => Get<TeamDesk>();

    public AccommodationDesk Accommodations => Get<AccommodationDesk>();

    public NameRules NameRules => Get<NameRules>();

    public CompetitionBoard Competing => Get<CompetitionBoard>();

    public QuizLibrary Library => Get<QuizLibrary>();

    public QuizDesk Quizzes => Get<QuizDesk>();

    public PresenceBoard Board => Get<PresenceBoard>();

    public HeartbeatWriter Writer => Get<HeartbeatWriter>();

    public IDbContextFactory<ClassroomDb> Databases => Get<IDbContextFactory<ClassroomDb>>();

    public static async Task<School> OpenAsync(ITestDatabases databases, params (string Key, string Value)[] settings) =>
        new(await databases.FreshAsync(), owned: true, new ManualTime(), settings);

    /// <summary>The same school after its process ended without a word and was started again, on the same database and clock.</summary>
    public School AfterCrash() => new(_database, owned: false, Time, []);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One request or circuit, with services of its own.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_owned)
        {
            await _database.DisposeAsync();
        }
    }
}
