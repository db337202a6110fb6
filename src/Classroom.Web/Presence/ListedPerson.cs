using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Web.Presence;

/// <summary>One person as the HTTP doors list them (P-11).</summary>
public sealed record ListedPerson(
    Guid ParticipantId, string DisplayName, Role Role, string State, DateTimeOffset? LastActive, Guid? CompetitionId)
{
    public static ListedPerson Of(RoomPresence presence, PresentPerson person, Guid? competition = null) => new(
        person.ParticipantId, person.DisplayName, person.Role, PresenceWords.Of(presence.ShownState(person)), person.LastActive,
        competition ?? person.Competitions.Where(there => there.State != PresenceState.Left).Select(there => (Guid?)there.Competition).FirstOrDefault());
}

/// <summary>People, and how many they are.</summary>
public sealed record ParticipantList(int Count, IReadOnlyList<ListedPerson> Participants);
