using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>A live run of a school with its players, as tests play it.</summary>
public sealed class LiveGame
{
    private readonly Dictionary<string, Joined> _seats = [];

    private LiveGame(School school, RoomEntry room, Caller host, CompetitionEntry competition) =>
        (School, Room, Host, Id) = (school, room, host, competition.Id);

    public School School { get; }

    public RoomEntry Room { get; }

    public Caller Host { get; }

    public Guid Id { get; }

    public RunView View => School.Competing.Read(Id)!;

    public RunProgress Progress => School.Competing.Progress(Id);

    /// <summary>A competition in its lobby, with these students in it; nobody beats yet.</summary>
    public static async Task<LiveGame> BeginAsync(
        School school, RoomEntry room, Caller host, CompetitionTerms terms, IEnumerable<string> names, params Question[] questions)
    {
        var game = new LiveGame(school, room, host, await school.CompetitionAsync(room.RoomId, host, "Quiz", terms, questions));
        await school.Competing.OpenAsync(game.Id);
        foreach (var name in names)
        {
            await game.JoinAsync(name);
        }

        return game;
    }

    public async Task JoinAsync(string name)
    {
        _seats[name] = await School.StudentAsync(Room, name);
        Assert.True((await School.Players.ArriveAsync(await EntryAsync(name), Browser(name))).Done);
    }

    public IEnumerable<string> Names => _seats.Keys;

    public Guid Seat(string name) => _seats[name].ParticipantId;

    public Caller Browser(string name) => _seats[name].Browser();

    public OwnRun Own(string name) => School.Competing.Own(Id, Seat(name))!;

    public async Task<CompetitionEntry> EntryAsync(string name) => (await School.Competitions.EnterAsync(Id, Browser(name))).Value;

    public async Task BeatAsync(string name)
    {
        await School.Board.OpenAsync(Room.RoomId);
        Assert.NotNull(School.Board.Beat(Room.RoomId, Seat(name), "tab", visible: true, Place.Competition(Id)));
    }

    public async Task<RunView> AdvanceAsync() => (await School.Runs.AdvanceAsync(Id, Host, View.Version)).Value;

    /// <summary>Asks the next question and opens it.</summary>
    public async Task OpenAsync()
    {
        await AdvanceAsync();
        await PassAsync(3, Phase.Open);
    }

    public async Task<Outcome<Received, AnswerRefusal>> AnswerAsync(string name, int question, AnswerDraft draft) =>
        await School.Players.AnswerAsync(await EntryAsync(name), Browser(name), question, draft);

    /// <summary>Lets time pass and waits until the run is in this phase.</summary>
    public async Task PassAsync(double seconds, Phase phase)
    {
        School.Time.Pass(TimeSpan.FromSeconds(seconds));
        await IsAsync(phase);
    }

    /// <summary>The same for what follows from presence: bursts of it are merged, so a moment has to pass.</summary>
    public async Task ComesToAsync(Phase phase)
    {
        await Eventually.True(() =>
        {
            School.Time.Pass(TimeSpan.FromMilliseconds(1));
            return View.Phase == phase;
        });
        await IsAsync(phase);
    }

    public async Task IsAsync(Phase phase)
    {
        await Eventually.True(() => View.Phase == phase);
        // Seen by the clock; stored too, so that the next command names the version that is.
        await School.Competing.OpenAsync(Id);
    }

    /// <summary>Rows in the database.</summary>
    public async Task<int> StoredAsync()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return await db.Answers.CountAsync(answer => answer.CompetitionId == Id);
    }
}
