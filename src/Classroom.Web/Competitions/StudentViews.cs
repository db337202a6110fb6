using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Classroom.Competitions;
using Classroom.Web.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Competitions;

/// <summary>
/// Reads a run as a student's page shows it, from memory. What is the same on many pages is drawn once for each change of the run, language,
/// deadline and answer, whatever the number of pages: a page holds shared strings, and a question that opens is two frames of its diff.
/// </summary>
public sealed class StudentViews(CompetitionBoard board, IServiceScopeFactory scopes, ILoggerFactory logs, IStringLocalizer<Words> words)
{
    // Sheets live as long as somebody holds the view that they show.
    private readonly ConditionalWeakTable<RunView, ConcurrentDictionary<Look, Lazy<Task<StudentSheets>>>> _sheets = [];

    /// <summary>Null where there is no such run.</summary>
    public async Task<StudentView?> ReadAsync(CompetitionEntry entry) =>
        await board.OpenAsync(entry.Id) && board.Read(entry.Id) is { } run && board.Own(entry.Id, entry.Room.ParticipantId) is { } own
            ? new StudentView(run, own, await SheetsAsync(run, own))
            : null;

    private Task<StudentSheets> SheetsAsync(RunView run, OwnRun own)
    {
        // What somebody wrote stands beside their own result; what was right is everybody's.
        var sent = run.Phase == Phase.Open || (run.Phase == Phase.Closed && own.Sent is { Choices: not null }) ? own.Sent : null;
        // Who is among the first three finds themselves by their own id; everybody else sees the same.
        Guid? me = run.Phase == Phase.Finished && run.Board.Lines.Take(FirstThree.Most).Any(line => line.Participant == own.Participant) ? own.Participant : null;
        var look = new Look(CultureInfo.CurrentUICulture.Name, KeyOf(sent), run.Phase == Phase.Open ? own.ClosesAt : null, me);
        var drawn = _sheets.GetOrCreateValue(run);
        return drawn.TryGetValue(look, out var sheets) ? sheets.Value : DrawAsync(drawn, look, run, sent);
    }

    private Task<StudentSheets> DrawAsync(ConcurrentDictionary<Look, Lazy<Task<StudentSheets>>> drawn, Look look, RunView run, AnswerDraft? sent) =>
        drawn.GetOrAdd(look, _ => new(() => DrawAsync(look, run, sent))).Value;

    private async Task<StudentSheets> DrawAsync(Look look, RunView run, AnswerDraft? sent) => new(
        run.Question is { } on ? words[$"Play.Said.{run.Phase}", on.Index + 1, run.QuestionCount] : "",
        run.Question is null ? "" : await DrawAsync<AskedNumber>(("Run", run)),
        run.Phase is Phase.Ready or Phase.Open ? await DrawAsync<AskedHead>(("Run", run), ("ClosesAt", look.ClosesAt)) : "",
        run.Question is { Prompt: var prompt } ? QuestionMarkdown.Blocks(prompt).Value : "",
        await (run.Phase switch
        {
            // What may be answered, what was right, who came first.
            Phase.Open => DrawAsync<AnswerSheet>(run, sent),
            Phase.Closed => DrawAsync<SolutionSheet>(run, sent),
            Phase.Finished => DrawAsync<FirstThree>(("Run", run), ("Me", look.Reader)),
            _ => Task.FromResult(""),
        }),
        await DrawAsync<AnswerSentences>());

    /// <summary>A sheet as markup, drawn anew: its script changes it in the browser, where Blazor must not look for what it drew.</summary>
    internal Task<string> DrawAsync<TSheet>(RunView run, AnswerDraft? sent)
        where TSheet : IComponent => DrawAsync<TSheet>(("Run", run), ("Sent", sent));

    private async Task<string> DrawAsync<TSheet>(params (string Name, object? Value)[] parameters)
        where TSheet : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TSheet>(
            ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value)))).ToHtmlString());
    }

    private static string? KeyOf(AnswerDraft? sent) => sent switch
    {
        { Choices: { } choices } => $"c{string.Join(',', choices)}",
        { Order: { } order } => $"o{string.Join(',', order)}",
        { Number: { } number } => $"n{number.ToString(CultureInfo.InvariantCulture)}",
        { Text: { } text } => $"t{text}",
        _ => null,
    };

    private readonly record struct Look(string Language, string? Sent, DateTimeOffset? ClosesAt, Guid? Reader);
}

/// <summary>A run as one student's page shows it.</summary>
public sealed record StudentView(RunView Run, OwnRun Own, StudentSheets Sheets);

/// <summary>What of a run looks the same on many students' pages.</summary>
/// <param name="Said">For those who listen: what has begun.</param>
/// <param name="Number">Markup: which of how many questions it is.</param>
/// <param name="Head">Markup of what stands above the question: how long it is ready or open.</param>
/// <param name="Prompt">Markup of what is asked.</param>
/// <param name="Body">Markup of what stands below it.</param>
/// <param name="Words">Markup of what the script says of answers; the same from the lobby to the end, when one may still be refused.</param>
public sealed record StudentSheets(string Said, string Number, string Head, string Prompt, string Body, string Words);
