using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>
/// Points and ranks reckoned anew from the raw answers, by nothing but the sentence that players read: "Right: round(points × (1 − t / T / 2)),
/// all of them under 0.5 s; wrong: 0. Equal points share a rank."
/// </summary>
public static class Recount
{
    public static IReadOnlyList<Placed> Of(Questionnaire quiz, GameRecord record, IEnumerable<Guid> participants)
    {
        var rounds = record.Rounds.ToDictionary(round => round.Question);
        var points = participants.ToDictionary(participant => participant, _ => 0);
        foreach (var answer in record.Answers.Where(answer => points.ContainsKey(answer.Participant)))
        {
            points[answer.Participant] += PointsOf(quiz.Asked[answer.Question], rounds[answer.Question], answer);
        }

        return [.. points.Select(one => new Placed(one.Key, one.Value, 1 + points.Values.Count(others => others > one.Value)))];
    }

    public static int PointsOf(AskedHere asked, WrittenRound round, WrittenAnswer answer)
    {
        if (round.Skipped || asked.IsRight(answer.Content) != true)
        {
            return 0;
        }

        var (took, limit) = ((decimal)answer.Took.TotalSeconds, (decimal)(round.ClosesAt - round.OpensAt).TotalSeconds);
        return took < 0.5m ? asked.Points : (int)decimal.Floor((asked.Points * (1 - (Math.Min(took, limit) / limit / 2))) + 0.5m);
    }

    /// <summary>Lines of a board that this record does not give, with what it gives.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Placed> told, IReadOnlyList<Placed> reckoned)
    {
        var ours = reckoned.ToDictionary(placed => placed.ParticipantId);
        return
        [
            .. told.Where(placed => ours.GetValueOrDefault(placed.ParticipantId) != placed)
                .Select(placed => $"{placed.ParticipantId} was told {placed.Points} points and rank {placed.Rank}; reckoned {ours.GetValueOrDefault(placed.ParticipantId)}"),
        ];
    }
}
