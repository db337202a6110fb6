namespace Classroom.Web.Competitions;

/// <summary>The letter on an option's shape: "the orange square, B" (C-9).</summary>
public static class OptionLetter
{
    /// <param name="index">From 0.</param>
    public static char Of(int index) => (char)('A' + index);
}
