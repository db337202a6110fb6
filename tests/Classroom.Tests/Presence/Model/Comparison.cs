using Classroom.Presence;

namespace Classroom.Tests.Presence.Model;

/// <summary>The board's view of a room beside the model's, at one instant.</summary>
internal sealed class Comparison(RoomPresence view, List<ModelPerson> model, DateTimeOffset now)
{
    /// <summary>What differs, or null.</summary>
    public string? Difference() => DifferentPeople() ?? DifferentCounts() ?? PresenceStory.Competitions.Select(DifferentIn).FirstOrDefault(found => found is not null);

    private string? DifferentPeople()
    {
        if (view.People.Length != model.Count)
        {
            return $"{view.People.Length} people instead of {model.Count}";
        }

        return model
            .Select(expected => (Expected: expected, Found: view.Find(expected.Id)))
            .Where(person => person.Found is not { } found || found.State != person.Expected.StateAt(now) || found.Role != person.Expected.Role)
            .Select(person => $"{person.Expected.Id:N} is {person.Found?.Role} {person.Found?.State} instead of "
                + $"{person.Expected.Role} {person.Expected.StateAt(now)}")
            .FirstOrDefault();
    }

    private string? DifferentCounts()
    {
        var states = model.Where(person => person.IsCounted).Select(person => person.StateAt(now)).ToList();
        int[] expected = [.. Enum.GetValues<PresenceState>().Select(state => states.Count(counted => counted == state))];
        int[] found = [view.Counts.Active, view.Counts.Hidden, view.Counts.Stale, view.Counts.Left];
        return expected.SequenceEqual(found) && view.ActiveCount == expected[0]
            ? null
            : $"counts {string.Join(' ', found)} instead of {string.Join(' ', expected)}";
    }

    // Of those who are silent in a competition the board may forget that they were there; nobody counts them.
    private string? DifferentIn(Guid competition)
    {
        var states = model.Where(person => person.IsCounted).Select(person => person.StateIn(competition, now)).ToList();
        var (active, hidden) = (states.Count(state => state == PresenceState.Active), states.Count(state => state == PresenceState.Hidden));
        var found = view.CountsIn(competition);
        return view.ActiveCountIn(competition) == active && found.Active == active && found.Hidden == hidden
            ? null
            : $"in {competition:N} {found} instead of {active} active and {hidden} hidden";
    }
}
