using Classroom.Quizzes;

namespace Classroom.Tests.Quizzes;

public abstract class QuizLibraryContract(ITestDatabases databases) : QuizContract(databases)
{
    [Fact]
    public async Task The_shelf_shows_what_was_changed_last_first()
    {
        School.Time.Pass(TimeSpan.FromMinutes(1));
        var rivers = (await School.Library.CreateAsync(Owner, "Rivers")).Value;
        School.Time.Pass(TimeSpan.FromMinutes(1));
        await School.Quizzes.AddAsync(Owner, Quiz, [Open("Four")]);
        var shelf = await School.Library.ListAsync(Owner);
        Assert.Equal([(Quiz, 4), (rivers, 0)], from quiz in shelf.Quizzes select (quiz.Id, quiz.Questions));
        Assert.Equal(2, shelf.All);
    }

    [Theory]
    [InlineData("capitals", 1), InlineData("CAPITÁLS two", 1), InlineData("grade", 1), InlineData("capitals rivers", 0), InlineData("", 1), InlineData("%", 0), InlineData("_", 0)]
    public async Task Every_word_is_looked_for_in_title_tags_and_questions(string search, int found)
    {
        await School.Quizzes.TagAsync(Owner, Quiz, "Grade 7");
        Assert.Equal(found, (await School.Library.ListAsync(Owner, search)).Quizzes.Count);
    }

    [Fact]
    public async Task What_stands_in_a_deleted_question_is_not_found()
    {
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("Two")).Id);
        Assert.Empty((await School.Library.ListAsync(Owner, "two")).Quizzes);
    }

    [Fact]
    public async Task A_tag_leaves_those_that_have_it()
    {
        await School.Quizzes.TagAsync(Owner, Quiz, "Geography, grade 7");
        await School.Library.CreateAsync(Owner, "Other");
        var shelf = await School.Library.ListAsync(Owner, tag: "geography");
        Assert.Equal([Quiz], from quiz in shelf.Quizzes select quiz.Id);
        Assert.Equal(["Geography", "grade 7"], shelf.Tags);
    }

    [Theory, InlineData(2), InlineData(200)]
    public async Task Listing_and_searching_take_two_queries_whatever_the_number_of_quizzes(int quizzes)
    {
        for (var at = 1; at < quizzes; at++)
        {
            await School.Library.CreateAsync(Owner, $"Quiz {at}", [Open("What?")]);
        }

        School.Queries.Clear();
        Assert.Equal(quizzes, (await School.Library.ListAsync(Owner)).Quizzes.Count);
        Assert.Equal(2, School.Queries.Commands.Count);
        Assert.Equal(quizzes - 1, (await School.Library.ListAsync(Owner, "what quiz")).Quizzes.Count);
        Assert.Equal(4, School.Queries.Commands.Count);
    }

    [Fact]
    public async Task A_copy_has_the_same_questions_and_goes_its_own_way()
    {
        await School.Quizzes.TagAsync(Owner, Quiz, "grade 7");
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("Two")).Id);
        var copy = (await School.Library.DuplicateAsync(Owner, Quiz, "Capitals again")).Value;
        await School.Quizzes.DeleteAsync(Owner, Quiz, (await FindAsync("One")).Id);
        var read = (await School.Quizzes.ReadAsync(Owner, copy)).Value;
        Assert.Equal(["One", "Three"], from question in read.Questions select question.Question.Prompt);
        Assert.Equal(("Capitals again", "grade 7", false), (read.Title, Assert.Single(read.Tags), read.CanRestore));
    }

    [Fact]
    public async Task A_deleted_quiz_comes_back_whole()
    {
        Assert.True((await School.Library.DeleteAsync(Owner, Quiz)).Done);
        var shelf = await School.Library.ListAsync(Owner);
        Assert.Empty(shelf.Quizzes);
        Assert.Equal(new DeletedQuiz(Quiz, "Capitals"), shelf.LastDeleted);
        Assert.Equal(QuizRefusal.NotFound, (await School.Quizzes.ReadAsync(Owner, Quiz)).Refusal);
        Assert.True((await School.Library.RestoreAsync(Owner, Quiz)).Done);
        Assert.Equal(["One", "Two", "Three"], await PromptsAsync());
        Assert.Null((await School.Library.ListAsync(Owner)).LastDeleted);
    }

    [Fact]
    public async Task What_was_deleted_long_ago_is_gone_for_good()
    {
        await School.Library.DeleteAsync(Owner, Quiz);
        School.Time.Pass(QuizLibrary.KeptDeleted + TimeSpan.FromMinutes(1));
        Assert.Null((await School.Library.ListAsync(Owner)).LastDeleted);
        var other = (await School.Library.CreateAsync(Owner, "Other")).Value;
        await School.Library.DeleteAsync(Owner, other);
        Assert.Equal(QuizRefusal.NotFound, (await School.Library.RestoreAsync(Owner, Quiz)).Refusal);
    }

    [Fact]
    public async Task A_quiz_is_made_with_its_questions_in_one_transaction()
    {
        School.Queries.Clear();
        await School.Library.CreateAsync(Owner, "Large", [.. Enumerable.Range(0, 300).Select(at => Open($"{at}"))]);
        Assert.Equal(1, School.Queries.Transactions);
    }

    [Fact]
    public async Task Nobody_sees_anothers_shelf() => Assert.Empty((await School.Library.ListAsync(await SomebodyElseAsync())).Quizzes);
}

public sealed class QuizLibraryOnSqlite() : QuizLibraryContract(new SqliteFiles());

public sealed class QuizLibraryOnPostgres(PostgresCluster cluster) : QuizLibraryContract(cluster);
