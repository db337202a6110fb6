using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>Every command, and what each kind of caller hears. Whoever is not in the room hears that there is none .</summary>
internal static class RightsTable
{
    private const string None = nameof(RoomRefusal.NotFound);
    private const string Not = nameof(RoomRefusal.NotAllowed);
    private const string Done = "done";
    private const string Plays = nameof(AnswerRefusal.NotPlaying);
    private const string Unbegun = nameof(AssignmentRefusal.NotStarted);
    private const string Teamless = nameof(TeamRefusal.NoSuchTeam);
    private const string Early = nameof(AnswerRefusal.NotOpenYet);

    private static readonly GradeTerms Grading = new(new ScoringOptions(), Regrade.Nothing);

    public static readonly string[] Callers =
        ["nobody", "student", "presenter", "student elsewhere", "host elsewhere", "co-teacher", "host"];

    public static readonly (string Command, Func<Cast, Caller, Task<string>> Run, string[] Hears)[] Rows =
    [
        // Nobody, student, presenter, student elsewhere, host elsewhere, co-teacher, host. The host comes last, and may end it all;
        // what the co-teacher merged is no more.
        ("RoomDesk.EnterAsync", (c, who) => Say(c.School.Rooms.EnterAsync(c.Room, who)), [None, Done, Done, None, None, Done, Done]),
        ("RoomDesk.EnterToTeachAsync", (c, who) => Say(c.School.Rooms.EnterToTeachAsync(c.Room, who)), [None, None, None, None, None, Done, Done]),
        ("RoomDesk.RoomOfSeatAsync", async (c, who) => await c.School.Rooms.RoomOfSeatAsync(c.StudentSeat, who) is null ? None : Done, [None, Done, None, None, None, None, None]),
        ("RoomDesk.RenameAsync", (c, who) => Say(c.School.Rooms.RenameAsync(c.Room, who, "New")), [None, None, None, None, None, Not, Done]),
        ("RoomDesk.ShowAttentionAsync", (c, who) => Say(c.School.Rooms.ShowAttentionAsync(c.Room, who, shown: false)), [None, None, None, None, None, Not, Done]),
        ("RoomDesk.ArchiveAsync", (c, who) => Say(c.School.Rooms.ArchiveAsync(c.Room, who)), [None, None, None, None, None, Not, Done]),
        ("RoomDesk.UnarchiveAsync", (c, who) => Say(c.School.Rooms.UnarchiveAsync(c.Room, who)), [None, None, None, None, None, Not, Done]),
        ("RoomDesk.DeleteAsync", (c, who) => Say(c.School.Rooms.DeleteAsync(c.Room, who, "Physics")), [None, None, None, None, None, Not, Done]),
        ("Door.SeatBehindAsync", async (c, who) => await c.School.Door.SeatBehindAsync(c.Code, who) is null ? None : Done, [None, Done, Done, None, None, Done, Done]),
        ("Door.ReplaceCodeAsync", (c, who) => Say(c.School.Door.ReplaceCodeAsync(c.Room, who)), [None, None, None, None, None, Not, Done]),
        ("Door.SetOpenAsync", (c, who) => Say(c.School.Door.SetOpenAsync(c.Room, who, open: false)), [None, None, None, None, None, Not, Done]),
        ("Door.SetLockedAsync", (c, who) => Say(c.School.Door.SetLockedAsync(c.Room, who, locked: true)), [None, None, None, None, None, Not, Done]),
        ("Seats.RenameAsync", (c, who) => Say(c.School.Seats.RenameAsync(c.Room, who, c.Victim, "New")), [None, None, None, None, None, Done, Done]),
        ("Seats.SetMutedAsync", (c, who) => Say(c.School.Seats.SetMutedAsync(c.Room, who, c.Victim, muted: true)), [None, None, None, None, None, Done, Done]),
        ("Seats.RemoveAsync", (c, who) => Say(c.School.Seats.RemoveAsync(c.Room, who, c.Victim)), [None, None, None, None, None, Done, Done]),
        ("Seats.RemoveAsync, of a co-teacher", (c, who) => Say(c.School.Seats.RemoveAsync(c.Room, who, c.OtherTeacher)), [None, None, None, None, None, Not, Done]),
        ("Seats.RemoveAsync, of the host", (c, who) => Say(c.School.Seats.RemoveAsync(c.Room, who, c.HostSeat)), [None, None, None, None, None, Not, Not]),
        ("Seats.BanAsync", (c, who) => Say(c.School.Seats.BanAsync(c.Room, who, c.Victim)), [None, None, None, None, None, Done, Done]),
        ("Seats.LiftBanAsync", (c, who) => Say(c.School.Seats.LiftBanAsync(c.Room, who, c.Victim)), [None, None, None, None, None, Done, Done]),
        ("Seats.BannedAsync", async (c, who) => (await c.School.Seats.BannedAsync(c.Room, who)).Count == 0 ? None : Done, [None, None, None, None, None, Done, Done]),
        ("Seats.SetPresenterAsync", (c, who) => Say(c.School.Seats.SetPresenterAsync(c.Room, who, c.Victim, presents: true)), [None, None, None, None, None, Not, Done]),
        ("Seats.AddTeacherAsync", (c, who) => Say(c.School.Seats.AddTeacherAsync(c.Room, who, SchoolPeople.EmailOf("Grace"))), [None, None, None, None, None, Not, Done]),
        ("Handovers.IssueAsync", (c, who) => Say(c.School.Handovers.IssueAsync(c.Room, who, c.Victim)), [None, None, None, None, None, Done, Done]),
        ("Handovers.IssueAsync, of a co-teacher", (c, who) => Say(c.School.Handovers.IssueAsync(c.Room, who, c.OtherTeacher)), [None, None, None, None, None, Not, nameof(RoomRefusal.RoleDoesNotFit)]),
        ("SeatMerger.MergeAsync", (c, who) => Say(c.School.Merger.MergeAsync(c.Room, who, c.StudentSeat, c.PresenterSeat)), [None, None, None, None, None, Done, None]),
        ("AttendanceDesk.ReadAsync", (c, who) => Say(c.School.Attendance.ReadAsync(c.Room, who, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)), [None, None, None, None, None, Done, Done]),
        ("ReportDesk.ReadAsync", (c, who) => Say(c.School.Reports.ReadAsync(c.Competition, who)), [None, None, None, None, None, Done, Done]),
        ("ReportDesk.ReadOwnAsync", (c, who) => Say(c.School.Reports.ReadOwnAsync(c.Competition, who)), [None, None, None, None, None, None, None]),
        ("ReportDesk.ReadOwnAsync, after the end", (c, who) => Say(c.School.Reports.ReadOwnAsync(c.Ended, who)), [None, Done, None, None, None, None, None]),
        ("RegradeDesk.PreviewAsync", (c, who) => Say(c.School.Regrades.PreviewAsync(c.Ended, who, Grading)), [None, Not, Not, None, None, Done, Done]),
        ("RegradeDesk.ApplyAsync", (c, who) => Say(c.School.Regrades.ApplyAsync(c.Ended, who, Grading, seen: null)), [None, Not, Not, None, None, Done, nameof(RegradeRefusal.ChangedMeanwhile)]),
        ("RegradeDesk.TakeBackAsync", (c, who) => Say(c.School.Regrades.TakeBackAsync(c.Competition, who, seen: null)), [None, Not, Not, None, None, nameof(RegradeRefusal.NotOver), nameof(RegradeRefusal.NotOver)]),
        ("HistoryDesk.OfRoomAsync", (c, who) => Say(c.School.History.OfRoomAsync(c.Room, who)), [None, None, None, None, None, Done, Done]),
        ("HistoryDesk.OfStudentAsync", (c, who) => Say(c.School.History.OfStudentAsync(c.Room, c.StudentSeat, who)), [None, None, None, None, None, Done, Done]),
        ("CompetitionDesk.EnterAsync", (c, who) => Say(c.School.Competitions.EnterAsync(c.Competition, who)), [None, Done, Done, None, None, Done, Done]),
        ("CompetitionDesk.EnterToTeachAsync", (c, who) => Say(c.School.Competitions.EnterToTeachAsync(c.Competition, who)), [None, None, None, None, None, Done, Done]),
        ("CompetitionDesk.OpenAsync", async (c, who) => await Say(c.School.Competitions.OpenAsync(c.Room, who, new Opening(who.Account is null ? c.Competition : await c.School.QuizAsync(who)))), [None, Not, Not, None, None, Done, Done]),
        ("PlayerDesk.ArriveAsync", (c, who) => AsPlayer(c, who, entry => c.School.Players.ArriveAsync(entry, who)), [None, Done, Done, None, None, Plays, Plays]),
        ("PlayerDesk.AnswerAsync", (c, who) => AsPlayer(c, who, entry => c.School.Players.AnswerAsync(entry, who, 0, new AnswerDraft(Choices: [0]))), [None, Early, Early, None, None, Plays, Plays]),
        ("AttemptDesk.ListAsync", (c, who) => Say(c.School.Attempts.ListAsync(c.Room, who)), [None, Done, Done, None, None, Done, Done]),
        ("AttemptDesk.ReadAsync", (c, who) => Say(c.School.Attempts.ReadAsync(c.Assignment, who)), [None, Done, Done, None, None, Plays, Plays]),
        ("AttemptDesk.StartAsync", (c, who) => Say(c.School.Attempts.StartAsync(c.Assignment, who)), [None, Done, Done, None, None, Plays, Plays]),
        ("AttemptDesk.GoOnAsync", (c, who) => Say(c.School.Attempts.GoOnAsync(c.Assignment, who, 1, 0)), [None, Unbegun, Unbegun, None, None, Plays, Plays]),
        ("AttemptDesk.FinishAsync", (c, who) => Say(c.School.Attempts.FinishAsync(c.Assignment, who, 1)), [None, Unbegun, Unbegun, None, None, Plays, Plays]),
        ("AttemptDesk.AnswerAsync", (c, who) => Say(c.School.Attempts.AnswerAsync(c.Assignment, who, 1, 0, new AnswerDraft(Choices: [0]))), [Plays, Early, Early, Plays, Plays, Plays, Plays]),
        ("AssignmentDesk.ReadAsync", (c, who) => Say(c.School.Assignments.ReadAsync(c.Assignment, who)), [None, Not, Not, None, None, Done, Done]),
        ("AssignmentDesk.MoveDueAsync", (c, who) => Say(c.School.Assignments.MoveDueAsync(c.Assignment, who, ManualTime.Start.AddDays(2))), [None, Not, Not, None, None, Done, Done]),
        ("AssignmentDesk.EndAsync", (c, who) => Say(c.School.Assignments.EndAsync(c.Assignment, who)), [None, Not, Not, None, None, Done, nameof(AssignmentRefusal.Over)]),
        ("AssignmentDesk.CancelAsync", (c, who) => Say(c.School.Assignments.CancelAsync(c.Assignment, who)), [None, Not, Not, None, None, Done, nameof(AssignmentRefusal.Over)]),
        ("TeamDesk.ChooseAsync", (c, who) => InTeam(c, who, entry => c.School.Teams.ChooseAsync(entry, who, 0)), [None, Teamless, Teamless, None, None, Not, Not]),
        ("TeamDesk.MoveAsync", (c, who) => Say(c.School.Teams.MoveAsync(c.Competition, who, c.StudentSeat, 0)), [None, Not, Not, None, None, Teamless, Teamless]),
        ("TeamDesk.RedrawAsync", (c, who) => Say(c.School.Teams.RedrawAsync(c.Competition, who)), [None, Not, Not, None, None, Teamless, Teamless]),
        ("AccommodationDesk.ListAsync", async (c, who) => await c.ListsExtraTimeAsync(who) ? Done : None, [None, None, None, None, None, Done, Done]),
        ("AccommodationDesk.SetAsync", (c, who) => Say(c.School.Accommodations.SetAsync(c.Room, who, c.StudentSeat, ExtraTime.Half)), [None, None, None, None, None, Done, Done]),
        ("AccommodationDesk.SetAsync, of a co-teacher", (c, who) => Say(c.School.Accommodations.SetAsync(c.Room, who, c.OtherTeacher, ExtraTime.Half)), [None, None, None, None, None, Not, Not]),
        ("NameRules.ReadAsync", (c, who) => Say(c.School.NameRules.ReadAsync(c.Room, who)), [None, None, None, None, None, Not, Done]),
        ("NameRules.SaveAsync", (c, who) => Say(c.School.NameRules.SaveAsync(c.Room, who, "word")), [None, None, None, None, None, Not, Done]),
        ("NameRules.RenameToNeutralAsync", (c, who) => Say(c.School.NameRules.RenameToNeutralAsync(c.Room, who, c.Victim, "Student")), [None, None, None, None, None, Done, Done]),
        ("RunDesk.PauseAsync", (c, who) => Say(c.School.Runs.PauseAsync(c.Competition, who)), [None, Not, Not, None, None, nameof(RunRefusal.NotStarted), nameof(RunRefusal.NotStarted)]),
        ("RunDesk.ResumeAsync", (c, who) => Say(c.School.Runs.ResumeAsync(c.Competition, who)), [None, Not, Not, None, None, Done, Done]),
        ("RunDesk.GoByItselfAsync", (c, who) => Say(c.School.Runs.GoByItselfAsync(c.Competition, who, automatic: false)), [None, Not, Not, None, None, Done, Done]),
        ("RunDesk.CloseAsync", (c, who) => Say(c.School.Runs.CloseAsync(c.Competition, who, 0)), [None, Not, Not, None, None, nameof(RunRefusal.NotOpen), nameof(RunRefusal.NotOpen)]),
        ("RunDesk.SkipAsync", (c, who) => Say(c.School.Runs.SkipAsync(c.Competition, who, 0)), [None, Not, Not, None, None, nameof(RunRefusal.NotAsking), nameof(RunRefusal.NotAsking)]),
        ("RunDesk.AddTimeAsync", (c, who) => Say(c.School.Runs.AddTimeAsync(c.Competition, who, 0, 10)), [None, Not, Not, None, None, nameof(RunRefusal.NotAsking), nameof(RunRefusal.NotAsking)]),
        ("RunDesk.EndAsync", (c, who) => Say(c.School.Runs.EndAsync(c.Competition, who)), [None, Not, Not, None, None, nameof(RunRefusal.NotStarted), nameof(RunRefusal.NotStarted)]),
        ("RunDesk.AdvanceAsync", (c, who) => Say(c.School.Runs.AdvanceAsync(c.Competition, who, 0)), [None, Not, Not, None, None, Done, nameof(RunRefusal.MovedOn)]),
        ("RunDesk.CancelAsync", (c, who) => Say(c.School.Runs.CancelAsync(c.Competition, who)), [None, Not, Not, None, None, Done, nameof(RunRefusal.Over)]),
    ];

    private static async Task<string> Say<T>(Task<Outcome<T, RoomRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> Say<T>(Task<Outcome<T, RegradeRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> Say<T>(Task<Outcome<T, RunRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> Say<T>(Task<Outcome<T, AssignmentRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> Say<T>(Task<Outcome<T, AnswerRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> Say<T>(Task<Outcome<T, TeamRefusal>> command) => (await command).Refusal?.ToString() ?? Done;

    private static async Task<string> InTeam(Cast cast, Caller who, Func<CompetitionEntry, Task<Outcome<Nothing, TeamRefusal>>> command)
    {
        var entry = await cast.School.Competitions.EnterAsync(cast.Competition, who);
        return entry.Refusal?.ToString() ?? await Say(command(entry.Value));
    }

    private static async Task<string> AsPlayer(Cast cast, Caller who, Func<CompetitionEntry, Task<Outcome<Received, AnswerRefusal>>> command)
    {
        var entry = await cast.School.Competitions.EnterAsync(cast.Competition, who);
        return entry.Refusal?.ToString() ?? (await command(entry.Value)).Refusal?.ToString() ?? Done;
    }

    private static async Task<string> Say<T>(Task<Outcome<T, CompetitionRefusal>> command) => (await command).Refusal?.ToString() ?? Done;
}
