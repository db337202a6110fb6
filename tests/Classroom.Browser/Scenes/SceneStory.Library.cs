using System.Text;

namespace Classroom.Browser.Scenes;

// The library, and what comes into it.
public abstract partial class SceneStory
{
    private const string Mixed = """
        ::Sound::What **carries** sound through the air? {=Molecules that push each other ~Light ~Gravity}

        Sound crosses empty space. {F#Nothing is there to push.}

        A wave repeats 12 times in 3 s. What is its frequency in hertz? {#4,5}

        Match the instrument with what sounds in it. {=violin -> a string =flute -> air}

        With $f \= 2\,\mathrm\{Hz\}$, which are waves? {~%50%Sound ~%50%Light ~%-100%Sand}

        What is the unit of frequency? {=hertz =Hz}

        This one is broken { =a ~b
        """;

    private async Task<Tab> Library(bool isFull)
    {
        var teacher = await Teacher();
        await teacher.SignsIn();
        foreach (var name in isFull ? new[] { "Waves and sound", "Year 10: forces, a first look at Newton’s three laws, and why cyclists care", "أسئلة عن الصوت", "Heat" } : [])
        {
            await teacher.HasAQuiz(Waves, name);
        }

        await teacher.Tab.GoesTo("/teacher/quizzes");
        if (isFull)
        {
            await teacher.Tab.Button(Sentences.Of("Quizzes.DeleteNamed", "Heat")).ClickAsync();
            await teacher.Tab.Reads(Sentences.Of("Quizzes.Deleted", "Heat"));
        }

        return teacher.Tab;
    }

    private async Task<Tab> ExportLosses()
    {
        var teacher = await Teacher();
        await teacher.SignsIn();
        await teacher.Tab.GoesTo((await teacher.HasAQuiz(Waves + "\n\nWhich do you like? {~a ~b}")).TeacherPage + "/export");
        return teacher.Tab;
    }

    private async Task<Tab> Import()
    {
        var teacher = await Teacher();
        await teacher.SignsIn();
        await teacher.Tab.GoesTo("/teacher/quizzes/import");
        await teacher.Tab.IsLive();
        return teacher.Tab;
    }

    private async Task<Tab> ImportOf(string name, string content, string then)
    {
        var tab = await Import();
        await tab.Page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });
        await tab.Reads(then);
        return tab;
    }

    private async Task<Tab> ImportEdit()
    {
        var tab = await ImportOf("waves-year-10.gift", Mixed, Sentences.Of("Import.Check"));
        await tab.Button(Sentences.Of("Import.EditRow", 1)).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return tab;
    }
}
