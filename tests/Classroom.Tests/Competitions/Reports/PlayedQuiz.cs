using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions.Reports;

/// <summary>A run of three questions, played to its end: one choice, several choices, a number.</summary>
internal static class PlayedQuiz
{
    public static readonly Question[] Questions =
    [
        new("What carries a **wave**?", new SingleChoiceBody(["Energy", "=Water", "Air"], 0)),
        new("Which are units?", new MultipleChoiceBody(["hertz", "metre", "wave"], [0, 1])),
        new("How many?", new NumberBody(9, 11)),
    ];

    /// <summary>Anna answers all right, Bert the first wrong and the second in part, Carl only the first, Dora nothing.</summary>
    public static async Task<LiveGame> FinishedAsync(School school, Classroom.Rooms.RoomEntry room, Classroom.Accounts.Caller host, CompetitionTerms? terms = null)
    {
        var game = await LiveGame.BeginAsync(school, room, host, terms ?? CompetitionTerms.Usual, ["Anna", "Bert", "Carl", "Dora"], Questions);
        await game.OpenAsync();
        await AnswerAsync(game, "Anna", 0, new(Choices: [0]), after: 2);
        await AnswerAsync(game, "Bert", 0, new(Choices: [1]), after: 2);
        await AnswerAsync(game, "Carl", 0, new(Choices: [0]), after: 4);
        await NextAsync(game);
        await AnswerAsync(game, "Anna", 1, new(Choices: [0, 1]), after: 5);
        await AnswerAsync(game, "Bert", 1, new(Choices: [0]), after: 1);
        await NextAsync(game);
        await AnswerAsync(game, "Anna", 2, new(Number: 10), after: 3);
        await AnswerAsync(game, "Bert", 2, new(Text: "12"), after: 3);
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        Assert.Equal(Phase.Finished, game.View.Phase);
        return game;
    }

    public static async Task AnswerAsync(LiveGame game, string name, int question, AnswerDraft draft, double after)
    {
        game.School.Time.Pass(TimeSpan.FromSeconds(after));
        Assert.True((await game.AnswerAsync(name, question, draft)).Done);
    }

    /// <summary>Closes the question that is open, shows the scores and opens the next.</summary>
    public static async Task NextAsync(LiveGame game)
    {
        await game.AdvanceAsync();
        await game.AdvanceAsync();
        await game.OpenAsync();
    }
}
