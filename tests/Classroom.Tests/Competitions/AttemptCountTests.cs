using Classroom.Competitions;
using Classroom.Data;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

/// <summary>Which attempts count (C-13), and what it costs to say so of a whole class.</summary>
public sealed class AttemptCountTests
{
    private static readonly AssignmentTerms Terms = new(Homework.Due, Attempts: 3);

    private static readonly Question Words = new("Unit?", new ShortTextBody([.. Enumerable.Range(0, 20).Select(number => $"hertz {number}")]));

    [Fact]
    public void What_is_the_same_for_all_attempts_is_made_once()
    {
        const int people = 500, questions = 100;
        var record = new RunRecord(
            Guid.NewGuid(), Guid.NewGuid(), "Waves", ManualTime.Start.ToColumn(), CompetitionTerms.Usual with { Assignment = Terms },
            [.. Enumerable.Repeat(new AskedCopy(Words, null), questions)]);
        var run = new Run([.. Enumerable.Repeat(20, questions)], RunRules.Usual);
        var attempts = Enumerable.Range(0, people).Select(_ => Finished(record.Id, Guid.NewGuid())).ToList();
        Count(attempts);
        var (one, all) = (Count(attempts[..1]), Count(attempts));
        // One more attempt without an answer is a few objects; the keys of a hundred questions alone are megabytes.
        Assert.InRange((all - one) / (people - 1), 0, 4096);

        long Count(List<Attempt> some)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(some.Count, AttemptCount.Of(record, run, Grade, some, [], Homework.Due).Participants.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static GradeTerms Grade => new(new ScoringOptions(ScoringMethod.AccuracyOnly), Regrade.Nothing);

    private static Attempt Finished(Guid competition, Guid participant) => new()
    {
        CompetitionId = competition, ParticipantId = participant, Number = 1, StartedAt = ManualTime.Start.ToColumn(), FinishedAt = ManualTime.Start.ToColumn(), Run = "{}",
    };
}
