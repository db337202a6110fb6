using AngleSharp.Dom;
using Bunit;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Tests.Attendance;
using Classroom.Web.Attendance;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Attendance;

public sealed class AttendancePageTests
{
    private static readonly DateTimeOffset Eight = ManualTime.Start;

    [Fact]
    public async Task A_day_has_a_row_a_person_with_their_figures()
    {
        await using var lesson = await ClassAsync();
        var page = await OpenAsync(lesson);
        Assert.Equal(
            [["Ada", "25 min", "5 min", "08:00", "08:40", "2"], ["Ben", "15 min", "0 min", "08:15", "08:30", "1"]],
            page.AllMarked("attendance-row").Select(row => row.Children.Where(cell => cell.QuerySelector(".timeline") is null).Select(cell => cell.TextContent.Trim()).ToArray()));
        Assert.Contains("08:00", page.Find(".page-head p:last-child").TextContent);
        Assert.Equal(["2", "2", "20 min", "1"], page.FindAll(".facts dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public async Task A_timeline_says_in_words_what_it_draws()
    {
        await using var lesson = await ClassAsync();
        var timelines = (await OpenAsync(lesson)).FindAll(".timeline");
        Assert.Equal("img", timelines[0].GetAttribute("role"));
        Assert.Equal(
            "active 08:00 to 08:20, tab hidden 08:20 to 08:25, silent 08:25 to 08:35, active 08:35 to 08:40, silent 08:40 to 08:41", timelines[0].GetAttribute("aria-label"));
        Assert.Equal(["active", "hidden", "stale", "active", "stale"], timelines[0].Children.Select(part => part.GetAttribute("data-state")));
        Assert.Equal("--from:20;--to:25", timelines[0].Children[1].GetAttribute("style"));
    }

    [Fact]
    public async Task The_chart_says_in_words_what_it_draws()
    {
        await using var lesson = await ClassAsync();
        var page = await OpenAsync(lesson);
        var chart = page.Find(".columns");
        Assert.Equal("img", chart.GetAttribute("role"));
        Assert.Equal("At most 2 students at once, between 08:00 and 08:40.", chart.GetAttribute("aria-label"));
        Assert.Equal(41, chart.Children.Length);
        Assert.Equal(["--n:1", "--n:2", "--n:1", "--n:0", "--n:1"], new[] { 14, 15, 29, 30, 39 }.Select(minute => chart.Children[minute].GetAttribute("style")));
    }

    [Fact]
    public async Task A_range_is_drawn_day_by_day()
    {
        await using var lesson = await ClassAsync();
        var ada = (await lesson.School.Attendance.ReadAsync(lesson.RoomId, lesson.Host, Eight, Eight.AddHours(1))).Value.People[0].ParticipantId;
        await lesson.School.WasHereAsync(lesson.RoomId, ada, Eight.AddDays(2), Eight.AddDays(2).AddMinutes(10));
        var page = await OpenAsync(lesson, "?from=2026-09-01&to=2026-09-04");
        Assert.Equal("here on 1 Sep, here on 3 Sep", page.FindAll(".timeline")[0].GetAttribute("aria-label"));
        Assert.Equal(["--n:2", "--n:0", "--n:1", "--n:0"], page.Find(".columns").Children.Select(day => day.GetAttribute("style")));
        Assert.Equal("35 min", page.AllMarked("attendance-row")[0].Children[2].TextContent);
        Assert.Equal(3, page.FindAll(".facts dd").Count);
    }

    [Fact]
    public async Task Without_a_day_it_is_the_last_on_which_somebody_was_here()
    {
        await using var lesson = await ClassAsync();
        lesson.School.Time.Pass(TimeSpan.FromDays(9));
        foreach (var query in new[] { "", "?from=garbage", "?from=0001-01-01", "?from=9999-12-31" })
        {
            var page = await OpenAsync(lesson, query);
            Assert.Equal(("2026-09-01", "2026-09-01"), (page.Find("#from").GetAttribute("value"), page.Find("#to").GetAttribute("value")));
            Assert.Equal(2, page.AllMarked("attendance-row").Count);
        }
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_the_day_of_the_beginning()
    {
        await using var lesson = await ClassAsync();
        var page = await OpenAsync(lesson, "?from=2026-09-01&to=2026-08-01");
        Assert.Equal("2026-09-01", page.Find("#to").GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_without_anybody_says_so()
    {
        await using var lesson = await ClassAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = Open(lesson, tab, "?from=2026-09-02");
        Assert.Equal(tab.Word("Attendance.NobodyTitle"), page.Find(".empty h3").TextContent);
        Assert.Empty(page.FindAll("table, .timeline, .columns"));
        Assert.Contains("from=2026-09-01", page.Find($"a[aria-label='{tab.Word("Attendance.Earlier")}']").GetAttribute("href"));
        Assert.NotNull(page.Find($"button[disabled][aria-label='{tab.Word("Attendance.Later")}']"));
    }

    [Fact]
    public async Task A_room_where_nobody_ever_was_says_so_too()
    {
        await using var lesson = await Lesson.BeginAsync();
        Assert.Single((await OpenAsync(lesson)).FindAll(".empty"));
    }

    [Fact]
    public async Task The_files_are_of_the_days_that_are_shown()
    {
        await using var lesson = await ClassAsync();
        var page = await OpenAsync(lesson, "?from=2026-09-01&to=2026-09-04");
        Assert.Equal(
            new[] { "csv", "xlsx" }.Select(ending => $"api/rooms/{lesson.RoomId}/attendance.{ending}?from=2026-09-01&to=2026-09-04"),
            page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Times_are_those_of_the_teachers_zone()
    {
        await using var lesson = await ClassAsync();
        var page = await OpenAsync(lesson, zone: "Asia/Kathmandu");
        Assert.Equal(["13:45", "14:25"], page.AllMarked("attendance-row")[0].Children.ToArray()[4..6].Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T00:30:00Z", "01:30", "03:30")] // An hour is left out that night.
    [InlineData("2026-10-25", "2026-10-25T00:30:00Z", "02:30", "02:30")] // And comes twice.
    [InlineData("2028-02-29", "2028-02-29T00:30:00Z", "01:30", "02:30")]
    public async Task An_hour_of_a_night_in_which_the_clock_changes_is_an_hour(string day, string start, string first, string last)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, from) = (await lesson.StudentAsync("Ada"), DateTimeOffset.Parse(start));
        await lesson.School.WasHereAsync(lesson.RoomId, ada.ParticipantId, from, from.AddHours(1));
        var page = await OpenAsync(lesson, $"?from={day}", "Europe/Berlin");
        Assert.Equal(["60 min", "0 min", first, last, "1"], page.Marked("attendance-row").Children.Skip(2).Select(cell => cell.TextContent));
        Assert.Equal("--from:0;--to:60", page.Find(".timeline i").GetAttribute("style"));
        Assert.Equal(61, page.Find(".columns").Children.Length);
        foreach (var neighbour in new[] { -1, 1 })
        {
            Assert.Single((await OpenAsync(lesson, $"?from={DateOnly.Parse(day).AddDays(neighbour):yyyy-MM-dd}", "Europe/Berlin")).FindAll(".empty"));
        }
    }

    [Fact]
    public async Task More_than_fifty_stand_on_pages()
    {
        await using var lesson = await Lesson.BeginAsync();
        var seats = new List<Guid>();
        for (var number = 1; number <= 53; number++)
        {
            seats.Add((await lesson.StudentAsync($"Student {number:00}")).ParticipantId);
        }

        await lesson.School.KeepAsync(seats.Select(seat => Ledger.Interval(lesson.RoomId, seat, Eight, Eight.AddMinutes(1))));
        Assert.Equal(50, (await OpenAsync(lesson)).AllMarked("attendance-row").Count);
        foreach (var (asked, rows, current) in new[] { (2, 3, "2"), (99, 3, "2"), (-1, 50, "1") })
        {
            var page = await OpenAsync(lesson, $"?page={asked}");
            Assert.Equal((rows, current), (page.AllMarked("attendance-row").Count, page.Find("[aria-current=page]").TextContent));
        }
    }

    [Fact]
    public async Task Without_attention_nobody_is_hidden_by_name()
    {
        await using var lesson = await ClassAsync();
        Assert.True((await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: false)).Done);
        var page = await OpenAsync(lesson);
        Assert.Empty(page.FindAll("[data-state=hidden]"));
        Assert.DoesNotContain("hidden", page.Find("table").OuterHtml.Replace("aria-hidden", ""), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("30 min", page.AllMarked("attendance-row")[0].Children[2].TextContent);
    }

    [Fact]
    public async Task A_name_is_text()
    {
        await using var lesson = await Lesson.BeginAsync();
        var eve = await lesson.StudentAsync("<script>x</script>");
        await lesson.School.WasHereAsync(lesson.RoomId, eve.ParticipantId, Eight, Eight.AddMinutes(1));
        var page = await OpenAsync(lesson);
        Assert.Empty(page.FindAll("script"));
        Assert.Equal("<script>x</script>", page.Find("[data-testid=attendance-row] bdi").TextContent);
    }

    [Fact]
    public async Task Students_and_strangers_find_nothing_there()
    {
        await using var lesson = await ClassAsync();
        var stranger = await lesson.School.TeacherAsync("Mrs White");
        foreach (var caller in new[] { (await lesson.StudentAsync("Zoe")).Browser(), stranger })
        {
            var (tab, notFound) = (await lesson.TabAsync(caller), 0);
            tab.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => notFound++;
            Assert.Equal("", Open(lesson, tab, "").Markup.Trim());
            Assert.Equal(1, notFound);
        }
    }

    /// <summary>Ada: active 08:00–08:20, hidden until 08:25, silent, active 08:35–08:40. Ben: 08:15–08:30.</summary>
    private static async Task<Lesson> ClassAsync()
    {
        var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        await Was(ada, 0, 20);
        await Was(ada, 20, 25, PresenceState.Hidden);
        await Was(ada, 35, 40);
        await Was(ben, 15, 30);
        return lesson;

        Task Was(Joined seat, int from, int to, PresenceState state = PresenceState.Active) =>
            lesson.School.WasHereAsync(lesson.RoomId, seat.ParticipantId, Eight.AddMinutes(from), Eight.AddMinutes(to), state);
    }

    private static async Task<IRenderedComponent<AttendancePage>> OpenAsync(Lesson lesson, string query = "", string? zone = null) =>
        Open(lesson, await lesson.TabAsync(lesson.Host), query, zone);

    private static IRenderedComponent<AttendancePage> Open(Lesson lesson, Tab tab, string query, string? zone = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = zone is null ? "" : $"classroom.zone={Uri.EscapeDataString(zone)}";
        tab.Services.GetRequiredService<NavigationManager>().NavigateTo($"teacher/rooms/{lesson.RoomId}/attendance{query}");
        return tab.Render<AttendancePage>(page => page.Add(p => p.RoomId, lesson.RoomId).AddCascadingValue<HttpContext>(http));
    }
}
