namespace Classroom.Browser.Scenes;

// A quiz under the pen.
public abstract partial class SceneStory
{
    private const string Waves = """
        What carries sound through the air? {=Molecules that push each other ~Light ~Gravity ~Nothing}

        Sound is fastest in… {~air ~water =steel ~a vacuum}

        Light travels faster than sound. {T}

        Which change makes a guitar string sound higher? {~Make it longer =Pull it tighter ~Use a heavier string ~Pluck it harder####A tighter string pulls back faster, so it swings more often each second.}

        A wave with $f \= 2\,\mathrm\{Hz\}$ and $\\lambda \= 3\,\mathrm\{m\}$ moves at which speed? $$v \= f \cdot \lambda \= \frac\{\lambda\}\{T\}$$ {=$6\,\mathrm\{m/s\}$ ~$\frac\{2\}\{3\}\,\mathrm\{m/s\}$ ~$5\,\mathrm\{m/s\}$}

        What is the unit of frequency? {=hertz =Hz}

        A wave repeats 12 times in 3 s. What is its frequency in hertz? {#4:0.1}

        Which of these are waves? {~%50%Sound ~%50%Light ~%-100%Sand ~%-100%Stone}

        Write one question you still have. {}
        """;

    private ILocator FirstWords(Tab tab, int place) => tab.Page.Locator(".pick button").Nth(place);

    private async Task<Tab> QuizAt(int place)
    {
        var teacher = await Teacher();
        await teacher.OpensAQuiz(Waves);
        await FirstWords(teacher.Tab, place).ClickAsync();
        await Expect(FirstWords(teacher.Tab, place)).ToHaveAttributeAsync("aria-current", "true");
        return teacher.Tab;
    }

    private async Task<Tab> QuizEmpty()
    {
        var teacher = await Teacher();
        await teacher.OpensAQuiz("Only this? {T}");
        await teacher.Tab.Button(Sentences.Of("Editor.Delete")).ClickAsync();
        await teacher.Tab.Reads(Sentences.Of("Editor.EmptyTitle"));
        return teacher.Tab;
    }

    private async Task<Tab> QuizMaths()
    {
        var tab = await QuizAt(4);
        await Expect(tab.Page.Locator(".katex-display")).ToBeVisibleAsync();
        return tab;
    }

    private async Task<Tab> QuizFlaws()
    {
        var tab = await QuizAt(1);
        await tab.Field(Sentences.Of("Editor.Option", "A")).FillAsync("");
        await tab.Field(Sentences.Of("Editor.Option", "B")).FillAsync("steel");
        await tab.Field(Sentences.Of("Editor.Seconds")).FillAsync("3");
        await tab.Reads(Sentences.Of("Flaw.OptionsEqual"));
        await Expect(tab.Page.Locator(".unfinished")).ToBeVisibleAsync();
        return tab;
    }

    private async Task<Tab> QuizConflict()
    {
        var teacher = await Teacher();
        await teacher.OpensAQuiz(Waves);
        var other = await teacher.OpensATab(teacher.Tab.Path);
        await other.IsLive();
        // Whoever is first is written; the other is asked.
        await Task.WhenAll(
            teacher.Tab.Field(Sentences.Of("Editor.Prompt")).FillAsync("What carries sound?"),
            other.Field(Sentences.Of("Editor.Prompt")).FillAsync("What carries a sound through air?"));
        var asked = await Task.WhenAny(new[] { teacher.Tab, other }.Select(async tab =>
        {
            await tab.Page.GetByTestId("conflict").WaitForAsync();
            return tab;
        }));
        return await asked;
    }
}
