using Classroom.Browser.Presence;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Browser.Competitions;

/// <summary>
/// SIGKILL while a class answers, question after question of one game: what was acknowledged is there exactly once, and the game goes on (C-4, C-5).
/// Needs no browser. <c>tests/load kill</c> does it fifty times.
/// </summary>
[Collection(nameof(Alone))]
public sealed class KilledAnswersTests
{
    private const int Kills = 5, People = 12, Seed = 20_261_120, Milliseconds = 600;

    private readonly Dictionary<(int Question, Guid Seat), int> _sent = [];
    private readonly Dictionary<(int Question, Guid Seat), DateTime> _acknowledged = [];

    [Fact]
    public async Task No_kill_loses_or_doubles_an_acknowledged_answer_and_the_game_goes_on()
    {
        var random = new Random(Seed);
        await using var site = new Site { Settings = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_TieredPGO"] = "0" } };
        await site.Starts();
        using var doors = new Doors(site.Address);
        var teacher = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(teacher, "Physics 10b");
        var quiz = await doors.MakeQuiz(teacher, "Waves", string.Concat(Enumerable.Range(1, Kills).Select(number => $"// classroom: seconds=60\nWhat is number {number}?{{=this ~that ~none}}\n\n")));
        var competition = await doors.OpenCompetition(teacher, room, "Waves", quiz);
        var seats = new Seat[People];
        for (var person = 0; person < People; person++)
        {
            seats[person] = await doors.Join(room, $"Student {person}");
        }

        using var game = new GameDoors(site.Address, competition, teacher);
        var heardInTime = 0;
        for (var question = 0; question < Kills; question++)
        {
            var open = await game.GoTo("open", question);
            heardInTime += await AnswerUntilKilled(site, game, seats, question, random);
            await site.Starts();
            await EveryPromiseIsKept(site, competition, $"seed {Seed}, kill {question + 1}");

            var stands = await game.Stands();
            Assert.Equal(("open", question, open.ClosesAt), (stands.Phase, stands.QuestionIndex, stands.ClosesAt));
            foreach (var seat in seats)
            {
                Hear(question, seat, await game.Answer(seat, question, _sent[(question, seat.ParticipantId)]));
            }

            await game.GoTo("closed", question);
            await EveryPromiseIsKept(site, competition, $"seed {Seed}, after kill {question + 1}");
        }

        Assert.Equal(Kills * People, _acknowledged.Count);
        // Or it would have proved nothing.
        Assert.InRange(heardInTime, 1, (Kills * People) - 1);
    }

    private async Task<int> AnswerUntilKilled(Site site, GameDoors game, Seat[] seats, int question, Random random)
    {
        // Every other kill follows at once on an acknowledgement: what is said before it is true is found out then.
        var (heard, left) = (new TaskCompletionSource(), question % 2 == 0 ? random.Next(People - 2) + 1 : 0);
        var answering = seats.Select(seat => (Seat: seat, Choice: random.Next(3), After: random.Next(Milliseconds))).ToList().ConvertAll(async plan =>
        {
            _sent[(question, plan.Seat.ParticipantId)] = plan.Choice;
            await Task.Delay(plan.After);
            try
            {
                var at = await game.Answer(plan.Seat, question, plan.Choice);
                if (Interlocked.Decrement(ref left) == 0)
                {
                    heard.SetResult();
                }

                return (plan.Seat, At: at);
            }
            catch (HttpRequestException)
            {
                // Killed before it said so: nothing was promised.
                return (plan.Seat, At: null);
            }
        });
        await (question % 2 == 0 ? heard.Task : Task.Delay(random.Next(Milliseconds)));
        await site.IsKilled();
        var acknowledged = (await Task.WhenAll(answering)).Where(one => one.At is not null).ToList();
        acknowledged.ForEach(one => Hear(question, one.Seat, one.At));
        return acknowledged.Count;
    }

    // Whoever was told once is told the same again.
    private void Hear(int question, Seat seat, DateTime? at)
    {
        Assert.NotNull(at);
        Assert.Equal(at.Value, _acknowledged.GetValueOrDefault((question, seat.ParticipantId), at.Value), TimeSpan.FromMicroseconds(1));
        _acknowledged[(question, seat.ParticipantId)] = at.Value;
    }

    private async Task EveryPromiseIsKept(Site site, Competition competition, string told)
    {
        await using var db = new ClassroomDb(
            ((DbContextOptionsBuilder<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite($"{site.Database};Pooling=False")).Options);
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync());
        var rows = (await db.Set<StoredAnswer>().AsNoTracking().Where(answer => answer.CompetitionId == competition.Id).ToListAsync())
            .ToLookup(row => (row.Question, row.ParticipantId));
        foreach (var (key, at) in _acknowledged)
        {
            var row = Assert.Single(rows[key]);
            Assert.Equal(at, row.AnsweredAt, TimeSpan.FromMicroseconds(1));
        }

        Assert.All(rows.SelectMany(row => row), row => Assert.True(
            row.Given.Answer is ChoiceAnswer { Choices: [var choice] } && choice == _sent[(row.Question, row.ParticipantId)], $"{told}: {row.Content} was not sent."));
    }
}
