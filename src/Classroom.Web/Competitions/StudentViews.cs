using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Classroom.Competitions;
using Classroom.Web.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Competitions;

/// <summary>
/// Reads a run as a student's page shows it, from memory. What is the same on many pages is drawn once for each change of the run, language and
/// answer, whatever the number of pages: a page holds shared strings, and a question that opens is one frame of its diff.
/// </summary>
public sealed class StudentViews(CompetitionBoard board, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // A sheet lives as long as somebody holds the view that it shows.
    private readonly ConditionalWeakTable<RunView, ConcurrentDictionary<Look, Lazy<Task<string>>>> _sheets = [];

    /// <summary>Null where there is no such run.</summary>
    public async Task<StudentView?> ReadAsync(CompetitionEntry entry) =>
        await board.OpenAsync(entry.Id) && board.Read(entry.Id) is { } run && board.Own(entry.Id, entry.Room.ParticipantId) is { } own
            ? new StudentView(run, own, await PromptAsync(run), await BodyAsync(run, own))
            : null;

    private Task<string> PromptAsync(RunView run) => run.Question is { Prompt: var prompt }
        ? DrawnAsync(run, new Look("prompt", Language), () => Task.FromResult(QuestionMarkdown.Blocks(prompt).Value))
        : Task.FromResult("");

    // What may be answered, what was right, who came first.
    private Task<string> BodyAsync(RunView run, OwnRun own) => run.Phase switch
    {
        Phase.Open => BodyAsync<AnswerSheet>(run, own.Sent),
        // What somebody wrote stands beside their own result; what was right is everybody's.
        Phase.Closed => BodyAsync<SolutionSheet>(run, own.Sent is { Choices: not null } sent ? sent : null),
        // Who is among the first three finds themselves by their own id; everybody else sees the same.
        Phase.Finished => BodyAsync<FirstThree>(run, null, run.Board.Lines.Take(FirstThree.Most).Any(line => line.Participant == own.Participant) ? own.Participant : null),
        _ => Task.FromResult(""),
    };

    private Task<string> BodyAsync<TSheet>(RunView run, AnswerDraft? sent, Guid? me = null)
        where TSheet : IComponent => DrawnAsync(run, new Look(typeof(TSheet).Name, Language, KeyOf(sent), me), () => DrawAsync<TSheet>(run, sent, me));

    private Task<string> DrawnAsync(RunView run, Look look, Func<Task<string>> draw) =>
        _sheets.GetOrCreateValue(run).GetOrAdd(look, _ => new Lazy<Task<string>>(draw)).Value;

    /// <summary>A sheet as markup, drawn anew: its script changes it in the browser, where Blazor must not look for what it drew.</summary>
    internal async Task<string> DrawAsync<TSheet>(RunView run, AnswerDraft? sent, Guid? me = null)
        where TSheet : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal) { ["Run"] = run, ["Sent"] = sent };
        if (me is not null)
        {
            parameters["Me"] = me;
        }

        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TSheet>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static string Language => CultureInfo.CurrentUICulture.Name;

    private static string? KeyOf(AnswerDraft? sent) => sent switch
    {
        { Choices: { } choices } => $"c{string.Join(',', choices)}",
        { Order: { } order } => $"o{string.Join(',', order)}",
        { Number: { } number } => $"n{number.ToString(CultureInfo.InvariantCulture)}",
        { Text: { } text } => $"t{text}",
        _ => null,
    };

    private readonly record struct Look(string Sheet, string Language, string? Sent = null, Guid? Reader = null);
}

/// <summary>A run as one student's page shows it.</summary>
/// <param name="Prompt">Markup of what is asked.</param>
/// <param name="Body">Markup of what stands below it.</param>
public sealed record StudentView(RunView Run, OwnRun Own, string Prompt, string Body);
