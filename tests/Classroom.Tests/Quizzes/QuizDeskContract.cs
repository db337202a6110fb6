using Classroom.Messaging;
using Classroom.Quizzes;

namespace Classroom.Tests.Quizzes;

public abstract class QuizDeskContract(ITestDatabases databases) : QuizContract(databases)
{
    [Fact]
    public async Task A_quiz_is_read_as_it_was_written()
    {
        var question = new Question("Which?", new MultipleChoiceBody(["a", "b", "c"], [0, 2])) { Seconds = 45, Points = 500, Explanation = "Because.", Image = new("ab", "A map") };
        await School.Quizzes.AddAsync(Owner, Quiz, [question]);
        var read = (await ReadAsync()).Questions[^1];
        Assert.Equal(QuestionJson.Write(question), QuestionJson.Write(read.Question));
        Assert.Empty(read.Flaws);
    }

    [Fact]
    public async Task Reading_takes_two_queries_whatever_the_number_of_questions()
    {
        await School.Quizzes.AddAsync(Owner, Quiz, [.. Enumerable.Range(0, 50).Select(at => Open($"More {at}"))]);
        School.Queries.Clear();
        await ReadAsync();
        Assert.Equal(2, School.Queries.Commands.Count);
    }

    [Fact]
    public async Task A_question_is_added_behind_another_or_at_the_end()
    {
        await School.Quizzes.AddAsync(Owner, Quiz, [Open("Four")]);
        await School.Quizzes.AddAsync(Owner, Quiz, [Open("1a"), Open("1b")], behind: (await FindAsync("One")).Id);
        Assert.Equal(["One", "1a", "1b", "Two", "Three", "Four"], await PromptsAsync());
    }

    [Fact]
    public async Task A_question_moves_behind_another_and_to_the_beginning()
    {
        await School.Quizzes.MoveAsync(Owner, Quiz, (await FindAsync("One")).Id, behind: (await FindAsync("Three")).Id);
        Assert.Equal(["Two", "Three", "One"], await PromptsAsync());
        await School.Quizzes.MoveAsync(Owner, Quiz, (await FindAsync("Three")).Id, behind: null);
        Assert.Equal(["Three", "Two", "One"], await PromptsAsync());
        await School.Quizzes.MoveAsync(Owner, Quiz, (await FindAsync("One")).Id, behind: (await FindAsync("Three")).Id);
        Assert.Equal(["Three", "One", "Two"], await PromptsAsync());
    }

    [Fact]
    public async Task Moving_a_question_behind_itself_changes_nothing()
    {
        var two = (await FindAsync("Two")).Id;
        Assert.True((await School.Quizzes.MoveAsync(Owner, Quiz, two, behind: two)).Done);
        Assert.Equal(["One", "Two", "Three"], await PromptsAsync());
    }

    [Fact]
    public async Task Any_order_of_moves_keeps_every_question_once()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var questions = (await ReadAsync()).Questions;
            var moved = questions[random.Next(questions.Count)];
            var rest = questions.Where(q => q.Id != moved.Id).ToList();
            var to = random.Next(rest.Count + 1);
            await School.Quizzes.MoveAsync(Owner, Quiz, moved.Id, to == 0 ? null : rest[to - 1].Id);
            rest.Insert(to, moved);
            Assert.Equal(rest.Select(q => q.Id), (await ReadAsync()).Questions.Select(q => q.Id));
        }
    }

    [Fact]
    public async Task Whoever_writes_an_older_version_overwrites_nothing()
    {
        var read = await FindAsync("Two");
        Assert.Equal(read.Version + 1, (await School.Quizzes.WriteAsync(Owner, Quiz, read.Id, read.Version, Open("Two, here"))).Value);
        Assert.Equal(QuizRefusal.ChangedMeanwhile, (await School.Quizzes.WriteAsync(Owner, Quiz, read.Id, read.Version, Open("Two, there"))).Refusal);
        Assert.Equal(["One", "Two, here", "Three"], await PromptsAsync());
    }

    [Fact]
    public async Task Of_many_who_write_one_version_at_once_one_is_kept()
    {
        var read = await FindAsync("Two");
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(at =>
            Task.Run(() => School.Quizzes.WriteAsync(Owner, Quiz, read.Id, read.Version, Open($"Two, {at}")))));
        Assert.Single(written, outcome => outcome.Done);
        Assert.All(written.Where(outcome => !outcome.Done), outcome => Assert.Equal(QuizRefusal.ChangedMeanwhile, outcome.Refusal));
    }

    [Fact]
    public async Task Two_tabs_that_write_two_questions_at_once_both_succeed()
    {
        var (one, two) = (await FindAsync("One"), await FindAsync("Two"));
        var written = await Task.WhenAll(
            Task.Run(() => School.Quizzes.WriteAsync(Owner, Quiz, one.Id, one.Version, Open("1"))),
            Task.Run(() => School.Quizzes.WriteAsync(Owner, Quiz, two.Id, two.Version, Open("2"))));
        Assert.All(written, outcome => Assert.True(outcome.Done, $"{outcome.Refusal}"));
        Assert.Equal(["1", "2", "Three"], await PromptsAsync());
    }

    [Fact]
    public async Task A_half_written_question_is_kept_and_says_what_is_missing()
    {
        var read = await FindAsync("Two");
        await School.Quizzes.WriteAsync(Owner, Quiz, read.Id, read.Version, new Question("", new SingleChoiceBody(["a", ""], 0)));
        var kept = (await ReadAsync()).Questions[1];
        Assert.Equal([QuestionFlaw.PromptMissing, QuestionFlaw.OptionMissing], kept.Flaws);
        Assert.Equal(2, (await ReadAsync()).Askable.Count());
    }

    [Fact]
    public async Task A_deleted_question_comes_back_where_it_was_and_then_the_one_before()
    {
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("One")).Id);
        School.Time.Pass(TimeSpan.FromSeconds(1));
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("Two")).Id);
        Assert.True((await ReadAsync()).CanRestore);
        await School.Quizzes.RestoreAsync(Owner, Quiz);
        Assert.Equal(["Two", "Three"], await PromptsAsync());
        await School.Quizzes.RestoreAsync(Owner, Quiz);
        Assert.Equal(["One", "Two", "Three"], await PromptsAsync());
        Assert.Equal(QuizRefusal.NothingToRestore, (await School.Quizzes.RestoreAsync(Owner, Quiz)).Refusal);
    }

    [Fact]
    public async Task A_full_quiz_takes_no_more()
    {
        await School.Quizzes.AddAsync(Owner, Quiz, [.. Enumerable.Range(3, 997).Select(at => Open($"{at}"))]);
        Assert.Equal(QuizRefusal.TooManyQuestions, (await School.Quizzes.AddAsync(Owner, Quiz, [Open("one more")])).Refusal);
        Assert.Equal(1_000, (await ReadAsync()).Questions.Count);
    }

    [Fact]
    public async Task A_question_larger_than_any_is_refused()
    {
        var read = await FindAsync("Two");
        var huge = Open(new string('x', QuestionJson.Longest));
        Assert.Equal(QuizRefusal.QuestionTooLarge, (await School.Quizzes.WriteAsync(Owner, Quiz, read.Id, read.Version, huge)).Refusal);
        Assert.Equal(QuizRefusal.QuestionTooLarge, (await School.Quizzes.AddAsync(Owner, Quiz, [huge])).Refusal);
    }

    [Fact]
    public async Task Title_and_tags_are_tidied_and_bad_ones_refused()
    {
        Assert.True((await School.Quizzes.RenameAsync(Owner, Quiz, "  Rivers \u00a0 of Asia ")).Done);
        Assert.True((await School.Quizzes.TagAsync(Owner, Quiz, "geography, grade 7; Geography,")).Done);
        var read = await ReadAsync();
        Assert.Equal("Rivers of Asia", read.Title);
        Assert.Equal(["geography", "grade 7"], read.Tags);
        Assert.Equal(QuizRefusal.TitleInvalid, (await School.Quizzes.RenameAsync(Owner, Quiz, " \u200b ")).Refusal);
        Assert.Equal(QuizRefusal.TagInvalid, (await School.Quizzes.TagAsync(Owner, Quiz, new string('t', 31))).Refusal);
        Assert.Equal(QuizRefusal.TooManyTags, (await School.Quizzes.TagAsync(Owner, Quiz, string.Join(',', Enumerable.Range(0, 11)))).Refusal);
    }

    [Fact]
    public async Task Every_change_tells_the_pages_of_the_quiz()
    {
        List<Message> told = [];
        using var listening = School.Bus.Subscribe(Topic.Quiz(Quiz), message =>
        {
            lock (told)
            {
                told.Add(message);
            }

            return Task.CompletedTask;
        });
        await School.Quizzes.RenameAsync(Owner, Quiz, "Rivers");
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("One")).Id);
        await Eventually.True(() => told.Count == 2);
        Assert.All(told, message => Assert.Equal(new QuizChanged(Quiz, Owner), message));
    }

    [Fact]
    public async Task Nobody_else_finds_it_or_changes_it()
    {
        var (other, one) = (await SomebodyElseAsync(), await FindAsync("One"));
        QuizRefusal?[] refused =
        [
            (await School.Quizzes.ReadAsync(other, Quiz)).Refusal,
            (await School.Quizzes.RenameAsync(other, Quiz, "Mine")).Refusal,
            (await School.Quizzes.TagAsync(other, Quiz, "mine")).Refusal,
            (await School.Quizzes.AddAsync(other, Quiz, [Open("x")])).Refusal,
            (await School.Quizzes.WriteAsync(other, Quiz, one.Id, one.Version, Open("x"))).Refusal,
            (await School.Quizzes.MoveAsync(other, Quiz, one.Id, null)).Refusal,
            (await School.Quizzes.DeleteAsync(other, Quiz, one.Id)).Refusal,
            (await School.Quizzes.RestoreAsync(other, Quiz)).Refusal,
            (await School.Library.DuplicateAsync(other, Quiz, "Mine")).Refusal,
            (await School.Library.DeleteAsync(other, Quiz)).Refusal,
            (await School.Library.RestoreAsync(other, Quiz)).Refusal,
        ];
        Assert.All(refused, refusal => Assert.Equal(QuizRefusal.NotFound, refusal));
        Assert.Equal(["One", "Two", "Three"], await PromptsAsync());
    }

    [Fact]
    public async Task A_question_of_another_quiz_is_not_found_in_this_one()
    {
        var other = (await School.Library.CreateAsync(Owner, "Other", [Open("There")])).Value;
        var there = (await School.Quizzes.ReadAsync(Owner, other)).Value.Questions[0];
        Assert.Equal(QuizRefusal.NotFound, (await School.Quizzes.WriteAsync(Owner, Quiz, there.Id, there.Version, Open("x"))).Refusal);
        Assert.Equal(QuizRefusal.NotFound, (await School.Quizzes.DeleteAsync(Owner, Quiz, there.Id)).Refusal);
        Assert.Equal(QuizRefusal.NotFound, (await School.Quizzes.MoveAsync(Owner, Quiz, there.Id, null)).Refusal);
    }
}

public sealed class QuizDeskOnSqlite() : QuizDeskContract(new SqliteFiles());

public sealed class QuizDeskOnPostgres(PostgresCluster cluster) : QuizDeskContract(cluster);
