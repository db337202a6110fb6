using Bunit;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Presence;
using static Classroom.Presence.PresenceState;

namespace Classroom.Web.Tests.Presence;

public sealed class RosterTests : IAsyncLifetime
{
    private School _school = null!;
    private Tab _tab = null!;

    public async ValueTask InitializeAsync()
    {
        _school = await School.OpenAsync(new SqliteFiles());
        _tab = new Tab(_school);
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        await _school.DisposeAsync();
    }

    [Fact]
    public void One_row_for_each_person_in_the_order_given()
    {
        PresentPerson[] people = [Person("Cleo"), Person("Ada"), Person("Ben")];
        Assert.Equal(["Cleo", "Ada", "Ben"], Draw(people).FindAll("[data-testid=participant] .name").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData(Active, true, "active")]
    [InlineData(Hidden, true, "hidden")]
    [InlineData(Stale, true, "stale")]
    [InlineData(Left, true, "left")]
    [InlineData(Active, false, "active")]
    [InlineData(Hidden, false, "active")]
    [InlineData(Stale, false, "stale")]
    [InlineData(Left, false, "left")]
    public void A_hidden_tab_is_named_only_where_the_room_shows_attention(PresenceState state, bool shown, string expected)
    {
        var ada = Person("Ada", state);
        Assert.Equal(expected, Draw([ada], shown).State(ada.ParticipantId));
    }

    [Fact]
    public void The_mask_leaves_no_trace_in_the_row()
    {
        var (hidden, active) = (Person("Ada", Hidden, since: ManualTime.Start), Person("Ada", Active));
        Assert.Equal(
            Draw([active], showsAttention: false).Markup.Replace($"{active.ParticipantId}", ""),
            Draw([hidden], showsAttention: false).Markup.Replace($"{hidden.ParticipantId}", ""));
    }

    [Theory]
    [InlineData("<b>bold</b>")]
    [InlineData("\" onclick=\"x")]
    [InlineData("&lt;i&gt; & co")]
    [InlineData("</li><script>")]
    public void A_name_is_text_whatever_it_looks_like(string name)
    {
        var person = Person(name);
        var row = Draw([person]).Row(person.ParticipantId);
        Assert.Equal(name, row.QuerySelector(".name")!.TextContent);
        Assert.Empty(row.QuerySelectorAll("script, b, i, [onclick]"));
    }

    [Fact]
    public void A_name_cannot_turn_the_direction_of_the_line_it_stands_in() =>
        Assert.Equal("BDI", Draw([Person("\u05D0\u05D3\u05D4")]).Find(".name").FirstElementChild!.TagName);

    [Fact]
    public void The_readers_own_row_says_so()
    {
        var (me, other) = (Person("Ada"), Person("Ben"));
        var roster = _tab.Render<Roster>(parameters => parameters
            .Add(p => p.Presence, Room([me, other])).Add(p => p.People, [me, other]).Add(p => p.Me, me.ParticipantId));
        Assert.True(roster.Row(me.ParticipantId).HasAttribute("data-me"));
        Assert.False(roster.Row(other.ParticipantId).HasAttribute("data-me"));
    }

    [Fact]
    public void Muted_and_a_role_are_said()
    {
        var person = Person("Ada", role: Role.Presenter, muted: true);
        var row = Draw([person]).Row(person.ParticipantId);
        Assert.Equal("Presenter", row.GetAttribute("data-role"));
        Assert.Contains(_tab.Word("Role.Presenter"), row.TextContent);
        Assert.Contains(_tab.Word("Presence.Muted"), row.TextContent);
    }

    [Fact]
    public async Task A_phone_shows_few_and_offers_the_rest()
    {
        PresentPerson[] people = [.. Enumerable.Range(1, 20).Select(number => Person($"Student {number}"))];
        var roster = _tab.Render<Roster>(parameters => parameters
            .Add(p => p.Presence, Room(people)).Add(p => p.People, people).Add(p => p.Most, 12));
        Assert.Equal(12, roster.AllMarked("participant").Count);
        Assert.Contains(_tab.Word("Presence.More", 8), roster.Markup);
        await roster.Find("button").ClickAsync();
        Assert.Equal(20, roster.AllMarked("participant").Count);
        Assert.Empty(roster.FindAll("button"));
    }

    private IRenderedComponent<Roster> Draw(PresentPerson[] people, bool showsAttention = true) => _tab.Render<Roster>(parameters => parameters
        .Add(p => p.Presence, Room(people, showsAttention)).Add(p => p.People, people));

    private static RoomPresence Room(PresentPerson[] people, bool showsAttention = true) => new(Guid.CreateVersion7(), showsAttention, [.. people]);

    private static PresentPerson Person(
        string name, PresenceState state = Active, Role role = Role.Student, bool muted = false, DateTimeOffset? since = null) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), name, role, muted, state, since, since, []);
}
