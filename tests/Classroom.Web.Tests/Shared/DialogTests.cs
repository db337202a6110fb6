using Bunit;
using Classroom.Tests;
using Classroom.Web.Shared;

namespace Classroom.Web.Tests.Shared;

public sealed class DialogTests
{
    [Fact]
    public async Task It_opens_as_the_browsers_own_dialog_under_its_title()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        var dialog = tab.Render<Dialog>(parameters => parameters.Add(p => p.Title, "<b>Ada</b>").AddChildContent("<p>inside</p>"));
        tab.JSInterop.VerifyInvoke("open");
        Assert.Equal("<b>Ada</b>", dialog.Find($"#{dialog.Find("dialog").GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public async Task However_it_is_closed_its_owner_hears_of_it()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var tab = new Tab(school);
        var closed = 0;
        var dialog = tab.Render<Dialog>(parameters => parameters
            .Add(p => p.Title, "Ada").Add(p => p.Closed, () => closed++).AddChildContent("<p>inside</p>"));
        await dialog.Find("button").ClickAsync();
        tab.JSInterop.VerifyInvoke("close");
        await dialog.Find("dialog").TriggerEventAsync("onclose", EventArgs.Empty);
        Assert.Equal(1, closed);
    }
}
