using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class StatisticsTests
{
    [Fact]
    public void A_question_tells_who_chose_what_how_many_were_right_and_how_long_it_took()
    {
        var body = new MultipleChoiceBody(["a", "b", "c"], [0, 1]);
        var played = new Played().Asks(body: body).Answers(1, new ChoiceAnswer([0, 1]), 4).Answers(2, new ChoiceAnswer([0]), 8)
            .Answers(3, new ChoiceAnswer([0, 1]), 2).Answers(4, new ChoiceAnswer([2]), 20).Joins(5);
        var question = Assert.Single(Statistics.Of(played.Record));
        Assert.Equal(4, question.Answered);
        Assert.Equal([3, 2, 1], question.Options);
        Assert.Equal(0.5m, question.ShareCorrect);
        Assert.Equal(TimeSpan.FromSeconds(6), question.MedianTime);
        Assert.Equal([(2, 1m), (1, 0.5m), (1, 0m)], question.Given.Select(given => (given.Count, given.Correctness!.Value)));
    }

    [Fact]
    public void Of_an_odd_number_the_middle_one_is_the_median() => Assert.Equal(
        TimeSpan.FromSeconds(3),
        Statistics.Of(new Played().Asks().Answers(1, true, 20).Answers(2, true, 1).Answers(3, true, 3).Record)[0].MedianTime);

    [Fact]
    public void Equal_words_and_numbers_stand_together()
    {
        var words = new Played().Asks(body: new ShortTextBody(["Paris"])).Answers(1, new TextAnswer("Rome")).Answers(2, new TextAnswer("paris")).Answers(3, new TextAnswer("PÁRIS"));
        Assert.Equal([("paris", 2), ("Rome", 1)], Statistics.Of(words.Record)[0].Given.Select(given => (((TextAnswer)given.Answer).Text, given.Count)));
        var numbers = new Played().Asks(body: new NumberBody(3, 4)).Answers(1, new NumberAnswer(3.5m)).Answers(2, new NumberAnswer(3.5m)).Answers(3, new NumberAnswer(5));
        Assert.Equal([2, 1], Statistics.Of(numbers.Record)[0].Given.Select(given => given.Count));
    }

    [Fact]
    public void What_nobody_answered_or_nobody_scores_has_no_share()
    {
        var played = new Played().Asks().Joins(1).Asks(body: new PollBody(["a", "b"])).Answers(1, new ChoiceAnswer([1])).Asks(counts: false);
        var questions = Statistics.Of(played.Record);
        Assert.Equal([0, 1], questions.Select(question => question.Question));
        Assert.All(questions, question => Assert.Null(question.ShareCorrect));
        Assert.Null(questions[0].MedianTime);
        Assert.Equal([0, 1], questions[1].Options);
        Assert.Empty(Statistics.Hardest(questions, 3));
    }

    [Fact]
    public void The_hardest_has_the_fewest_right_and_of_equal_ones_is_the_slower()
    {
        var played = new Played().Asks().Answers(1, true).Answers(2, true).Asks().Answers(1, true, 3).Answers(2, false, 3)
            .Asks().Answers(1, false).Answers(2, false).Asks().Answers(1, true, 9).Answers(2, false, 9);
        Assert.Equal([2, 3, 1], Statistics.Hardest(Statistics.Of(played.Record), 3).Select(question => question.Question));
    }

    [Fact]
    public void A_question_that_the_strong_get_right_and_the_weak_wrong_discriminates()
    {
        var played = new Played();
        for (var question = 0; question < 3; question++)
        {
            played.Asks();
            for (var person = 0; person < 6; person++)
            {
                played.Answers(person, right: person < 3);
            }
        }

        played.Asks();
        for (var person = 0; person < 6; person++)
        {
            played.Answers(person, right: person >= 3);
        }

        var questions = Statistics.Of(played.Record);
        Assert.Equal(1, questions[0].Discrimination!.Value, 6);
        Assert.Equal(-1, questions[3].Discrimination!.Value, 6);
    }

    // Worked out by hand: here 1 1 1 0 0, elsewhere 3 2 1 1 0; covariance 0.36, spreads √0.24 and √1.04.
    [Fact]
    public void Discrimination_is_the_point_biserial_correlation_with_the_rest()
    {
        var rest = new[] { 3, 2, 1, 1, 0 };
        var played = new Played().Asks();
        for (var person = 0; person < 5; person++)
        {
            played.Answers(person, right: person < 3);
        }

        for (var question = 0; question < 3; question++)
        {
            played.Asks();
            for (var person = 0; person < 5; person++)
            {
                played.Answers(person, right: question < rest[person]);
            }
        }

        var worked = 0.36 / Math.Sqrt(0.24 * 1.04);
        Assert.Equal(worked, Statistics.Of(played.Record)[0].Discrimination!.Value, 6);
    }

    [Fact]
    public void Four_people_or_people_all_alike_say_nothing()
    {
        Assert.Null(Statistics.Of(Class(4, person => person < 2).Record)[0].Discrimination);
        Assert.NotNull(Statistics.Of(Class(5, person => person < 2).Record)[0].Discrimination);
        Assert.Null(Statistics.Of(Class(5, _ => true).Record)[0].Discrimination);
    }

    private static Played Class(int people, Func<int, bool> right)
    {
        var played = new Played();
        for (var question = 0; question < 2; question++)
        {
            played.Asks();
            for (var person = 0; person < people; person++)
            {
                played.Answers(person, right(person));
            }
        }

        return played;
    }
}
