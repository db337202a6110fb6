using Classroom.Competitions;
using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Classroom.Browser.Competitions;

/// <summary>Items are put in order by dragging them, with a finger or a mouse: what is sent is what is seen, whatever else the page does meanwhile.</summary>
public sealed class DraggedOrderTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly Question Asked = new("The slowest first.", new OrderingBody(["Snail", "Hare", "Sound", "Light", "Thought"])) { Seconds = 300 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_order_that_is_seen_is_the_order_that_is_sent(bool byTouch)
    {
        var (phone, game, competition) = await Open(byTouch);
        var before = await Shown(phone);
        var scrolled = await Scrolled(phone);
        await using var hand = await Hand.On(phone, byTouch);

        // The first one to the end; while it is held, the host gives more time and the page is drawn anew.
        await hand.Takes(phone.Options.Nth(0));
        await hand.MovesOver(phone.Options.Nth(2));
        var until = await Until(phone);
        await game.AddsTime(60);
        await Expect(phone.Tab.Page.Locator("count-down")).Not.ToHaveAttributeAsync("until", until);
        Assert.NotNull(await phone.Tab.Page.QuerySelectorAsync("[data-dragged]"));
        await hand.MovesOver(phone.Options.Nth(4));
        List<string> last = [.. before.Skip(1), before[0]];
        Assert.Equal(last, await Shown(phone));
        await hand.LetsGo();
        Assert.Equal(last, await Shown(phone));
        Assert.Equal(scrolled, await Scrolled(phone));
        Assert.Null(await phone.Tab.Page.QuerySelectorAsync("[data-dragged]"));
        await Expect(phone.Tab.Page.Locator("[data-moves]")).Not.ToBeEmptyAsync();

        // And one up again; a reload in between forgets nothing.
        await phone.Tab.Refreshes();
        await phone.Tab.IsLive();
        await phone.Shows("open", 0);
        await Eventually(async () => last.SequenceEqual(await Shown(phone)));
        await hand.Takes(phone.Options.Nth(3));
        await hand.MovesOver(phone.Options.Nth(0));
        await hand.LetsGo();
        List<string> then = [last[3], last[0], last[1], last[2], last[4]];
        Assert.Equal(then, await Shown(phone));

        await phone.Sends();
        await phone.Says("received");
        Assert.Equal(then, await Stored(competition));
        Assert.Equal(then, await Shown(phone));

        // What was sent stays where it is.
        await hand.Takes(phone.Options.Nth(0));
        await hand.MovesOver(phone.Options.Nth(3));
        await hand.LetsGo();
        Assert.Equal(then, await Shown(phone));
    }

    [Fact]
    public async Task A_drag_that_the_browser_takes_away_changes_nothing()
    {
        var (phone, _, _) = await Open(byTouch: true);
        var before = await Shown(phone);
        await using var hand = await Hand.On(phone, byTouch: true);
        await hand.Takes(phone.Options.Nth(0));
        await hand.MovesOver(phone.Options.Nth(3));
        Assert.NotEqual(before, await Shown(phone));
        await hand.IsTaken();
        Assert.Equal(before, await Shown(phone));
        Assert.Null(await phone.Tab.Page.QuerySelectorAsync("[data-dragged]"));
    }

    [Fact]
    public async Task A_swipe_over_the_words_scrolls_the_page_and_moves_nothing()
    {
        var (phone, _, _) = await Open(byTouch: true);
        await phone.Tab.Page.SetViewportSizeAsync(360, 420);
        var before = await Shown(phone);
        await using var hand = await Hand.On(phone, byTouch: true);
        await hand.Swipes(phone.Options.Nth(1).Locator(".text"), -160);
        await Eventually(async () => await Scrolled(phone) > 60);
        Assert.Equal(before, await Shown(phone));
    }

    private async Task<(Phone Phone, GameDoors Game, Competition Competition)> Open(bool byTouch)
    {
        using var doors = new Doors(Site.Address);
        var account = await doors.Register("Ms Weber");
        var room = await doors.MakeRoom(account, "Physics 10b");
        var competition = await doors.OpenCompetition(account, room, "Waves", await doors.MakeQuiz(account, "Waves", [Asked]));
        var game = Own(new GameDoors(Site.Address, competition, account));
        var student = byTouch ? await StudentOnAPhone("Anna") : await Student("Anna");
        await student.Joins(room);
        var phone = new Phone(student.Tab, byTouch);
        await phone.Opens(competition);
        // Somebody else is waited for, so that an answer does not close the question.
        var other = await Student("Bert");
        await other.Joins(room);
        await new Phone(other.Tab).Opens(competition);
        await Everyone.See(2);
        await phone.Tab.Page.BringToFrontAsync();
        await game.GoTo("open", 0);
        await phone.Shows("open", 0);
        return (phone, game, competition);
    }

    private static async Task<IReadOnlyList<string>> Shown(Phone phone) => await phone.Options.Locator(".text").AllInnerTextsAsync();

    private static Task<double> Scrolled(Phone phone) => phone.Tab.Page.EvaluateAsync<double>("scrollY");

    private static async Task<string> Until(Phone phone) => (await phone.Tab.Page.Locator("count-down").GetAttributeAsync("until"))!;

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tried = 0; !await holds(); tried++)
        {
            Assert.True(tried < 100, "It did not come.");
            await Task.Delay(100);
        }
    }

    private async Task<IReadOnlyList<string>> Stored(Competition competition)
    {
        await using var db = new ClassroomDb(
            ((DbContextOptionsBuilder<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite($"{Site.Database};Pooling=False")).Options);
        var answer = (OrderAnswer)(await db.Set<StoredAnswer>().AsNoTracking().SingleAsync(row => row.CompetitionId == competition.Id)).Given.Answer;
        return [.. answer.Items.Select(item => ((OrderingBody)Asked.Body).Items[item])];
    }

    /// <summary>One finger on the letters, or a mouse on the words.</summary>
    private sealed class Hand(IPage page, ICDPSession cdp, bool byTouch) : IAsyncDisposable
    {
        private const int Steps = 8;

        private (double X, double Y) _at;

        public static async Task<Hand> On(Phone phone, bool byTouch) =>
            new(phone.Tab.Page, await phone.Tab.Page.Context.NewCDPSessionAsync(phone.Tab.Page), byTouch);

        public async Task Takes(ILocator item)
        {
            await item.ScrollIntoViewIfNeededAsync();
            _at = Centre(await item.Locator(byTouch ? "[data-grip]" : ".text").BoundingBoxAsync());
            await (byTouch ? Touch("touchStart", _at) : Press());
        }

        public async Task MovesOver(ILocator item)
        {
            // To where its middle was, whoever makes room meanwhile.
            var to = Centre(await item.BoundingBoxAsync()).Y;
            await MovesTo(to);
        }

        public Task LetsGo() => byTouch ? Touch("touchEnd") : page.Mouse.UpAsync();

        public Task IsTaken() => Touch("touchCancel");

        public async Task Swipes(ILocator over, double by)
        {
            _at = Centre(await over.BoundingBoxAsync());
            await Touch("touchStart", _at);
            await MovesTo(_at.Y + by);
            await Touch("touchEnd");
        }

        public async ValueTask DisposeAsync() => await cdp.DetachAsync();

        private static (double X, double Y) Centre(LocatorBoundingBoxResult? box) => (box!.X + (box.Width / 2), box.Y + (box.Height / 2));

        private async Task MovesTo(double y)
        {
            var from = _at.Y;
            for (var step = 1; step <= Steps; step++)
            {
                _at.Y = from + ((y - from) * step / Steps);
                await (byTouch ? Touch("touchMove", _at) : page.Mouse.MoveAsync((float)_at.X, (float)_at.Y));
            }
        }

        private async Task Press()
        {
            await page.Mouse.MoveAsync((float)_at.X, (float)_at.Y);
            await page.Mouse.DownAsync();
        }

        private Task Touch(string type, params (double X, double Y)[] points) => cdp.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type, ["touchPoints"] = points.Select(point => new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y }).ToArray(),
        });
    }
}
