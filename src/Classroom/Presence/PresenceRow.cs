using Classroom.Data;
using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>What is recorded of a presence on the participant's row (P-6), and how it is read back after a restart (P-10).</summary>
public sealed record PresenceRow(
    Guid ParticipantId, DateTime? LastActive, DateTime? HiddenSince, DateTime? LeftAt, Guid? CompetitionId, string? SessionId)
{
    public static PresenceRow Of(Guid participant, Presence presence, DateTimeOffset now, PresenceRules rules)
    {
        var last = presence.Sessions.MaxBy(session => session.LastBeat);
        // A visible tab that has gone silent says nothing of the hidden ones that are still here.
        var here = presence.Sessions.Where(session => session.IsFreshAt(now, rules)).DefaultIfEmpty(last).OfType<TabSession>().ToList();
        return new PresenceRow(
            participant,
            last?.LastBeat.ToColumn(),
            here.Exists(session => session.HiddenSince is null) ? null : here.Max(session => HiddenFor(session, rules))?.ToColumn(),
            presence.Sessions.All(session => session.SaidGoodbye) ? presence.Sessions.Max(session => session.EndsAt)?.ToColumn() : null,
            last?.Place.CompetitionId,
            last?.Id);
    }

    // A tab that nobody ever saw was never attentive: as recorded, its time for that has passed.
    private static DateTimeOffset? HiddenFor(TabSession session, PresenceRules rules) =>
        session.SeenVisible ? session.HiddenSince : session.HiddenSince - rules.HiddenAfter - TimeSpan.FromMicroseconds(1);

    /// <summary>The presence as far as the row remembers it: one tab. Tabs that go on beating join it; if none does, it falls stale.</summary>
    public static Presence Read(Participant row) => row.LastActive is not { } lastActive
        ? Presence.Never
        : new Presence(
        [
            new TabSession(
                row.SessionId ?? "",
                row.CurrentCompetitionId is { } competition ? Place.Competition(competition) : Place.Lobby,
                lastActive.ToInstant(),
                row.HiddenSince?.ToInstant(),
                SeenVisible: true,
                row.LeftAt?.ToInstant(),
                SaidGoodbye: row.LeftAt is not null),
        ]);
}
