using System.Collections.Concurrent;
using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>Who takes part in a run, in the memory of this node, with the extra time last read of each.</summary>
/// <param name="random">Draws generated names.</param>
internal sealed class Players(RunRecord record, Random? random = null)
{
    private readonly Random _random = random ?? Random.Shared;
    private ConcurrentDictionary<Guid, Player> _players = new();
    private ConcurrentDictionary<Guid, ExtraTime> _extras = new();

    public IEnumerable<Player> All => _players.Values;

    public bool Has(Guid participant) => _players.ContainsKey(participant);

    public Player? Find(Guid participant) => _players.GetValueOrDefault(participant);

    public ExtraTime ExtraOf(Guid participant) => _extras.GetValueOrDefault(participant);

    /// <summary>The most generous extra time of anybody in it.</summary>
    public ExtraTime Longest => _extras.Values.DefaultIfEmpty().Max();

    public void Add(Player player) => _players[player.ParticipantId] = player;

    /// <summary>Takes what was read from the database; at no moment is somebody missing who is in both.</summary>
    public void Replace(IEnumerable<Player> players, IEnumerable<PlayerSeat> seats)
    {
        _players = new(players.Select(player => KeyValuePair.Create(player.ParticipantId, player)));
        _extras = new(seats.Where(seat => Has(seat.Id)).Select(seat => KeyValuePair.Create(seat.Id, seat.Extra)));
    }

    /// <summary>Takes note of the extra time of those of these who take part.</summary>
    public void Note(IEnumerable<PlayerSeat> seats)
    {
        foreach (var seat in seats)
        {
            if (seat.Extra == ExtraTime.None)
            {
                _extras.TryRemove(seat.Id, out _);
            }
            else if (Has(seat.Id))
            {
                _extras[seat.Id] = seat.Extra;
            }
        }
    }

    /// <summary>A new player, not stored yet.</summary>
    /// <param name="coming">Those who come in the same moment.</param>
    /// <param name="isLate">The lobby, where teams are chosen, is over.</param>
    public Player NewAt(DateTimeOffset now, Guid participant, IReadOnlyCollection<Player> coming, bool isLate) => new()
    {
        CompetitionId = record.Id, ParticipantId = participant, JoinedAt = now.ToColumn(),
        Team = record.Terms.Teams == TeamMode.Drawn || (record.Terms.Teams == TeamMode.Chosen && isLate) ? Smallest([.. _players.Values, .. coming]) : null,
        Alias = record.Terms.GeneratedNames
            ? Aliases.Draw(_random, _players.Values.Concat(coming).Select(player => player.Alias).OfType<string>().ToHashSet())
            : null,
    };

    /// <summary>A team for each who has none though there are teams: the smallest then, in the order in which they came.</summary>
    public IReadOnlyDictionary<Guid, int> TeamsOfTheRest()
    {
        Dictionary<Guid, int> found = [];
        if (record.Terms.Teams != TeamMode.None)
        {
            var sizes = Enumerable.Range(0, record.Terms.TeamCount).Select(team => _players.Values.Count(player => player.Team == team)).ToArray();
            foreach (var player in _players.Values.Where(player => player.Team is null).OrderBy(player => player.JoinedAt).ThenBy(player => player.ParticipantId))
            {
                var smallest = Array.IndexOf(sizes, sizes.Min());
                sizes[smallest]++;
                found[player.ParticipantId] = smallest;
            }
        }

        return found;
    }

    private int Smallest(IReadOnlyCollection<Player> all) =>
        Enumerable.Range(0, record.Terms.TeamCount).MinBy(team => all.Count(player => player.Team == team));
}
