using Classroom.Competitions;
using Classroom.Data;
using Classroom.Rooms;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>What becomes of players while a competition goes on: renamed, removed, merged, under generated names.</summary>
public abstract class LivePlayersContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Water = new(Choices: [1]);

    [Fact]
    public async Task A_new_name_is_on_the_board_within_a_second()
    {
        var game = await ScoredAsync("Anna", "Bert");
        Assert.True((await School.Seats.RenameAsync(Room.RoomId, Host, game.Seat("Anna"), "Annika")).Done);
        await WithinASecondAsync(() => game.View.Board.Lines.Select(line => line.Name).SequenceEqual(["Annika", "Bert"]));
        Assert.Equal("Annika", game.Own("Bert").Ahead!.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_removed_or_banned_is_off_the_board_and_answers_no_more(bool banned)
    {
        var game = await ScoredAsync("Anna", "Bert");
        var entry = await game.EntryAsync("Anna");
        await game.AdvanceAsync();
        await game.OpenAsync();
        Assert.True((await (banned
            ? School.Seats.BanAsync(Room.RoomId, Host, game.Seat("Anna"))
            : School.Seats.RemoveAsync(Room.RoomId, Host, game.Seat("Anna")))).Done);
        await WithinASecondAsync(() => game.View.Board.Lines.Select(line => (line.Name, line.Standing.Rank)).SequenceEqual([("Bert", 1)]));
        Assert.Equal(AnswerRefusal.NotPlaying, (await School.Players.AnswerAsync(entry, game.Browser("Anna"), 1, new AnswerDraft(Text: "hertz"))).Refusal);
        Assert.Null(game.Own("Bert").Ahead);
    }

    [Fact]
    public async Task Who_comes_back_after_being_removed_has_what_they_had()
    {
        var game = await ScoredAsync("Anna", "Bert");
        await School.Seats.RemoveAsync(Room.RoomId, Host, game.Seat("Anna"));
        await WithinASecondAsync(() => game.View.Board.Lines.Length == 1);
        Assert.Equal(game.Seat("Anna"), (await School.StudentAsync(Room, "Anna", game.Browser("Anna"))).ParticipantId);
        await WithinASecondAsync(() => game.View.Board.Lines is [{ Name: "Anna", Standing.Points: 1000 }, _]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_seats_made_one_the_earlier_answer_counts(bool keepsEarlier)
    {
        var game = await BeginAsync(CompetitionTerms.Usual, "Anna", "Anna L.", "Bert");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        School.Time.Pass(TimeSpan.FromSeconds(1));
        await game.AnswerAsync("Anna L.", 0, Water);
        await game.AnswerAsync("Bert", 0, Water);
        var (keep, merge) = keepsEarlier ? ("Anna", "Anna L.") : ("Anna L.", "Anna");
        Assert.True((await School.Merger.MergeAsync(Room.RoomId, Host, game.Seat(keep), game.Seat(merge))).Done);
        Assert.Equal([0], game.Own(keep).Sent!.Choices);
        Assert.Equal((2, 2), (await game.StoredAsync(), game.Progress.Answered));
        Assert.False(game.Own(merge).IsPlaying);
        await game.AdvanceAsync();
        await WithinASecondAsync(() => game.View.Board.Lines.Select(line => (line.Name, line.Standing.Points)).SequenceEqual([(keep, 1000), ("Bert", 0)]));
    }

    [Fact]
    public async Task What_only_the_merged_seat_answered_becomes_the_kept_ones()
    {
        var game = await BeginAsync(CompetitionTerms.Usual, "Anna", "Bert");
        var other = await School.StudentAsync(Room, "Anna L.");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        Assert.True((await School.Merger.MergeAsync(Room.RoomId, Host, keep: other.ParticipantId, merge: game.Seat("Anna"))).Done);
        var own = School.Competing.Own(game.Id, other.ParticipantId)!;
        Assert.True(own.IsPlaying);
        Assert.Equal([0], own.Sent!.Choices);
        Assert.Equal(2, game.Progress.Players);
    }

    [Fact]
    public async Task The_attempts_of_both_seats_are_numbered_as_they_were_begun_and_take_their_answers_along()
    {
        var game = await BeginAsync(CompetitionTerms.Usual, "Anna", "Anna L.");
        var (keep, merge) = (game.Seat("Anna"), game.Seat("Anna L."));
        await using (var db = await School.Databases.CreateDbContextAsync())
        {
            foreach (var (seat, number, minute) in new[] { (keep, 1, 10), (keep, 2, 30), (merge, 1, 0), (merge, 2, 20) })
            {
                var begun = ManualTime.Start.AddMinutes(minute);
                db.Attempts.Add(new Attempt { CompetitionId = game.Id, ParticipantId = seat, Number = number, StartedAt = begun.ToColumn(), Run = "{}" });
                db.Answers.Add(StoredAnswer.Of(game.Id, new GivenAnswer(seat, 0, new ChoiceAnswer([minute / 10]), TimeSpan.Zero), begun, number));
            }

            await db.SaveChangesAsync();
        }

        Assert.True((await School.Merger.MergeAsync(Room.RoomId, Host, keep, merge)).Done);
        await using var after = await School.Databases.CreateDbContextAsync();
        Assert.Equal([(1, 0), (2, 10), (3, 20), (4, 30)], (await after.Attempts.OrderBy(a => a.Number).ToListAsync())
            .Select(a => (a.Number, (int)(a.StartedAt.ToInstant() - ManualTime.Start).TotalMinutes)));
        Assert.Equal([(1, 0), (2, 1), (3, 2), (4, 3)], (await after.Answers.OrderBy(a => a.Attempt).ToListAsync())
            .Select(a => (a.Attempt, ((ChoiceAnswer)a.Given.Answer).Choices[0])));
        Assert.All(await after.Attempts.Select(a => a.ParticipantId).ToListAsync(), seat => Assert.Equal(keep, seat));
    }

    [Theory]
    [InlineData(ExtraTime.None, ExtraTime.Half, ExtraTime.Half)]
    [InlineData(ExtraTime.Quarter, ExtraTime.Double, ExtraTime.Double)]
    [InlineData(ExtraTime.Double, ExtraTime.Quarter, ExtraTime.Double)]
    [InlineData(ExtraTime.Half, ExtraTime.None, ExtraTime.Half)]
    public async Task The_kept_seat_has_the_longer_extra_time_of_both(ExtraTime kept, ExtraTime merged, ExtraTime then)
    {
        var (anna, other) = (await School.StudentAsync(Room, "Anna"), await School.StudentAsync(Room, "Anna L."));
        await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, kept);
        await School.Accommodations.SetAsync(Room.RoomId, Host, other.ParticipantId, merged);
        Assert.True((await School.Merger.MergeAsync(Room.RoomId, Host, anna.ParticipantId, other.ParticipantId)).Done);
        Assert.Equal([new(anna.ParticipantId, then)], await School.Accommodations.ListAsync(Room.RoomId, Host));
    }

    [Fact]
    public async Task Where_names_are_generated_the_class_sees_one_for_each_and_no_real_one()
    {
        var names = Enumerable.Range(0, 12).Select(number => $"Student {number}").ToArray();
        var game = await BeginAsync(CompetitionTerms.Usual with { GeneratedNames = true }, names);
        var aliases = names.Select(name => game.Own(name).Alias).ToList();
        Assert.Equal(12, aliases.Distinct().Count());
        Assert.DoesNotContain(null, aliases);
        var people = School.Board.Read(Room.RoomId);
        Assert.Equal(aliases, names.Select(name => School.Competing.NameOf(game.Id, people.Find(game.Seat(name))!)));
        await game.OpenAsync();
        await game.AdvanceAsync();
        Assert.Equal(aliases.Order(), game.View.Board.Lines.Select(line => line.Name).Order());

        await using var after = School.AfterCrash();
        await after.Competing.OpenAsync(game.Id);
        Assert.Equal(aliases[3], after.Competing.Own(game.Id, game.Seat(names[3]))!.Alias);
    }

    [Fact]
    public async Task Somebody_who_has_no_generated_name_yet_is_shown_under_none()
    {
        var game = await BeginAsync(CompetitionTerms.Usual with { GeneratedNames = true }, "Anna");
        await School.Board.OpenAsync(Room.RoomId);
        var bert = await School.StudentAsync(Room, "Bert");
        Assert.Null(School.Competing.NameOf(game.Id, School.Board.Read(Room.RoomId).Find(bert.ParticipantId)!));
        var usual = await BeginAsync(CompetitionTerms.Usual);
        Assert.Equal("Bert", School.Competing.NameOf(usual.Id, School.Board.Read(Room.RoomId).Find(bert.ParticipantId)!));
    }

    private async Task<LiveGame> ScoredAsync(params string[] names)
    {
        var game = await BeginAsync(CompetitionTerms.Usual, names);
        await game.OpenAsync();
        await game.AnswerAsync(names[0], 0, Energy);
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        return game;
    }

    // By hand, a tenth at a time: what is merged in windows has its chance, and no more than ten of them.
    private async Task WithinASecondAsync(Func<bool> holds)
    {
        for (var tenth = 0; tenth < 10 && !holds(); tenth++)
        {
            School.Time.Pass(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20);
        }

        await Eventually.True(holds);
    }

    private Task<LiveGame> BeginAsync(CompetitionTerms terms, params string[] names) => LiveGame.BeginAsync(School, Room, Host, terms, names);
}

public sealed class LivePlayersOnSqlite() : LivePlayersContract(new SqliteFiles());

public sealed class LivePlayersOnPostgres(PostgresCluster cluster) : LivePlayersContract(cluster);
