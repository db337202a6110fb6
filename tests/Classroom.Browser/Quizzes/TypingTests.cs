namespace Classroom.Browser.Quizzes;

/// <summary>Nobody here touches a mouse.</summary>
public sealed class TypingTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_teacher_types_three_questions_and_finds_them_again()
    {
        var teacher = await Teacher();
        await teacher.OpensAQuiz("Warm-up? {T}");
        var (tab, keys) = (teacher.Tab, teacher.Tab.Page.Keyboard);

        await NewQuestion(tab, 2);
        await ChoosesKind(tab, "Kind.SingleChoice");
        await keys.TypeAsync("What carries sound?");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Light");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Air");
        await keys.PressAsync("Alt+Enter");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Gravity");

        await NewQuestion(tab, 3);
        await keys.TypeAsync("Which is fastest in steel?");
        await ChoosesKind(tab, "Kind.ShortText");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Sound");
        await keys.PressAsync("Enter");
        await Expect(tab.Field(Sentences.Of("Editor.AcceptedOne", 2))).ToBeFocusedAsync();
        await keys.TypeAsync("a sound");

        await NewQuestion(tab, 4);
        await keys.TypeAsync("How high is $a^2$?");
        await ChoosesKind(tab, "Kind.Number");
        await tab.TabsAndTypes(tab.Field(Sentences.Of("Editor.Value")), "440");
        await keys.PressAsync("Alt+ArrowUp");
        await Expect(tab.Page.Locator(".pick [aria-current] .number")).ToHaveTextAsync("3");
        await Expect(tab.Page.Locator(".preview .katex")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("save-state")).ToHaveAttributeAsync("data-state", "Saved");

        await tab.Refreshes();
        await tab.IsLive();
        await Expect(tab.Page.Locator(".first-words")).ToHaveTextAsync(["Warm-up?", "What carries sound?", "How high is $a^2$?", "Which is fastest in steel?"]);
        await Expect(tab.Page.Locator(".unfinished")).ToHaveCountAsync(0);
    }

    private static async Task NewQuestion(Tab tab, int number)
    {
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(tab.Page.Locator(".pick [aria-current] .number")).ToHaveTextAsync($"{number}");
        await Expect(tab.Field(Sentences.Of("Editor.Prompt"))).ToBeFocusedAsync();
    }

    // From the prompt, and back to it.
    private static async Task ChoosesKind(Tab tab, string kind)
    {
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(tab.Field(Sentences.Of("Editor.Kind"))).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(Sentences.Of(kind));
        await Expect(tab.Page.Locator(".preview .phone-question")).ToHaveAttributeAsync("data-kind", kind["Kind.".Length..]);
        await tab.Page.Keyboard.PressAsync("Tab");
    }
}
