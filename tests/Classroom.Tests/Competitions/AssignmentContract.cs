using System.Text.Json;
using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Quizzes;
using Classroom.Tests.Messaging;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Competitions;

/// <summary>An assignment on a real database (C-13): at one's own pace, from any device, until it is due.</summary>
public abstract class AssignmentContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Water = new(Choices: [1]), Hertz = new(Text: "hertz"), Metre = new(Text: "metre");
    private static readonly AssignmentTerms Once = new(Homework.Due), Twice = new(Homework.Due, Attempts: 2), Timed = new(Homework.Due, Timed: true);

    [Fact]
    public async Task An_attempt_goes_question_by_question_at_ones_own_pace()
    {
        var work = await SetAsync(Once, "Anna");
        Assert.Equal((Phase.Lobby, 1), ((await work.ReadAsync("Anna")).Phase, (await work.ReadAsync("Anna")).AttemptsLeft));
        var begun = (await work.StartAsync("Anna")).Value;
        Assert.Equal((Phase.Open, 0, null), (begun.Phase, begun.Attempt!.Current.Question.Index, begun.Attempt.ClosesAt));
        School.Time.Pass(TimeSpan.FromHours(5));
        Assert.True((await work.AnswerAsync("Anna", 1, 0, Energy)).Done);
        Assert.Equal((Phase.Closed, true, 1000), await ClosedAsync(work, "Anna"));
        School.Time.Pass(TimeSpan.FromHours(5));
        var second = (await work.GoOnAsync("Anna", 1, 0)).Value;
        Assert.Equal((Phase.Open, 1), (second.Phase, second.Attempt!.Current.Question.Index));
        Assert.True((await work.AnswerAsync("Anna", 1, 1, Metre)).Done);
        Assert.Equal((Phase.Closed, false, 1000), await ClosedAsync(work, "Anna"));
        var finished = (await work.GoOnAsync("Anna", 1, 1)).Value;
        Assert.Equal((Phase.Finished, 1000, 1, 2), (finished.Phase, finished.Counting!.Points, finished.Counting.Correct, finished.Counting.Answered));
        Assert.Equal(AssignmentRefusal.NoAttemptsLeft, (await work.StartAsync("Anna")).Refusal);
    }

    [Fact]
    public async Task An_answer_is_stored_once_for_each_attempt_and_a_repeat_is_told_the_first()
    {
        var work = await SetAsync(Twice, "Anna");
        await work.StartAsync("Anna");
        var first = (await work.AnswerAsync("Anna", 1, 0, Energy)).Value;
        School.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(first.AnsweredAt, (await work.AnswerAsync("Anna", 1, 0, Water)).Value.AnsweredAt);
        await work.GoOnAsync("Anna", 1, 0);
        await work.GoOnAsync("Anna", 1, 1, leaveOut: true);
        await work.StartAsync("Anna");
        Assert.True((await work.AnswerAsync("Anna", 2, 0, Water)).Done);
        Assert.Equal((2, 2), await work.StoredAsync());
    }

    [Fact]
    public async Task Two_devices_that_answer_at_once_store_one_answer_and_see_the_same()
    {
        var work = await SetAsync(Once, "Anna");
        await work.StartAsync("Anna");
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => work.AnswerAsync("Anna", 1, 0, n % 2 == 0 ? Energy : Water)));
        Assert.Single(told.Select(one => JsonSerializer.Serialize(one.Value.Answer!.Answer)).Distinct());
        Assert.Equal((1, 1), await work.StoredAsync());
        Assert.Equal(await work.ReadAsync("Anna"), await work.ReadAsync("Anna"));
    }

    [Fact]
    public async Task A_double_click_on_start_is_one_attempt_and_one_on_next_skips_nothing()
    {
        var work = await SetAsync(Twice, "Anna");
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => work.StartAsync("Anna")));
        Assert.All(begun, one => Assert.Equal(1, one.Value.Attempt!.Number));
        await work.AnswerAsync("Anna", 1, 0, Energy);
        var next = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => work.GoOnAsync("Anna", 1, 0)));
        Assert.All(next, one => Assert.Equal((Phase.Open, 1), (one.Value.Phase, one.Value.Attempt!.Current.Question.Index)));
        Assert.Equal((1, 1), await work.StoredAsync());
    }

    [Fact]
    public async Task A_question_is_left_by_an_answer_or_by_ones_own_word_and_not_by_accident()
    {
        var work = await SetAsync(Once, "Anna");
        Assert.Equal(AssignmentRefusal.NotStarted, (await work.GoOnAsync("Anna", 1, 0)).Refusal);
        Assert.Equal(AnswerRefusal.NotOpenYet, (await work.AnswerAsync("Anna", 1, 0, Energy)).Refusal);
        await work.StartAsync("Anna");
        Assert.Equal(AssignmentRefusal.StillOpen, (await work.GoOnAsync("Anna", 1, 0)).Refusal);
        Assert.Equal(AnswerRefusal.AnotherQuestion, (await work.AnswerAsync("Anna", 1, 1, Hertz)).Refusal);
        Assert.Equal(AnswerRefusal.NotOpenYet, (await work.AnswerAsync("Anna", 2, 0, Energy)).Refusal);
        Assert.Equal(AnswerRefusal.NoSuchOption, (await work.AnswerAsync("Anna", 1, 0, new(Choices: [7]))).Refusal);
        Assert.Equal(1, (await work.GoOnAsync("Anna", 1, 0, leaveOut: true)).Value.Attempt!.Current.Question.Index);
        Assert.Equal(AnswerRefusal.AnotherQuestion, (await work.AnswerAsync("Anna", 1, 0, Energy)).Refusal);
    }

    [Fact]
    public async Task After_a_crash_in_the_middle_it_goes_on_where_it_was()
    {
        var work = await SetAsync(Once, "Anna");
        await work.StartAsync("Anna");
        await work.AnswerAsync("Anna", 1, 0, Energy);
        await work.GoOnAsync("Anna", 1, 0);
        var before = await work.ReadAsync("Anna");
        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        var own = await work.ReadAsync("Anna", after);
        Assert.Equal(before, own);
        Assert.Equal((Phase.Open, 1, 1000), (own.Phase, own.Attempt!.Current.Question.Index, own.Attempt.Points));
        Assert.True((await after.Attempts.AnswerAsync(work.Id, work.Browser("Anna"), 1, 1, Hertz)).Done);
    }

    [Fact]
    public async Task Nothing_is_taken_past_the_due_date_and_the_grace()
    {
        var work = await SetAsync(Twice, "Anna", "Bert", "Carl");
        await work.StartAsync("Anna");
        await work.StartAsync("Bert");
        School.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(500));
        Assert.Equal(AssignmentRefusal.Over, (await work.StartAsync("Carl")).Refusal);
        Assert.Equal(AssignmentRefusal.Over, (await work.GoOnAsync("Anna", 1, 0, leaveOut: true)).Refusal);
        Assert.True((await work.AnswerAsync("Anna", 1, 0, Energy)).Done);
        School.Time.Pass(TimeSpan.FromTicks(1));
        Assert.Equal(AnswerRefusal.Over, (await work.AnswerAsync("Bert", 1, 0, Energy)).Refusal);
        Assert.Equal(AnswerRefusal.Over, (await work.AnswerAsync("Carl", 1, 0, Energy)).Refusal);
        var own = await work.ReadAsync("Anna");
        Assert.Equal((Phase.Finished, 0, Homework.Due), (own.Phase, own.AttemptsLeft, own.Counting!.FinishedAt));
        Assert.Equal(Phase.Finished, (await work.ReadAsync("Carl")).Phase);
    }

    [Fact]
    public async Task Timed_questions_close_at_ones_own_deadline()
    {
        var work = await SetAsync(Timed, "Anna", "Bert");
        await AllowAsync(work.Seat("Bert"), ExtraTime.Half);
        var begun = (await work.StartAsync("Anna")).Value;
        Assert.Equal(ManualTime.Start.AddSeconds(20), begun.Attempt!.ClosesAt);
        Assert.Equal(ManualTime.Start.AddSeconds(30), (await work.StartAsync("Bert")).Value.Attempt!.ClosesAt);
        School.Time.Pass(TimeSpan.FromSeconds(20.501));
        Assert.Equal(Phase.Closed, (await work.ReadAsync("Anna")).Phase);
        Assert.Equal(AnswerRefusal.TooLate, (await work.AnswerAsync("Anna", 1, 0, Energy)).Refusal);
        Assert.True((await work.AnswerAsync("Bert", 1, 0, Energy)).Done);
        // A pause between two questions costs nothing.
        School.Time.Pass(TimeSpan.FromHours(1));
        Assert.Equal(School.Time.Now.AddSeconds(20), (await work.GoOnAsync("Anna", 1, 0)).Value.Attempt!.ClosesAt);
    }

    [Fact]
    public async Task Untimed_speed_is_worth_nothing_and_timed_it_is()
    {
        var slow = await SetAsync(Once, "Anna");
        await slow.StartAsync("Anna");
        School.Time.Pass(TimeSpan.FromSeconds(19));
        await slow.AnswerAsync("Anna", 1, 0, Energy);
        Assert.Equal(1000, (await slow.ReadAsync("Anna")).Attempt!.Points);

        await slow.GoOnAsync("Anna", 1, 0);
        await slow.GoOnAsync("Anna", 1, 1, leaveOut: true);
        var report = (await School.Reports.ReadAsync(slow.Id, Host)).Value;
        Assert.Equal((ScoringMethod.AccuracyOnly, 1000), (report.Grade.Scoring.Method, Assert.Single(report.Students).Points));

        var fast = await Homework.SetAsync(School, Room, Host, Timed);
        await fast.JoinAsync("Bert");
        await fast.StartAsync("Bert");
        School.Time.Pass(TimeSpan.FromSeconds(10));
        await fast.AnswerAsync("Bert", 1, 0, Energy);
        Assert.Equal(750, (await fast.ReadAsync("Bert")).Attempt!.Points);
    }

    [Theory]
    [InlineData(true, 1, 2000)]
    [InlineData(false, 2, 1000)]
    public async Task The_best_attempt_counts_or_the_last(bool best, int counts, int points)
    {
        var work = await SetAsync(new(Homework.Due, Attempts: 3, BestCounts: best), "Anna");
        await work.DoAsync("Anna", Energy, Hertz);
        var own = await work.DoAsync("Anna", Energy, null);
        Assert.Equal((counts, points), (own.Counting!.Number, own.Counting.Points));
        var record = await work.RecordAsync();
        var standing = Assert.Single(Leaderboard.Of(record, new(ScoringMethod.AccuracyOnly)));
        Assert.Equal((work.Seat("Anna"), points), (standing.Participant, standing.Points));
    }

    [Fact]
    public async Task An_unfinished_attempt_counts_as_finished_when_it_is_due_and_not_before()
    {
        var work = await SetAsync(new(Homework.Due, Attempts: 3, BestCounts: false), "Anna", "Bert");
        await work.DoAsync("Anna", Energy, Hertz);
        await work.StartAsync("Anna");
        await work.AnswerAsync("Anna", 2, 0, Water);
        await work.StartAsync("Bert");
        Assert.Equal(2000, (await work.LineAsync("Anna")).Counting!.Points);
        Assert.Equal([work.Seat("Anna")], (await work.RecordAsync()).Participants);
        School.Time.Pass(TimeSpan.FromDays(2));
        Assert.Equal((2, 0), ((await work.LineAsync("Anna")).Counting!.Number, (await work.LineAsync("Anna")).Counting!.Points));
        Assert.Equal(2, (await work.RecordAsync()).Participants.Count);
        Assert.Equal(0.0m, Statistics.Of(await work.RecordAsync())[0].ShareCorrect);
    }

    [Fact]
    public async Task The_key_is_shown_when_no_attempt_is_left_or_it_is_due_and_not_before()
    {
        var work = await SetAsync(Twice, "Anna", "Bert");
        await work.StartAsync("Anna");
        await ShowsNoKeyAsync(work, "Anna");
        await work.AnswerAsync("Anna", 1, 0, Water);
        await ShowsNoKeyAsync(work, "Anna");
        await work.GoOnAsync("Anna", 1, 0);
        await work.GoOnAsync("Anna", 1, 1, leaveOut: true);
        await ShowsNoKeyAsync(work, "Anna");
        await work.StartAsync("Anna");
        await ShowsNoKeyAsync(work, "Anna");
        await work.GoOnAsync("Anna", 2, 0, leaveOut: true);
        var done = (await work.GoOnAsync("Anna", 2, 1, leaveOut: true)).Value;
        Assert.Equal(["hertz", "Hz"], ((ShortTextBody)done.Attempt!.Questions[1].Solution!.Body).Accepted);

        await work.DoAsync("Bert", Water, null);
        School.Time.Pass(Homework.Due - School.Time.Now + TimeSpan.FromMilliseconds(500));
        await ShowsNoKeyAsync(work, "Bert");
        School.Time.Pass(TimeSpan.FromTicks(1));
        Assert.NotNull((await work.ReadAsync("Bert")).Attempt!.Questions[0].Solution);
    }

    [Fact]
    public async Task The_due_date_is_moved_for_everybody_at_once()
    {
        var work = await SetAsync(Once, "Anna");
        await work.StartAsync("Anna");
        Assert.Equal(AssignmentRefusal.DueInThePast, (await School.Assignments.MoveDueAsync(work.Id, Host, School.Time.Now)).Refusal);
        Assert.True((await School.Assignments.MoveDueAsync(work.Id, Host, Homework.Due.AddDays(1))).Done);
        School.Time.Pass(TimeSpan.FromDays(1.5));
        Assert.Equal(Phase.Open, (await work.ReadAsync("Anna")).Phase);
        Assert.Equal(Homework.Due.AddDays(1), (await work.ProgressAsync()).DueAt);
        Assert.Contains(new CompetitionChanged(Room.RoomId, work.Id), Told);
        School.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(Phase.Finished, (await work.ReadAsync("Anna")).Phase);
    }

    [Fact]
    public async Task It_is_due_in_ten_years_at_the_latest()
    {
        var (latest, quiz) = (School.Time.Now.AddYears(AssignmentTerms.MostYears), await School.QuizAsync(Host));
        var work = await SetAsync(new(latest), "Anna");
        Assert.Equal(latest, (await work.ProgressAsync()).DueAt);
        foreach (var far in new[] { latest.AddTicks(1), DateTimeOffset.MaxValue })
        {
            Assert.Equal(AssignmentRefusal.DueTooFar, (await School.Assignments.MoveDueAsync(work.Id, Host, far)).Refusal);
            var opening = new Opening(quiz) { Terms = CompetitionTerms.Usual with { Assignment = new(far) } };
            Assert.Equal(CompetitionRefusal.DueTooFar, (await School.Competitions.OpenAsync(Room.RoomId, Host, opening)).Refusal);
        }

        Assert.Equal(Phase.Open, (await work.StartAsync("Anna")).Value.Phase);
    }

    [Fact]
    public async Task Ended_early_it_counts_what_is_there_and_cancelled_it_counts_nothing()
    {
        var (ended, cancelled) = (await SetAsync(Once, "Anna"), await SetAsync(Once, "Bert"));
        await ended.StartAsync("Anna");
        await ended.AnswerAsync("Anna", 1, 0, Energy);
        await cancelled.DoAsync("Bert", Energy, Hertz);
        Assert.True((await School.Assignments.EndAsync(ended.Id, Host)).Done);
        Assert.True((await School.Assignments.CancelAsync(cancelled.Id, Host)).Done);
        Assert.Equal((Phase.Finished, 1000), ((await ended.ReadAsync("Anna")).Phase, (await ended.ReadAsync("Anna")).Counting!.Points));
        Assert.NotNull((await ended.ReadAsync("Anna")).Attempt!.Questions[1].Solution);
        var nothing = await cancelled.ReadAsync("Bert");
        Assert.Equal((Phase.Cancelled, null), (nothing.Phase, nothing.Counting));
        Assert.Null(nothing.Attempt!.Questions[0].Solution);
        Assert.Empty((await cancelled.RecordAsync()).Participants);
        Assert.Equal(AssignmentRefusal.Over, (await School.Assignments.EndAsync(ended.Id, Host)).Refusal);
        Assert.Equal(AssignmentRefusal.Over, (await School.Assignments.MoveDueAsync(ended.Id, Host, Homework.Due.AddDays(3))).Refusal);
    }

    [Fact]
    public async Task A_room_lists_it_until_it_is_due()
    {
        var work = await SetAsync(Once);
        Assert.Equal([work.Id], from open in await School.Competitions.OpenInAsync(Room) select open.Id);
        Assert.True((await School.Competitions.EnterAsync(work.Id, Host)).Value.IsOpen);
        School.Time.Pass(TimeSpan.FromDays(1.1));
        Assert.Empty(await School.Competitions.OpenInAsync(Room));
        Assert.Equal(Homework.Due.UtcDateTime, (await School.Competitions.EnterAsync(work.Id, Host)).Value.EndedAt);
    }

    [Fact]
    public async Task The_machinery_of_live_runs_leaves_it_alone()
    {
        var work = await SetAsync(Once, "Anna");
        Assert.False(await School.Competing.OpenAsync(work.Id));
        Assert.Equal(RunRefusal.NotLive, (await School.Runs.AdvanceAsync(work.Id, Host, 0)).Refusal);
        Assert.Equal(RunRefusal.NotLive, (await School.Runs.CancelAsync(work.Id, Host)).Refusal);
        Assert.Equal(RunRefusal.NotAllowed, (await School.Runs.CancelAsync(work.Id, work.Browser("Anna"))).Refusal);
        var entry = (await School.Competitions.EnterAsync(work.Id, work.Browser("Anna"))).Value;
        Assert.Equal(AnswerRefusal.NotLive, (await School.Players.AnswerAsync(entry, work.Browser("Anna"), 0, Energy)).Refusal);
        Assert.Equal(AnswerRefusal.NotLive, (await School.Players.ArriveAsync(entry, work.Browser("Anna"))).Refusal);
        Assert.Equal((0, 0), await work.StoredAsync());
        var live = await School.CompetitionAsync(Room.RoomId, Host);
        Assert.Equal(AssignmentRefusal.NotAnAssignment, (await School.Attempts.StartAsync(live.Id, work.Browser("Anna"))).Refusal);
        Assert.Equal(AssignmentRefusal.NotAnAssignment, (await School.Assignments.EndAsync(live.Id, Host)).Refusal);
    }

    [Fact]
    public async Task A_students_own_pages_are_told_at_once_and_nobody_elses()
    {
        var work = await SetAsync(Timed, "Anna", "Bert");
        var (annas, berts) = (new Listener(School.Bus, Topic.User(work.Joined("Anna").UserId)), new Listener(School.Bus, Topic.User(work.Joined("Bert").UserId)));
        var (teachers, all) = (new Listener(School.Bus, Topic.Answers(work.Id)), new Listener(School.Bus, Topic.Competition(work.Id)));
        await work.StartAsync("Anna");
        await Eventually.True(() => teachers.Heard.Count == 1);
        Assert.Equal([new AttemptMoved(work.Id, work.Joined("Anna").UserId)], annas.Heard);
        await work.ReadAsync("Anna");
        School.Time.Pass(TimeSpan.FromSeconds(21));
        await Eventually.True(() => annas.Heard.Count == 2);
        Assert.Empty(berts.Heard);
        Assert.Empty(all.Heard);
        await work.ReadAsync("Bert");
        School.Time.Pass(TimeSpan.FromDays(1.1));
        await Eventually.True(() => all.Heard.Count == 1);
    }

    [Fact]
    public async Task Who_teaches_sees_who_is_how_far()
    {
        var work = await SetAsync(Twice, "Anna", "Bert", "Carl");
        await work.DoAsync("Anna", Energy, Metre);
        await work.StartAsync("Bert");
        await work.AnswerAsync("Bert", 1, 0, Energy);
        var progress = await work.ProgressAsync();
        Assert.Equal((2, 1), (progress.Begun, progress.Finished));
        Assert.Equal(
            [("Anna", 1, 1, null, 1000), ("Bert", 1, 0, 1, null), ("Carl", 0, 0, null, (int?)null)],
            progress.Lines.Select(line => (line.Name, line.Begun, line.Finished, line.AnsweredNow, line.Counting?.Points)));
        Assert.Equal(progress, await work.ProgressAsync());
    }

    [Fact]
    public async Task A_removed_student_answers_no_more_and_nobody_answers_for_another()
    {
        var work = await SetAsync(Once, "Anna", "Bert");
        await work.StartAsync("Anna");
        Assert.Equal(AnswerRefusal.NotOpenYet, (await work.AnswerAsync("Bert", 1, 0, Energy)).Refusal);
        await School.Seats.RemoveAsync(Room.RoomId, Host, work.Seat("Anna"));
        Assert.Equal(AnswerRefusal.NotPlaying, (await work.AnswerAsync("Anna", 1, 0, Energy)).Refusal);
        Assert.Equal((1, 0), await work.StoredAsync());
    }

    private async Task<Homework> SetAsync(AssignmentTerms terms, params string[] names)
    {
        var work = await Homework.SetAsync(School, Room, Host, terms);
        await work.JoinAsync(names);
        return work;
    }

    private async Task AllowAsync(Guid seat, ExtraTime extra)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        db.Accommodations.Add(new Accommodation { ParticipantId = seat, RoomId = Room.RoomId, Extra = extra });
        await db.SaveChangesAsync();
    }

    private static async Task<(Phase Phase, bool? Right, int Points)> ClosedAsync(Homework work, string name)
    {
        var attempt = (await work.ReadAsync(name)).Attempt!;
        return (attempt.Phase, attempt.Current.Mark?.IsRight, attempt.Points);
    }

    // Everything that a student's page could be made of.
    private static async Task ShowsNoKeyAsync(Homework work, string name)
    {
        var own = await work.ReadAsync(name);
        Assert.Null(own.Attempt!.Current.Solution);
        Assert.All(own.Attempt.Questions, question => Assert.Null(question.Solution));
        var text = JsonSerializer.Serialize(own);
        Assert.DoesNotContain("hertz", text);
        Assert.DoesNotContain("\"Correct\":0,\"Kind\"", text);
    }
}

public sealed class AssignmentOnSqlite() : AssignmentContract(new SqliteFiles());

public sealed class AssignmentOnPostgres(PostgresCluster cluster) : AssignmentContract(cluster);
