using System.Text.Json;
using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Classroom.Web.Competitions;

/// <summary>A student's side of a live run (C-5, C-10, C-11). A change of it costs the page no query and one drawing.</summary>
public sealed partial class StudentRun
{
    private const string Script = "./Competitions/AnswerSheet.razor.js";

    private DotNetObjectReference<StudentRun>? _self;
    private ElementReference _root;
    private RoundTrips? _trips;
    private AnswerRefusal? _refused;
    private bool _arrived;

    /// <summary>The competition as its player here sees it.</summary>
    [Parameter, EditorRequired]
    public required CompetitionEntry Entry { get; set; }

    private RoundTrips Trips => _trips ??= new RoundTrips(Time);

    protected override IEnumerable<Topic> Topics => [Topic.Competition(Entry.Id)];

    /// <summary>An answer from the browser: a door to the street, whatever the page shows. The desk judges it.</summary>
    [JSInvokable]
    public async Task<AnswerSaid> Answer(JsonElement question, JsonElement draft)
    {
        var now = Clock.Now;
        if (question.ValueKind != JsonValueKind.Number || !question.TryGetInt32(out var index) || SentDraft.Of(draft) is not { } read)
        {
            return Refused(AnswerRefusal.WrongKind);
        }

        try
        {
            var answered = await Desk.AnswerAsync(Entry, await Callers.GetAsync(), index, read, Trips.Shortest);
            if (answered.Refusal is { } refusal)
            {
                return Refused(refusal);
            }

            if (answered.Value.AnsweredAt < now)
            {
                // Answered before, here or on another device: that one counts, and is shown.
                await ReadAgainAsync();
                StateHasChanged();
            }

            return AnswerSaid.Received;
        }
        catch (Exception failure) when (Database.Failed(failure))
        {
            return AnswerSaid.Refused(L["Refusal.NotSaved"]);
        }
    }

    protected override Task<StudentView?> ReadAsync() => Views.ReadAsync(Entry);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (RendererInfo.IsInteractive && !_arrived && Entry.Room.Role.IsCounted())
        {
            _arrived = true;
            await ArriveAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Blazor comes here when the browser has acknowledged.
        Trips.Acknowledged();
        if (_self is null && View is not null)
        {
            _self = DotNetObjectReference.Create(this);
            await Browser.StartAsync(Script, () => IsLeft, async script => await script.InvokeVoidAsync("start", _self, _root));
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _self?.Dispose();
    }

    private async Task ArriveAsync()
    {
        try
        {
            _refused = (await Desk.ArriveAsync(Entry, await Callers.GetAsync())).Refusal;
            await ReadAgainAsync();
        }
        catch (Exception failure) when (Database.Failed(failure))
        {
            // The first answer lets them in as well.
        }
    }

    private AnswerSaid Refused(AnswerRefusal refusal) => AnswerSaid.Refused(L[Wording.Of(refusal)]);
}
