namespace Classroom.Competitions;

/// <summary>The runtime's garbage collector, which would otherwise come when a question is on its way to every page, and hold all of them up.</summary>
public static class Collector
{
    // What the opening of a question takes is 6 KB a page; the rest is for what comes between.
    private const int BytesAPage = 16 * 1024;

    private const long Most = 64 * 1024 * 1024;

    private static readonly Lock Working = new();

    /// <summary>Collects what is young, and does not collect again before so many pages took their memory.</summary>
    public static void MakeRoomFor(int pages)
    {
        lock (Working)
        {
            try
            {
                // The young generations: what stayed of earlier questions is in them, and the pages themselves are not. It also ends the room that was made before.
                GC.Collect(1, GCCollectionMode.Forced, blocking: true);
                GC.TryStartNoGCRegion(Math.Clamp((long)pages * BytesAPage, BytesAPage, Most), disallowFullBlockingGC: true);
            }
            catch (Exception why) when (why is InvalidOperationException or ArgumentOutOfRangeException)
            {
                // The room is there already, or more than the runtime gives: a question then waits for the collector as it would without us.
            }
        }
    }
}
