using System.Text;

namespace Classroom.Load.Hosts;

/// <summary>The .NET runtime inside another process: has it collect, and asks for the size of its heap.</summary>
public static class Runtime
{
    private const ulong CollectNow = 0x800000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly byte[] HeapSize = Encoding.Unicode.GetBytes("gc-heap-size\0");

    /// <summary>A full collection, twice, so that what the first one finalized goes too.</summary>
    public static async Task CollectAsync(int process)
    {
        for (var round = 0; round < 2; round++)
        {
            await using var session = await Diagnostics.ListenAsync(process, "Microsoft-Windows-DotNETRuntime", CollectNow, level: 4, "");
            await Task.Delay(1000);
        }
    }

    /// <summary>Bytes of managed heap in use, by the runtime's own counter of megabytes; not a number where it does not tell.</summary>
    public static async Task<double> HeapAsync(int process)
    {
        await using var session = await Diagnostics.ListenAsync(process, "System.Runtime", ulong.MaxValue, level: 5, "EventCounterIntervalSec=1");
        using var patience = new CancellationTokenSource(Patience);
        var (heard, filled) = (new byte[1 << 20], 0);
        try
        {
            while (filled < heard.Length)
            {
                filled += await session.Events.ReadAsync(heard.AsMemory(filled), patience.Token);
                if (Counter(heard.AsSpan(0, filled)) is { } value)
                {
                    return 1_000_000 * value;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return double.NaN;
        }

        return double.NaN;
    }

    // In the event: name, name for people, both ending in a zero, then the value.
    private static double? Counter(ReadOnlySpan<byte> heard)
    {
        var at = heard.IndexOf(HeapSize);
        if (at < 0)
        {
            return null;
        }

        var rest = heard[(at + HeapSize.Length)..];
        for (var end = 0; end + 10 <= rest.Length; end += 2)
        {
            if (rest[end] == 0 && rest[end + 1] == 0)
            {
                return BitConverter.ToDouble(rest[(end + 2)..]);
            }
        }

        return null;
    }
}
