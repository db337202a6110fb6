using Classroom.Quizzes;

namespace Classroom.Web.Rooms;

/// <summary>The demo class's quiz: one question of each kind, about waves and sound.</summary>
public static class DemoQuiz
{
    public static IReadOnlyList<Question> Questions { get; } =
    [
        new("What does a wave carry from place to place?", new SingleChoiceBody(["Energy", "Water", "Air", "Colour"], 0))
        {
            Explanation = "A cork on a pond goes up and down and stays where it is: the wave carries **energy**, not the water.",
        },
        new("In a vacuum you can hear a bell that is struck.", new TrueFalseBody(Correct: false))
        {
            Explanation = "Sound needs something that can be squeezed: no air, no sound.", Seconds = 15,
        },
        new("Which of these change the pitch of a guitar string?", new MultipleChoiceBody(["Its length", "Its tension", "How hard it is plucked", "Its mass per metre"], [0, 1, 3]))
        {
            Explanation = "Plucking harder makes it louder, not higher.", Seconds = 30,
        },
        new("A wave has the frequency $f = 5\\,\\mathrm{Hz}$ and the wavelength $\\lambda = 2\\,\\mathrm{m}$. How fast is it, in $\\mathrm{m/s}$?", NumberBody.Around(10, 0))
        {
            Explanation = "$v = f \\cdot \\lambda = 5 \\cdot 2 = 10$ metres a second.", Seconds = 45,
        },
        new("What is the unit of frequency called?", new ShortTextBody(["hertz", "Hz"])) { Explanation = "One hertz is one oscillation a second.", Seconds = 30 },
        new("Put these in order, the slowest sound first.", new OrderingBody(["Sound in air", "Sound in water", "Sound in steel"]))
        {
            Explanation = "About 340, 1 500 and 5 900 metres a second.", Seconds = 30,
        },
        new("How sure are you about waves now?", new PollBody(["Very", "Mostly", "Not yet"])) { Seconds = 15 },
        new("Where did you last meet a wave?", new OpenTextBody()) { Seconds = 60 },
    ];
}
