namespace Classroom.Load.Hosts;

/// <summary>The memory that a .NET process holds, in bytes: in RAM as it is, in RAM after a full collection, and its live heap.</summary>
public sealed record Held(double Resident, double Collected, double Heap)
{
    public static async Task<Held> ByAsync(int process)
    {
        var resident = ProcessFigures.Of(process).Resident;
        await Runtime.CollectAsync(process);
        return new Held(resident, ProcessFigures.Of(process).Resident, await Runtime.HeapAsync(process));
    }
}
