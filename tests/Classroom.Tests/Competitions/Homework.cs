using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>An assignment of a school with its students, as tests do it.</summary>
public sealed class Homework
{
    private readonly Dictionary<string, Joined> _seats = [];

    private Homework(School school, RoomEntry room, Caller host, CompetitionEntry competition) =>
        (School, Room, Host, Id) = (school, room, host, competition.Id);

    /// <summary>Due a day after everything begins.</summary>
    public static readonly DateTimeOffset Due = ManualTime.Start.AddDays(1);

    public School School { get; }

    public RoomEntry Room { get; }

    public Caller Host { get; }

    public Guid Id { get; }

    /// <param name="scoring">Null: speed, as a live run has it unless told.</param>
    public static async Task<Homework> SetAsync(
        School school, RoomEntry room, Caller host, AssignmentTerms terms, ScoringOptions? scoring = null, params Question[] questions) =>
        new(school, room, host, await school.CompetitionAsync(
            room.RoomId, host, "Waves at home", CompetitionTerms.Usual with { Assignment = terms, Scoring = scoring ?? new() }, questions));

    public async Task JoinAsync(params string[] names)
    {
        foreach (var name in names)
        {
            _seats[name] = await School.StudentAsync(Room, name);
        }
    }

    public Guid Seat(string name) => _seats[name].ParticipantId;

    public Joined Joined(string name) => _seats[name];

    public Caller Browser(string name) => _seats[name].Browser();

    public async Task<OwnAssignment> ReadAsync(string name, School? school = null) => (await (school ?? School).Attempts.ReadAsync(Id, Browser(name))).Value;

    public Task<Outcome<OwnAssignment, AssignmentRefusal>> StartAsync(string name) => School.Attempts.StartAsync(Id, Browser(name));

    public Task<Outcome<OwnAssignment, AssignmentRefusal>> GoOnAsync(string name, int attempt, int question, bool leaveOut = false) =>
        School.Attempts.GoOnAsync(Id, Browser(name), attempt, question, leaveOut);

    public Task<Outcome<Received, AnswerRefusal>> AnswerAsync(string name, int attempt, int question, AnswerDraft draft) =>
        School.Attempts.AnswerAsync(Id, Browser(name), attempt, question, draft);

    /// <summary>A whole attempt: an answer to each question, or none.</summary>
    public async Task<OwnAssignment> DoAsync(string name, params AnswerDraft?[] answers)
    {
        var own = (await StartAsync(name)).Value;
        var attempt = own.Attempt!.Number;
        foreach (var (question, draft) in answers.Index())
        {
            if (draft is not null)
            {
                Assert.Null((await AnswerAsync(name, attempt, question, draft)).Refusal);
            }

            own = (await GoOnAsync(name, attempt, question, leaveOut: draft is null)).Value;
        }

        return own;
    }

    public async Task<AssignmentProgress> ProgressAsync() => (await School.Assignments.ReadAsync(Id, Host)).Value;

    public async Task<AssignmentLine> LineAsync(string name) => (await ProgressAsync()).Lines.Single(line => line.Name == name);

    /// <summary>What is left of it for boards and reports.</summary>
    public async Task<RawRecord> RecordAsync()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        var row = await db.Competitions.SingleAsync(c => c.Id == Id);
        var questions = await db.CompetitionQuestions.Where(q => q.CompetitionId == Id).OrderBy(q => q.Position).Select(q => q.Content).ToListAsync();
        var terms = StoredJson.Read<CompetitionTerms>(row.Terms);
        var record = new RunRecord(Id, row.RoomId, row.Title, row.OpenedAt, terms, [.. questions.Select(content => new AskedCopy(QuestionJson.Read(content), null))]);
        return AttemptCount.Of(
            record, StoredJson.Read<Run>(row.Run), new GradeTerms(terms.Fitting(terms.Scoring), Regrade.Nothing),
            await db.Attempts.Where(a => a.CompetitionId == Id).ToListAsync(), await db.Answers.Where(a => a.CompetitionId == Id).ToListAsync(), School.Get<RunTime>().Now);
    }

    public async Task<(int Attempts, int Answers)> StoredAsync()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return (await db.Attempts.CountAsync(row => row.CompetitionId == Id), await db.Answers.CountAsync(row => row.CompetitionId == Id));
    }
}
