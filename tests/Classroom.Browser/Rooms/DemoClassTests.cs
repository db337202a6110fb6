using System.Text.RegularExpressions;

namespace Classroom.Browser.Rooms;

/// <summary>The first minute of a fresh installation .</summary>
public sealed class DemoClassTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task One_press_opens_a_running_class_and_the_code_on_the_first_page_joins_it()
    {
        var (somebody, lena) = (await Student("Somebody"), await Student("Lena"));
        await somebody.Tab.GoesTo("/");
        var code = await somebody.Tab.Page.Locator(".demo").GetByText(new Regex("^[0-9]{6}$")).TextContentAsync();

        await somebody.Tab.Button(Sentences.Of("Demo.Open")).ClickAsync();
        await somebody.Tab.IsLive();
        await Expect(somebody.Tab.Page.GetByTestId("join-code")).ToHaveTextAsync(code!);

        await lena.Tab.GoesTo("/");
        await lena.Tab.Field(Sentences.Of("Landing.Code")).FillAsync(code!);
        await lena.Tab.Button(Sentences.Of("Landing.Go")).ClickAsync();
        await lena.KnocksAs("Lena");
        await Everyone.See(1);
    }
}
