using System.Collections.Concurrent;
using Classroom.Accounts;
using Classroom.Competitions;

namespace Classroom.Web.Competitions;

/// <summary>
/// Finds the seat from which a caller answers in a competition, asked from the record once. It only says which seat is meant:
/// whether it is still theirs, and a student's, is read from the record with each batch of answers.
/// </summary>
public sealed class OwnPlayers(CompetitionDesk competitions)
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<(Guid Competition, Caller Caller), Guid> _seats = new();

    /// <summary>The participant, as it was when it was first asked for; null where the caller may not see the competition.</summary>
    public async ValueTask<Guid?> FindAsync(Guid competition, Caller caller) =>
        _seats.TryGetValue((competition, caller), out var seat) ? seat : await FindAnewAsync(competition, caller);

    /// <summary>The participant as the record says now. Two queries.</summary>
    public async Task<Guid?> FindAnewAsync(Guid competition, Caller caller)
    {
        if (await competitions.EnterAsync(competition, caller) is not { Done: true, Value.Room.ParticipantId: var seat })
        {
            _seats.TryRemove((competition, caller), out _);
            return null;
        }

        Keep(competition, caller, seat);
        return seat;
    }

    /// <summary>Takes note of what was read elsewhere.</summary>
    public void Keep(Guid competition, Caller caller, Guid seat)
    {
        if (_seats.TryGetValue((competition, caller), out var known) && known == seat)
        {
            return;
        }

        if (_seats.Count >= Most)
        {
            _seats.Clear();
        }

        _seats[(competition, caller)] = seat;
    }
}
