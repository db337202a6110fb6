using Classroom.Quizzes;

namespace Classroom.Browser.Scenes;

/// <summary>Questions that strain a page: pictures, maths, other scripts, as many options and as long ones as there may be.</summary>
internal static class HardQuiz
{
    public const int Picture = 0, Long = 1, Maths = 2, Arabic = 3, Chinese = 4, Poll = 5, Order = 6, Text = 7, PictureAndNumber = 8, Wall = 9, Fact = 10;

    private const string OfLight =
        "A ray of light comes from air at an angle of 48 degrees, meets a pane of glass that is nine millimetres thick, goes through it, and leaves it again on the other "
        + "side into water. Which of these sentences about its direction, its speed, its wavelength and its colour in the glass are true? Look at all eight of them.";

    private static readonly string[] AboutLight =
    [
        "In the glass it goes more slowly than in the air before it, and therefore it bends towards the perpendicular there.",
        "In the glass its frequency is lower than in the air, because fewer crests can pass through so dense a material each second.",
        "In the glass its wavelength is shorter than in the air by the same factor by which its speed is lower than it was outside.",
        "Its colour changes.",
        "Part of it is thrown back at each of both surfaces, so that what comes out into the water is weaker than what went in at first.",
        "When it leaves the glass into the water it bends away from the perpendicular, since it is faster in water than it is in glass.",
        "It stays in the glass for ever, as light that has once been inside a denser material can never get out of it again by itself.",
        "None of these.",
    ];

    public static IReadOnlyList<Question> Questions { get; } =
    [
        new("Which of the two waves has the **higher pitch**?", new SingleChoiceBody(["The blue one", "The orange one", "Both the same", "Nobody can tell from this"], 1))
        {
            Image = Waves, Explanation = "It has more crests in the same time.", Seconds = 300,
        },
        new(OfLight, new MultipleChoiceBody(AboutLight, [0, 2, 4, 5])) { Explanation = OfLight, Seconds = 300 },
        new(
            "What is the energy of a photon?\n\n$$E = \\frac{h\\,c}{\\lambda} = \\int_0^{\\infty} \\sum_{n=1}^{N} \\frac{\\partial^2 \\psi_n(x,t)}{\\partial t^2}\\,\\mathrm{d}x + \\sqrt{\\frac{a^2+b^2+c^2}{x_1+x_2+x_3+x_4}}$$",
            new SingleChoiceBody(["$h \\cdot f$", "$\\frac{h}{\\lambda}$", "$\\tfrac12 m v^2$", "$m\\,g\\,h + \\frac{1}{2}\\,k\\,x^2 + \\int_0^t F(s)\\,v(s)\\,\\mathrm{d}s$"], 0))
        {
            Explanation = "$E = h \\cdot f$, whatever the light comes from.", Seconds = 300,
        },
        new("ما الذي تنقله الموجة من مكان إلى آخر؟", new SingleChoiceBody(["الطاقة", "الماء", "الهواء", "لا شيء من ذلك"], 0)) { Explanation = "تنقل الموجة **الطاقة** ولا تنقل المادة.", Seconds = 300 },
        new("声波在哪种物质中传播得最快？请选择一个正确的答案。", new SingleChoiceBody(["空气", "水", "钢", "真空"], 2)) { Image = Waves, Explanation = "在钢中大约每秒五千九百米。", Seconds = 300 },
        new("How sure are you about waves now?", new PollBody(["Very", "Mostly", "So so", "Not yet", "I was not here", "What waves?"])) { Seconds = 300 },
        new("Put these in order, the shortest wavelength first.", new OrderingBody(["Gamma rays", "X-rays", "Ultraviolet light, of which the sun’s burns the skin", "Violet light", "Red light", "Infrared radiation", "Microwaves", "Radio waves, long and short"]))
        {
            Explanation = "From millionths of millionths of a metre to kilometres.", Seconds = 300,
        },
        new("What is the longest word that you know for the bending of light where it enters another material?", new ShortTextBody(["refraction", "Brechung", "Donaudampfschifffahrtsgesellschaftskapitän"])) { Seconds = 300 },
        new("How many crests of the blue wave are there?", NumberBody.Around(3, 0)) { Image = Waves, Explanation = "Three and a half, of which three are whole.", Seconds = 300 },
        new("Where did you last meet a wave?", new OpenTextBody()) { Seconds = 300 },
        new("In a vacuum you can hear a bell that is struck.", new TrueFalseBody(Correct: false)) { Explanation = "Sound needs something that can be squeezed: no air, no sound.", Seconds = 300 },
    ];

    private static QuestionImage Waves => new("waves", "Two waves over the same time: a blue one with three crests, an orange one with six.");

    /// <summary>What a place in the class answers, as the door takes it: most are right, some nearly, some not.</summary>
    public static object Answer(Question question, int place) => question.Body switch
    {
        SingleChoiceBody single => new { choices = new[] { place % 4 == 3 ? (single.Correct + 1) % single.Options.Count : single.Correct } },
        MultipleChoiceBody several => new { choices = place % 3 == 0 ? [.. several.Correct] : new[] { several.Correct[0], several.Options.Count - 1 } },
        TrueFalseBody fact => new { choices = new[] { (place % 5 == 4) == fact.Correct ? 1 : 0 } },
        NumberBody number => new { number = place % 3 == 2 ? number.High + place : number.Low },
        ShortTextBody text => new { text = place % 5 == 1 ? "metre" : place % 7 == 3 ? "Bending, but I forgot what it is called" : text.Accepted[place % text.Accepted.Count] },
        OrderingBody order => new { order = Enumerable.Range(0, order.Items.Count).Select(item => (item + place % 3) % order.Items.Count) },
        PollBody poll => new { choices = new[] { place * place % poll.Options.Count } },
        _ => new { text = Places[place % Places.Length] },
    };

    private static readonly string[] Places =
    [
        "At the sea.", "Bath", "On the radio, every morning", "bath", "In my guitar strings, and in the table that hums with them when I forget to lift it", "Sound of the bell", "no idea",
        "Überall, auch da, wo niemand eine erwartet", "في البحر", "海边",
    ];
}
