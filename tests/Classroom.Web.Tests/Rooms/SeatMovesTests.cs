using AngleSharp.Dom;
using Bunit;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

/// <summary>A seat that goes to another device, or becomes one with another seat.</summary>
public sealed class SeatMovesTests
{
    public static TheoryData<StaleHand> Hands => [StaleHand.RemovedTeacher, StaleHand.SignedOutHost, StaleHand.Student];

    [Fact]
    public async Task A_ticket_is_shown_as_a_code_to_scan_and_as_an_address_to_copy_and_works()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.CoTeacher.Browser());
        var moves = await DrawAsync(tab, lesson, ada);
        Assert.Empty(moves.FindAll("svg.qr, .qr, [data-copy]"));
        await moves.Button(tab.Word("Handover.Issue")).ClickAsync();
        Assert.Equal(tab.Word("Handover.Qr"), moves.Find(".qr svg").GetAttribute("aria-label"));
        var address = moves.Find("[data-copy]").GetAttribute("data-copy")!;
        Assert.Contains("/join/seat/", address);
        Assert.Equal(ada.ParticipantId, (await lesson.School.Handovers.LookAsync(address.Split('/')[^1]))!.ParticipantId);
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_hand_that_may_not_gets_no_ticket_and_merges_nothing(StaleHand hand)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var moves = await DrawAsync(tab, lesson, ada, ben);
        var before = await lesson.RecordAsync();
        await moves.Button(tab.Word("Handover.Issue")).ClickAsync();
        Assert.Equal(tab.Word($"Refusal.{refusal}"), moves.Refusal());
        Assert.Empty(moves.FindAll(".qr, [data-copy]"));
        await MergeAsync(moves, ben);
        Assert.Equal(tab.Word($"Refusal.{refusal}"), moves.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task A_seat_merges_into_the_one_that_was_chosen()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        var (tab, merged) = (await lesson.TabAsync(lesson.Host), 0);
        var moves = await DrawAsync(tab, lesson, ada, ben, () => merged++);
        await MergeAsync(moves, ben);
        Assert.Equal(1, merged);
        var left = Assert.Single(lesson.School.Board.ReadAnew(lesson.RoomId).People, person => person.Role == Role.Student);
        Assert.Equal((ben.ParticipantId, "Ben"), (left.ParticipantId, left.DisplayName));
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_merged()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        var moves = await DrawAsync(await lesson.TabAsync(lesson.Host), lesson, ada, ben, () => Assert.Fail("Nothing was chosen."));
        var before = await lesson.RecordAsync();
        await moves.Find("form").SubmitAsync();
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task Who_is_alone_can_be_merged_with_nobody()
    {
        await using var lesson = await Lesson.BeginAsync();
        var moves = await DrawAsync(await lesson.TabAsync(lesson.Host), lesson, await lesson.StudentAsync("Ada"));
        Assert.Empty(moves.FindAll("form"));
    }

    private static async Task<IRenderedComponent<SeatMoves>> DrawAsync(Tab tab, Lesson lesson, Joined seat, Joined? other = null, Action? merged = null)
    {
        await lesson.School.Board.OpenAsync(lesson.RoomId);
        var now = lesson.School.Board.ReadAnew(lesson.RoomId);
        return tab.Render<SeatMoves>(moves => moves
            .Add(p => p.Room, lesson.Room).Add(p => p.Person, now.Find(seat.ParticipantId)!)
            .Add(p => p.Others, other is null ? [] : [now.Find(other.ParticipantId)!]).Add(p => p.Merged, merged ?? (() => { })));
    }

    private static async Task MergeAsync(IRenderedComponent<SeatMoves> moves, Joined other)
    {
        await moves.Find("#same-person").ChangeAsync($"{other.ParticipantId}");
        await moves.Find("#same-person").Closest("form")!.SubmitAsync();
    }
}
