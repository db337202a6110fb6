using System.Text.Json;
using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Classroom.Web.Competitions;

/// <summary>A student's side of an assignment (C-13): before, in and after their attempts. What another device of theirs does is seen here at once.</summary>
public sealed partial class AssignmentPart
{
    private const string Script = "./Competitions/AnswerSheet.razor.js";

    private DotNetObjectReference<AttemptAnswers>? _answers;
    private ElementReference _root;
    private RoundTrips? _trips;
    private AssignmentRefusal? _refused;
    private int _started = -1;

    /// <summary>The assignment as its student here sees it.</summary>
    [Parameter, EditorRequired]
    public required CompetitionEntry Entry { get; set; }

    private RoundTrips Trips => _trips ??= new RoundTrips(Time);

    protected override IEnumerable<Topic> Topics => [Topic.Competition(Entry.Id), Topic.User(Entry.Room.UserId)];

    protected override bool Concerns(Message message) => message is RunMoved || message is AttemptMoved moved && moved.Competition == Entry.Id;

    protected override async Task<AssignmentView?> ReadAsync()
    {
        var own = await Desk.ReadAsync(Entry.Id, await Callers.GetAsync());
        _refused = own.Refusal;
        return own.Done ? await Views.OfAsync(own.Value, Entry) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Blazor comes here when the browser has acknowledged.
        Trips.Acknowledged();
        if (View is { Own.Begun: var attempt } && attempt != _started)
        {
            _started = attempt;
            _answers?.Dispose();
            _answers = DotNetObjectReference.Create(new AttemptAnswers((question, draft) => AnswerAsync(attempt, question, draft)));
            await Browser.StartAsync(Script, () => IsLeft, async script => await script.InvokeVoidAsync("start", _answers, _root));
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _answers?.Dispose();
    }

    private async Task<AnswerSaid> AnswerAsync(int attempt, JsonElement question, JsonElement draft)
    {
        if (question.ValueKind != JsonValueKind.Number || !question.TryGetInt32(out var index) || SentDraft.Of(draft) is not { } read)
        {
            return AnswerSaid.Refused(L[Wording.Of(AnswerRefusal.WrongKind)]);
        }

        try
        {
            var answered = await Desk.AnswerAsync(Entry.Id, await Callers.GetAsync(), attempt, index, read, Trips.Shortest);
            await ReadAgainAsync();
            StateHasChanged();
            return answered.Refusal is { } refusal ? AnswerSaid.Refused(L[Wording.Of(refusal)]) : AnswerSaid.Received;
        }
        catch (Exception failure) when (Database.Failed(failure))
        {
            return AnswerSaid.Refused(L["Refusal.NotSaved"]);
        }
    }
}

/// <summary>Where the browser sends the answers of one attempt: a door to the street, whatever the page shows. The desk judges them.</summary>
public sealed class AttemptAnswers(Func<JsonElement, JsonElement, Task<AnswerSaid>> take)
{
    [JSInvokable]
    public Task<AnswerSaid> Answer(JsonElement question, JsonElement draft) => take(question, draft);
}
