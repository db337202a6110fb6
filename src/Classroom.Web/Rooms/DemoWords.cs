using Microsoft.Extensions.Localization;

namespace Classroom.Web.Rooms;

/// <summary>What the demo class is called, in the language of the installation.</summary>
public sealed class DemoWords(IStringLocalizer<Words> words)
{
    public string Teacher => words["Demo.TeacherName"];

    public string Room => words["Demo.RoomName"];

    public string Quiz => words["Demo.QuizTitle"];
}
