namespace Classroom.Web.Tests.Presence;

public sealed class BadHeartbeatTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("tab\0")]
    [InlineData("tab\n")]
    [InlineData("t\u00E4b")]
    [InlineData("\u0661\u0662")]
    [InlineData("../../x")]
    [InlineData("<b>")]
    [InlineData("';--")]
    public async Task A_session_id_is_made_of_letters_digits_and_four_signs(string session)
    {
        var (_, ada) = await ClassAsync();
        (await ada.BeatAsync(new { session_id = session })).Refuses(422, "session_invalid");
        (await GoodbyeAsync(ada, new { session_id = session })).Refuses(422, "session_invalid");
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task A_session_id_has_sixty_four_characters_at_most()
    {
        var (_, ada) = await ClassAsync();
        (await ada.BeatAsync(new { session_id = new string('a', 64) })).Is(200);
        (await ada.BeatAsync(new { session_id = new string('a', 65) })).Refuses(422, "session_invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"tab\"")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"session_id":null}""")]
    [InlineData("""{"session_id":7}""")]
    [InlineData("""{"session_id":["tab"]}""")]
    [InlineData("""{"session_id":"tab","visible":"yes"}""")]
    [InlineData("""{"session_id":"tab","visible":1}""")]
    [InlineData("""{"session_id":"tab","is_in_competition":null}""")]
    [InlineData("""{"session_id":"tab","is_in_competition":"true"}""")]
    [InlineData("""{"session_id":"tab","is_in_competition":true,"competition_id":"not an id"}""")]
    [InlineData("""{"session_id":"tab","competition_id":12}""")]
    [InlineData("""{"session_id":"tab",}""")]
    [InlineData("""{"session_id":"tab"} and more""")]
    [InlineData("""{'session_id':'tab'}""")]
    public async Task A_body_that_is_not_the_documented_json_is_refused_with_its_place(string body)
    {
        var (_, ada) = await ClassAsync();
        (await ada.Client.SendAsync(HttpMethod.Put, $"/api/participants/{ada.Seat}/heartbeat", body)).Refuses(400, "malformed");
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task What_is_missing_is_named_as_it_is_to_be_sent()
    {
        var (_, ada) = await ClassAsync();
        var reply = (await ada.Client.SendAsync(HttpMethod.Put, $"/api/participants/{ada.Seat}/heartbeat", """{"visible":true}""")).Refuses(400);
        Assert.Contains("session_id", reply.Text("detail"));
    }

    [Fact]
    public async Task Deep_json_is_refused_and_costs_nothing()
    {
        var (_, ada) = await ClassAsync();
        var body = $$"""{"session_id":"tab","x":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""";
        (await ada.Client.SendAsync(HttpMethod.Put, $"/api/participants/{ada.Seat}/heartbeat", body)).Refuses(400, "malformed");
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("1")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    [InlineData("' OR 1=1")]
    public async Task An_id_that_is_none_leads_nowhere(string id)
    {
        var (_, ada) = await ClassAsync();
        (await ada.Client.PutAsync($"/api/participants/{Uri.EscapeDataString(id)}/heartbeat", new { session_id = "tab" })).Refuses(404);
    }

    [Fact]
    public async Task A_thousand_random_session_ids_are_one_person()
    {
        var (room, ada) = await ClassAsync();
        var random = new Random(1);
        for (var tab = 0; tab < 1_000; tab++)
        {
            (await ada.BeatAsync(new { session_id = $"{random.NextInt64():x}" })).Is(200);
        }

        Assert.Equal(1, (await ada.Client.GetAsync($"/api/participants/active/{room.Id}")).Json.GetProperty("count").GetInt32());
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task Anothers_session_id_touches_only_ones_own_seat()
    {
        var (room, ada) = await ClassAsync();
        var ben = await site.StudentAsync(room, "Ben");
        await ada.BeatAsync(new { session_id = "same" });
        await ben.BeatAsync(new { session_id = "same" });
        (await GoodbyeAsync(ben, new { session_id = "same" })).Is(204);
        site.Time.Pass(TimeSpan.FromSeconds(3));
        var active = (await ada.Client.GetAsync($"/api/participants/active/{room.Id}")).Is(200);
        Assert.Equal(ada.Seat, Assert.Single(active.Json.GetProperty("participants").EnumerateArray()).GetProperty("participant_id").GetGuid());
    }

    [Fact]
    public async Task A_good_bye_of_a_tab_never_heard_of_is_no_matter()
    {
        var (room, ada) = await ClassAsync();
        await ada.BeatAsync();
        (await GoodbyeAsync(ada, new { session_id = "another" })).Is(204);
        site.Time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(1, (await ada.Client.GetAsync($"/api/participants/active/{room.Id}")).Json.GetProperty("count").GetInt32());
    }

    private static Task<Reply> GoodbyeAsync(Person who, object body) => who.Client.PostAsync($"/api/participants/{who.Seat}/goodbye", body);

    private async Task<(MadeRoom Room, Person Ada)> ClassAsync()
    {
        var room = await site.RoomAsync(await site.TeacherAsync());
        return (room, await site.StudentAsync(room, "Ada"));
    }
}
