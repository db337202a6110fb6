using Classroom.Accounts;
using Classroom.Attendance;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Postgres;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Classroom.Sqlite;
using Classroom.Web;
using Classroom.Web.Accounts;
using Classroom.Web.Attendance;
using Classroom.Web.Competitions;
using Classroom.Web.Competitions.Reports;
using Classroom.Web.Presence;
using Classroom.Web.Quizzes;
using Classroom.Web.Rooms;
using Classroom.Web.Shared;

// A class changes in one moment: a thousand pages take a buffer each, and give it back. The runtime keeps 32 of a size for each processor, and would make
// the others anew each time, for the collector to come in the middle of it. It reads this when the first buffer is taken.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION", "1024");

// Settings lie beside the program, from wherever it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
// What a page sends and is sent goes on at once, not through one more queue each time: a question is on all pages earlier. Sockets wake the pool's own
// threads, so whatever takes long there holds up nobody else.
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
var (services, configuration) = (builder.Services, builder.Configuration);

if (configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres)
{
    services.AddPostgres(postgres);
}
else
{
    services.AddSqlite(configuration.GetConnectionString("Sqlite") ?? "Data Source=classroom.db");
}

services.AddSingleton(TimeProvider.System).AddMessaging().AddKeys();
services.AddAccounts(configuration);
services.AddRooms(configuration).AddPresence(configuration).AddAttendance().AddQuizzes().AddCompetitions(configuration);
services.AddCallers().AddPresencePages().AddRoomPages().AddCompetitionDoors().AddCompetitionPages();
services.AddWords().AddDoors().AddAnonymousDoors().AddHealth().AddFigures();
services.AddPages();

var app = builder.Build();
await app.Services.GetRequiredService<IDatabase>().PrepareAsync();
await app.SeedDemoClassAsync();

app.UsePages();
app.UseDoors();
app.UseRequestLocalization();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapHealth();
app.MapFigures();
app.MapOpenApi();
var api = app.MapDoors("/api");
api.MapAccounts();
api.MapRooms();
api.MapPresence();
api.MapAttendance();
api.MapQuizzes();
api.MapCompetitions();
api.MapReports();
app.MapImages();
app.MapPages<App>();
await app.RunAsync();

/// <summary>Named for the test host.</summary>
public partial class Program;
