namespace Classroom.Tests.HouseRules;

internal static class Complaints
{
    /// <summary>Fails with every complaint in full, one a line.</summary>
    public static void None(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}
