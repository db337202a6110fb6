using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Classroom.Competitions;

/// <summary>What every run of a node works with.</summary>
/// <param name="Gather">See <see cref="CompetitionsOptions.GatherMilliseconds"/>.</param>
/// <param name="LookAt">Wakes the run of this id at that instant.</param>
internal sealed record RunMeans(
    IDbContextFactory<ClassroomDb> Dbs, IMessageBus Bus, PresenceBoard Presence, RunTime Time, TimeProvider Timers, TimeSpan Gather,
    Action<DateTimeOffset, Guid> LookAt, ReadingPause ReadingPause, ILogger Log)
{
    /// <summary>A step that nobody waits for. What fails in it is logged, and done with the next answer, change of presence, or deadline.</summary>
    public async Task UnwatchedAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "A step of a run failed");
        }
    }
}
