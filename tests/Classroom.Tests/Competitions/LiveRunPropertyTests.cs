using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>
/// Whatever hosts, students, the clock and crashes do in whatever order: one row an answer, and it never changes; phases go forward only; points
/// are a function of the record; ranks are a total order with ties.
/// </summary>
public sealed class LiveRunPropertyTests
{
    private const int Steps = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("RUN_SEEDS"), out var seeds) ? seeds : 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_interleaving_keeps_every_answer_once_and_the_phases_in_order(int seed)
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var story = await Story.BeginAsync(school, new Random(seed));
        for (var step = 0; step < Steps; step++)
        {
            await story.StepAsync();
            await story.HoldsAsync();
        }
    }

    private sealed class Story(School first, Random random, Caller host, Guid id, IReadOnlyList<Joined> players) : IAsyncDisposable
    {
        private readonly Dictionary<(int Question, Guid Participant), string> _acknowledged = [];
        private readonly HashSet<Guid> _came = [];
        private readonly List<School> _nodes = [first];
        private (int Version, int Question, Phase Phase) _seen = (0, -1, Phase.Lobby);
        private string _did = "nothing";

        private School School => _nodes[^1];

        public static async Task<Story> BeginAsync(School school, Random random)
        {
            var host = await school.TeacherAsync("Ms Gray");
            var room = await school.RoomAsync(host);
            Question[] questions =
            [
                new("One?", new SingleChoiceBody(["a", "b", "c"], 1)), new("Two?", new MultipleChoiceBody(["a", "b", "c"], [0, 2])),
                new("Three?", new OrderingBody(["a", "b", "c"])), new("Four?", new NumberBody(1, 2)),
            ];
            var terms = CompetitionTerms.Usual with
            {
                Scoring = new ScoringOptions((ScoringMethod)random.Next(4), random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0),
                Automatic = random.Next(4) == 0,
            };
            var id = (await school.CompetitionAsync(room.RoomId, host, "Quiz", terms, questions)).Id;
            List<Joined> players = [];
            foreach (var name in new[] { "Anna", "Bert", "Carl", "Dora" })
            {
                players.Add(await school.StudentAsync(room, name));
            }

            await school.Competing.OpenAsync(id);
            return new Story(school, random, host, id, players);
        }

        public async Task StepAsync()
        {
            var version = School.Competing.Read(id)!.Version - (random.Next(5) == 0 ? 1 : 0);
            switch (random.Next(20))
            {
                case < 5:
                    await DoAsync("go on", School.Runs.AdvanceAsync(id, host, version));
                    break;
                case 5:
                    await DoAsync("close", School.Runs.CloseAsync(id, host, version));
                    break;
                case 6 when random.Next(3) == 0:
                    await DoAsync("skip", School.Runs.SkipAsync(id, host, version));
                    break;
                case 7:
                    await DoAsync("add time", School.Runs.AddTimeAsync(id, host, version, random.Next(0, 30)));
                    break;
                case 8:
                    await (random.Next(2) == 0 ? DoAsync("pause", School.Runs.PauseAsync(id, host)) : DoAsync("resume", School.Runs.ResumeAsync(id, host)));
                    break;
                case 9:
                    _did = "time passes";
                    School.Time.Pass(TimeSpan.FromMilliseconds(random.Next(1, 30_000)));
                    break;
                case 10:
                    _did = "the clock is set";
                    School.Time.SetClock(TimeSpan.FromMinutes(random.Next(-90, 90)));
                    break;
                case 11 when random.Next(2) == 0:
                    _did = "a crash";
                    _nodes.Add(School.AfterCrash());
                    await School.Competing.StartAsync(default);
                    break;
                default:
                    await AnswerAsync();
                    break;
            }
        }

        public async Task HoldsAsync()
        {
            await School.Competing.OpenAsync(id);
            await Eventually.True(() => School.Competing.Read(id)!.Board is var board && (board.UpTo < 0 || board.Lines.Length == _came.Count));
            var view = School.Competing.Read(id)!;
            var now = (view.Version, Question: view.Question?.Index ?? -1, view.Phase);
            Assert.True(
                now.Version >= _seen.Version && (now.Phase.IsOver() || now.Question > _seen.Question || (now.Question == _seen.Question && now.Phase >= _seen.Phase)),
                $"After {_did}: {_seen} became {now}.");
            _seen = now;
            Assert.True(view.Solution is null || view.Phase is not (Phase.Lobby or Phase.Ready or Phase.Open), $"The key is shown in {view.Phase}.");

            await using var db = await School.Databases.CreateDbContextAsync();
            var rows = await db.Answers.AsNoTracking().Where(answer => answer.CompetitionId == id).ToListAsync();
            Assert.Equal(_acknowledged.OrderBy(one => one.Key), rows.Select(row => KeyValuePair.Create((row.Question, row.ParticipantId), row.Content)).OrderBy(one => one.Key));
            Assert.All(rows, row => Assert.True(row.TookTicks >= 0));
            await BoardFollowsAsync(db, view, rows);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in _nodes.Skip(1))
            {
                await node.DisposeAsync();
            }
        }

        private async Task DoAsync(string what, Task<Outcome<RunView, RunRefusal>> command)
        {
            var outcome = await command;
            _did = $"{what}, {outcome.Refusal?.ToString() ?? "done"}";
        }

        private async Task AnswerAsync()
        {
            var (who, question) = (players[random.Next(players.Count)], random.Next(-1, 5));
            AnswerDraft draft = random.Next(5) switch
            {
                0 => new(Choices: [random.Next(4)]),
                1 => new(Choices: [0, 2]),
                2 => new(Order: [2, 0, 1]),
                3 => new(Number: random.Next(4)),
                _ => new(Text: "1,5"),
            };
            var entry = (await School.Competitions.EnterAsync(id, who.Browser())).Value;
            var told = await Task.WhenAll(Enumerable.Range(0, random.Next(1, 4)).Select(_ => School.Players.AnswerAsync(entry, who.Browser(), question, draft)));
            _did = $"an answer to {question}, {told[0].Refusal?.ToString() ?? "received"}";
            Assert.Single(told.Select(one => (one.Refusal, one.Refusal is null ? one.Value.Answer : null)).Distinct());
            if (told[0].Refusal is not AnswerRefusal.Over)
            {
                _came.Add(who.ParticipantId);
            }

            if (told[0].Done)
            {
                var content = AnswerJson.Write(told[0].Value.Answer!.Answer);
                Assert.Equal(_acknowledged.GetValueOrDefault((question, who.ParticipantId), content), content);
                _acknowledged[(question, who.ParticipantId)] = content;
            }
        }

        // From the rows alone, as somebody would who has nothing but the database.
        private async Task BoardFollowsAsync(ClassroomDb db, RunView view, IReadOnlyList<StoredAnswer> rows)
        {
            var run = StoredJson.Read<Run>((await db.Competitions.AsNoTracking().SingleAsync(c => c.Id == id)).Run);
            var contents = await db.CompetitionQuestions.Where(q => q.CompetitionId == id).OrderBy(q => q.Position).Select(q => q.Content).ToListAsync();
            var came = await db.Players.Where(p => p.CompetitionId == id).Select(p => p.ParticipantId).ToListAsync();
            var raw = new RawRecord(AskedQuestion.Of(run, [.. contents.Select(QuestionJson.Read)]), came, [.. rows.Select(row => row.Given)]);
            Assert.Equal(view.Board.UpTo < 0 ? [] : Leaderboard.Of(raw, view.Terms.Scoring, view.Board.UpTo), view.Board.Lines.Select(line => line.Standing));
        }
    }
}
