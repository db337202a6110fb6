using Classroom.Data;
using Classroom.Messaging;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>What every run of a node works with.</summary>
/// <param name="Gather">See <see cref="CompetitionsOptions.GatherMilliseconds"/>.</param>
/// <param name="LookAt">Wakes the run of this id at that instant.</param>
internal sealed record RunMeans(
    IDbContextFactory<ClassroomDb> Dbs, IDatabase Database, IMessageBus Bus, PresenceBoard Presence, RunTime Time, TimeProvider Timers, TimeSpan Gather,
    Action<DateTimeOffset, Guid> LookAt);
