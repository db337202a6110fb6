namespace Classroom.Browser.Competitions;

/// <summary>A countdown shows what the server's clock says, whatever becomes of the phone's.</summary>
public sealed class PhoneClockTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Theory]
    [InlineData(120_000, 0, 0, false)]
    [InlineData(30_000, 0, 0, false)]
    [InlineData(-120_000, 0, 0, false)]
    // It slept, and its steady clock stood still; what the server had said meanwhile comes late.
    [InlineData(0, -120_000, -60_000, true)]
    public async Task A_countdown_that_begins_after_the_clock_was_set_or_slept_stands_where_the_servers_does(int set, int asleep, int late, bool isOver)
    {
        var student = await Student("Lena");
        await student.Tab.GoesTo("/join");
        Assert.Equal(isOver, await student.Tab.Page.EvaluateAsync<bool>(
            """
            async ([set, asleep, late]) => {
                const [date, steady] = [Date.now, performance.now.bind(performance)];
                await customElements.whenDefined("count-down");
                const put = (name, attributes) => {
                    const element = document.createElement(name);
                    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
                    document.body.append(element);
                    return element;
                };
                put("server-clock", { now: date() });
                Date.now = () => date() + set;
                performance.now = () => steady() + asleep;
                put("server-clock", { now: date() + late });
                const from = date() - (asleep ? 30000 : 0);
                const counts = put("count-down", { from, until: from + 20000 });
                await new Promise(done => setTimeout(done, 100));
                return counts.hasAttribute("data-over");
            }
            """, new[] { set, asleep, late }));
    }
}
