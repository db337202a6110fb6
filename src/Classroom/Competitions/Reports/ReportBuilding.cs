using System.Collections.Immutable;
using Classroom.Data;
using Classroom.Rooms;

namespace Classroom.Competitions.Reports;

/// <summary>Works a report out of what is stored. Pure.</summary>
internal static class ReportBuilding
{
    /// <param name="grade">Another grading than the one that counts, to see what it would come to.</param>
    /// <returns>Nothing but a refusal where the grading does not fit the questions.</returns>
    public static Outcome<CompetitionReport, RegradeRefusal> Of(StoredCompetition stored, DateTimeOffset now, GradeTerms? grade = null)
    {
        var terms = stored.Record.Terms.Fitting(grade ?? stored.Grade);
        var states = StatesOf(stored, now);
        var people = PeopleOf(stored);
        var asked = stored.Record.Questions.Select((copy, index) => new AskedQuestion(copy.Question, LimitOf(stored, index), states[index] == QuestionState.Counted)).ToList();
        var graded = terms.Regrade.Of(new RawRecord(asked, people, []));
        if (graded.Refusal is { } refusal)
        {
            return refusal;
        }

        var tries = new CountedTries(stored, terms, now);
        var answers = tries.Counted.Where(answer => states[answer.Question] is not (QuestionState.Open or QuestionState.NotAsked)).ToList();
        var raw = graded.Value with { Answers = [.. answers.Select(answer => answer.Given)] };
        var phase = PhaseOf(stored, now);
        return new CompetitionReport(
            stored.Record, phase.IsOver() ? stored.EndedAt ?? stored.Record.Terms.Assignment?.DueAt : null, phase, terms, raw,
            Questions(stored, raw, states, terms), Students(stored, raw, answers, terms, tries), [.. stored.Log]);
    }

    // An assignment is open until it is over: everybody goes their own way through it.
    private static Phase PhaseOf(StoredCompetition stored, DateTimeOffset now) =>
        stored.Record.Terms.Assignment is null ? stored.Run.PhaseAt(now)
        : Assignment.Of(stored.Record.Terms, stored.Run) is var assignment && assignment.IsCancelled ? Phase.Cancelled
        : assignment.IsOverAt(now) ? Phase.Finished
        : Phase.Open;

    private static QuestionState[] StatesOf(StoredCompetition stored, DateTimeOffset now)
    {
        var (run, phase) = (stored.Run, stored.Run.PhaseAt(now));
        return
        [
            .. Enumerable.Range(0, stored.Record.Questions.Length).Select(index =>
                stored.Record.Terms.Assignment is not null ? QuestionState.Counted
                : index >= run.Rounds.Length ? QuestionState.NotAsked
                : run.Rounds[index].Skipped ? QuestionState.Skipped
                : index == run.Rounds.Length - 1 && phase is Phase.Ready or Phase.Open ? QuestionState.Open
                : QuestionState.Counted),
        ];
    }

    private static TimeSpan LimitOf(StoredCompetition stored, int index) =>
        index < stored.Run.Rounds.Length ? stored.Run.Rounds[index].Limit : TimeSpan.FromSeconds(stored.Record.Questions[index].Question.Seconds);

    // Whoever came in or answered; teachers never count, whatever they did before they taught.
    private static List<Guid> PeopleOf(StoredCompetition stored) =>
    [
        .. stored.Players.Select(player => player.ParticipantId).Concat(stored.Answers.Select(answer => answer.ParticipantId)).Distinct()
            .Where(person => stored.Seats.GetValueOrDefault(person) is null or { IsRemoved: true } or { Role: Role.Student or Role.Presenter }),
    ];

    private static ImmutableArray<QuestionReport> Questions(StoredCompetition stored, RawRecord raw, QuestionState[] states, GradeTerms terms)
    {
        var figures = Statistics.Of(raw).ToDictionary(question => question.Question);
        return
        [
            .. stored.Record.Questions.Select((copy, index) =>
            {
                var state = states[index] == QuestionState.Counted && terms.Regrade.Dropped.Contains(index) ? QuestionState.Dropped : states[index];
                var now = copy with { Question = raw.Questions[index].Question };
                return new QuestionReport(
                    index, state, now, terms.Regrade.Keys.ContainsKey(index) ? copy : null, raw.Questions[index].Limit,
                    state switch
                    {
                        QuestionState.Counted => figures[index],
                        QuestionState.Skipped or QuestionState.Dropped => FellOnly(raw, index),
                        _ => null,
                    });
            }),
        ];
    }

    private static QuestionStatistics FellOnly(RawRecord raw, int index)
    {
        var fell = Distribution.Of(raw.Questions[index].Question.Body, [.. raw.Answers.Where(answer => answer.Question == index).Select(answer => answer.Answer)]);
        return new QuestionStatistics(index, fell.Answered, fell.Options, fell.Given, ShareCorrect: null, MedianTime: null, Discrimination: null);
    }

    private static ImmutableArray<StudentReport> Students(
        StoredCompetition stored, RawRecord raw, IReadOnlyList<StoredAnswer> answers, GradeTerms terms, CountedTries tries)
    {
        var last = raw.Questions.Count - 1;
        var sheets = Scoring.Marks(raw, terms.Scoring);
        var lines = Leaderboard.Of(raw, sheets, last).ToDictionary(line => line.Participant);
        var ranks = Leaderboard.Of(raw, [.. sheets.Where(sheet => IsSeated(stored, sheet.Participant))], last).ToDictionary(line => line.Participant, line => line.Rank);
        var gradings = raw.Questions.Select(asked => Grading.By(asked.Question.Body)).ToList();
        var given = answers.ToLookup(answer => answer.ParticipantId);
        var players = stored.Players.ToDictionary(player => player.ParticipantId);
        return
        [
            .. sheets.Select(sheet =>
            {
                var (seat, player, line) = (stored.Seats.GetValueOrDefault(sheet.Participant), players.GetValueOrDefault(sheet.Participant), lines[sheet.Participant]);
                var own = new AnswerReport?[raw.Questions.Count];
                foreach (var answer in given[sheet.Participant])
                {
                    var content = answer.Given.Answer;
                    own[answer.Question] = new AnswerReport(
                        answer.Question, content, answer.AnsweredAt.ToInstant(), TimeSpan.FromTicks(answer.TookTicks),
                        gradings[answer.Question].Correctness(content, partial: true), sheet.Marks.FirstOrDefault(mark => mark.Question == answer.Question));
                }

                return new StudentReport(
                    sheet.Participant, seat?.UserId, seat?.Name, player?.Alias, player?.Team, !IsSeated(stored, sheet.Participant),
                    ranks.TryGetValue(sheet.Participant, out var rank) ? rank : null, line.Points, line.Correct, line.Answered, line.Took,
                    tries.NumberOf(sheet.Participant), tries.CountOf(sheet.Participant), [.. own]);
            }).OrderBy(student => student.Rank ?? int.MaxValue).ThenByDescending(student => student.Answered > 0).ThenByDescending(student => student.Correct).ThenBy(student => student.Took)
                .ThenBy(student => student.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(student => student.Participant),
        ];
    }

    private static bool IsSeated(StoredCompetition stored, Guid participant) => stored.Seats.GetValueOrDefault(participant) is { IsRemoved: false };
}
