using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests;

/// <summary>Quizzes and competitions of a school, opened as in life.</summary>
public static class SchoolCompetitions
{
    private static readonly Question[] Usual =
    [
        new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)),
        new("What is the unit of frequency?", new ShortTextBody(["hertz", "Hz"])),
    ];

    extension(School school)
    {
        /// <summary>A quiz of this teacher with these questions, or two.</summary>
        public async Task<Guid> QuizAsync(Caller owner, params Question[] questions) =>
            (await school.Library.CreateAsync(owner.Account!.Value, "Quiz", questions.Length == 0 ? Usual : questions)).Value;

        public async Task<CompetitionEntry> CompetitionAsync(
            Guid room, Caller host, string title = "Quiz", CompetitionTerms? terms = null, params Question[] questions) =>
            (await school.Competitions.OpenAsync(
                room, host, new Opening(await school.QuizAsync(host, questions), title) { Terms = terms ?? CompetitionTerms.Usual })).Value;
    }
}
