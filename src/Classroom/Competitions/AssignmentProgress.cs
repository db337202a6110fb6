using System.Collections.Immutable;
using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>How far a class is with an assignment, for those who teach it.</summary>
/// <param name="DueAt">Up to when it can be done, to the instant at which it was ended.</param>
/// <param name="Lines">One for each counted participant, by name.</param>
public sealed record AssignmentProgress(
    Guid Competition, AssignmentTerms Terms, ScoringOptions Scoring, int QuestionCount, DateTimeOffset DueAt, bool IsOver, bool IsEnded, bool IsCancelled,
    ImmutableArray<AssignmentLine> Lines)
{
    public int Begun => Lines.Count(line => line.Begun > 0);

    public int Finished => Lines.Count(line => line.Finished > 0);

    public bool Equals(AssignmentProgress? other) => other is not null
        && (Competition, Terms, Scoring, DueAt, IsOver, IsEnded, IsCancelled)
            == (other.Competition, other.Terms, other.Scoring, other.DueAt, other.IsOver, other.IsEnded, other.IsCancelled)
        && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Competition, Lines.Length);

    internal static AssignmentProgress Of(
        RunRecord record, Assignment assignment, GradeTerms grade, IEnumerable<Person> people, IEnumerable<Attempt> attempts, IEnumerable<StoredAnswer> answers,
        DateTimeOffset now)
    {
        var (begun, given) = (attempts.ToLookup(attempt => attempt.ParticipantId), answers.ToLookup(answer => (answer.ParticipantId, answer.Attempt)));
        var marking = AttemptCount.MarkingOf(record, grade);
        return new AssignmentProgress(
            record.Id, assignment.Terms, grade.Scoring, record.Questions.Length, assignment.EndsAt, assignment.IsOverAt(now), assignment.EndedAt is not null,
            assignment.IsCancelled, [.. people.Select(Line).OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Participant)]);

        AssignmentLine Line(Person person)
        {
            var rows = begun[person.Id].OrderBy(attempt => attempt.Number).ToList();
            var marks = rows.ToDictionary(row => row.Number, row => marking.Of(person.Id, given[(person.Id, row.Number)].Select(answer => answer.Given)));
            var results = AttemptCount.Results(assignment, rows, marks, now).ToList();
            var open = rows.Count > results.Count ? rows[^1] : null;
            var last = rows.SelectMany(row => given[(person.Id, row.Number)].Select(answer => answer.AnsweredAt).Append(row.StartedAt)).DefaultIfEmpty().Max();
            return new AssignmentLine(
                person.Id, person.User, person.Name, rows.Count, results.Count, open is null ? null : given[(person.Id, open.Number)].Count(),
                results.SingleOrDefault(result => result.Counts), last == default ? null : last.ToInstant());
        }
    }

    /// <summary>A seat.</summary>
    internal sealed record Person(Guid Id, Guid User, string Name);
}

/// <summary>How far one of them is.</summary>
/// <param name="Begun">Attempts begun.</param>
/// <param name="Finished">Attempts finished.</param>
/// <param name="AnsweredNow">Answers in the attempt that goes on; null where none does.</param>
/// <param name="Counting">The attempt that counts as things stand.</param>
/// <param name="LastAt">When they last began or answered.</param>
public sealed record AssignmentLine(
    Guid Participant, Guid UserId, string Name, int Begun, int Finished, int? AnsweredNow, AttemptResult? Counting, DateTimeOffset? LastAt);
