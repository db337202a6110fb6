namespace Classroom.Web.Competitions;

/// <summary>An index as a client sends it: any whole number that JSON or an address can hold.</summary>
internal static class SentIndex
{
    /// <summary>The index; one that nothing can have stays one that nothing has.</summary>
    public static int Of(long sent) => (int)Math.Clamp(sent, int.MinValue, int.MaxValue);
}
