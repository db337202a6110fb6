using System.Collections.Immutable;
using Classroom.Rooms;

namespace Classroom.Competitions.Reports;

/// <summary>What one student takes home of a competition: their answers, what was right, their points. Nothing of others but how many there were.</summary>
/// <param name="RankedOf">How many ranked.</param>
/// <param name="Questions">Those that were asked to their end, in order.</param>
public sealed record OwnReport(RoomEntry Room, Guid Competition, string Title, DateTimeOffset? EndedAt, StudentReport Own, int RankedOf, int MostPoints, ImmutableArray<OwnQuestion> Questions)
{
    internal static OwnReport Of(RoomEntry entry, CompetitionReport report, StudentReport own) => new(
        entry, report.Record.Id, report.Record.Title, report.EndedAt, own, report.Students.Count(student => student.Rank is not null), report.MostPoints,
        [
            .. report.Questions.Where(question => question.State is QuestionState.Counted or QuestionState.Dropped)
                .Select(question => new OwnQuestion(question.Index, question.State == QuestionState.Counted, question.Asked, own.Answers[question.Index])),
        ]);
}

/// <param name="Counts">Whether it gives points.</param>
/// <param name="Asked">With the key that counts.</param>
public sealed record OwnQuestion(int Index, bool Counts, AskedCopy Asked, AnswerReport? Answer);
