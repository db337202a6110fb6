using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

/// <summary>A record written by hand: true/false questions whose right answer is "true".</summary>
internal sealed class Played
{
    private readonly List<AskedQuestion> _questions = [];
    private readonly List<GivenAnswer> _answers = [];
    private readonly List<Guid> _people = [];

    public RawRecord Record => new(_questions, _people, _answers);

    public static Guid Person(int number) => new(number, 0, 0, new byte[8]);

    public Played Asks(int points = 1_000, double seconds = 20, QuestionBody? body = null, bool counts = true)
    {
        _questions.Add(new(new Question("?", body ?? new TrueFalseBody(true)) { Points = points }, TimeSpan.FromSeconds(seconds), counts));
        return this;
    }

    public Played Joins(params int[] people)
    {
        _people.AddRange(people.Select(Person).Where(person => !_people.Contains(person)));
        return this;
    }

    /// <summary>An answer to the question asked last.</summary>
    public Played Answers(int person, bool right, double after = 10, ExtraTime extra = ExtraTime.None) =>
        Answers(person, new ChoiceAnswer([right ? ChoiceAnswer.True : ChoiceAnswer.False]), after, extra);

    public Played Answers(int person, Answer answer, double after = 10, ExtraTime extra = ExtraTime.None)
    {
        Joins(person);
        _answers.Add(new(Person(person), _questions.Count - 1, answer, TimeSpan.FromSeconds(after), extra));
        return this;
    }

    public int Points(int person, ScoringOptions options) => Line(person, options).Points;

    public Standing Line(int person, ScoringOptions options) => Leaderboard.Of(Record, options).Single(line => line.Participant == Person(person));
}
