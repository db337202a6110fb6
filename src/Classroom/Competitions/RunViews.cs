using System.Collections.Immutable;
using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>Makes what a run's pages share: once for each change, whatever the number of pages. Points are worked out when a question closes.</summary>
internal sealed class RunViews(RunRecord record, RunBasis basis, Players players, AnswerBook answers, PresenceBoard presence)
{
    // One row of numbers for all runs of the process: a run that was forgotten and read again never comes to a number that a page has seen.
    private static long s_changes;

    /// <summary>Another after a re-grading, or when the room blocks other words.</summary>
    public RunBasis Basis { get; set; } = basis;

    /// <param name="before">The view before, whose board is taken over where nothing in it changed; null to work all out anew.</param>
    public RunView Of(Run run, DateTimeOffset now, RunView? before = null)
    {
        var phase = run.PhaseAt(now);
        var view = new RunView(record.Id, record.RoomId, record.Title, record.Terms, Interlocked.Increment(ref s_changes), run.Version, phase, record.Questions.Length)
        {
            IsPaused = run.PausedAt is not null, IsAutomatic = run.Automatic, Board = Board(run, phase, before), TeamSizes = TeamSizes(),
        };
        if (run.Round is not { } round)
        {
            return view;
        }

        var copy = record.Questions[round.Question];
        // One that was ended or called off before it opened stays unopened.
        var hasOpened = phase != Phase.Ready && round.Steady(round.ClosedAt ?? run.CancelledAt ?? now) >= round.OpensAt;
        return view with
        {
            HasOpened = hasOpened, Question = record.Shown(round.Question, withOptions: hasOpened),
            Times = new RunTimes(round.AskedAt, round.OpensAt, round.ClosesAt, run.WaitAt(now)),
            Solution = phase is Phase.Closed or Phase.Scores or Phase.Finished && !round.Skipped ? SolutionOf(round.Question, copy) : null,
        };
    }

    /// <summary>Whether somebody on the board was renamed, removed or brought back since.</summary>
    public bool NamesChanged(RunView view)
    {
        var people = presence.Read(record.RoomId);
        return view.Board.UpTo >= 0
            && (view.Board.Lines.Length != Seated(people).Count()
                || view.Board.Lines.Any(line => people.Find(line.Participant) is not { } person || ShownOf(person).Name != line.Name));
    }

    private BoardView Board(Run run, Phase phase, RunView? before)
    {
        var upTo = phase is Phase.Closed || run.Round?.ClosedAt is not null ? run.Rounds.Length - 1 : run.Rounds.Length - 2;
        if (upTo < 0)
        {
            return BoardView.Empty;
        }

        // Between the deadline and the last of the answers that came before it, somebody may have looked already.
        var answered = answers.Count(upTo);
        if (before?.Board is { } board && (board.UpTo, board.Answered) == (upTo, answered) && !NamesChanged(before))
        {
            return board;
        }

        var people = presence.Read(record.RoomId);
        var asIs = record.Raw(run, [.. Seated(people).Select(person => person.ParticipantId)], answers.All);
        var raw = Basis.Grade.Regrade.Of(asIs) is { Done: true, Value: var changed } ? changed : asIs;
        var sheets = Scoring.Marks(raw, Basis.Grade.Scoring);
        var marks = sheets.ToDictionary(sheet => sheet.Participant, sheet => sheet.Marks.LastOrDefault(mark => mark.Question <= upTo));
        var standings = Leaderboard.Of(raw, sheets, upTo);
        return new BoardView(upTo,
        [
            .. InShownOrder(
                from standing in standings
                let person = people.Find(standing.Participant)!
                let mark = marks[standing.Participant]
                select new BoardLine(standing.Participant, ShownOf(person), standing, mark?.Question == upTo ? mark : null, players.Find(standing.Participant)?.Team)),
        ])
        {
            Answered = answered,
            Teams = record.Terms.Teams == TeamMode.None ? []
                : [.. Teams.Of(standings, players.All.Where(player => player.Team is not null).ToDictionary(player => player.ParticipantId, player => player.Team!.Value))],
        };
    }

    private ImmutableArray<int> TeamSizes()
    {
        if (record.Terms.Teams == TeamMode.None)
        {
            return [];
        }

        var sizes = new int[record.Terms.TeamCount];
        foreach (var person in Seated(presence.Read(record.RoomId)))
        {
            if (players.Find(person.ParticipantId)?.Team is { } team && team < sizes.Length)
            {
                sizes[team]++;
            }
        }

        return [.. sizes];
    }

    private IEnumerable<PresentPerson> Seated(RoomPresence people) =>
        players.All.Select(player => people.Find(player.ParticipantId)).OfType<PresentPerson>().Where(person => person.Role.IsCounted());

    private ShownPlayer ShownOf(PresentPerson person) =>
        ShownPlayer.Of(record, person, players.Find(person.ParticipantId)?.Alias ?? (record.Terms.GeneratedNames ? "" : person.DisplayName));

    // The participants' own ids, which say who came when, are the last word on the order of equals.
    private IEnumerable<BoardLine> InShownOrder(IEnumerable<BoardLine> lines) => !record.Terms.GeneratedNames ? lines
        : lines.OrderBy(line => line.Standing.Rank).ThenByDescending(line => line.Standing.Correct).ThenBy(line => line.Standing.Took).ThenBy(line => line.Shown.Id);

    private Solution SolutionOf(int index, AskedCopy copy)
    {
        var body = Basis.Grade.Regrade.Keys.GetValueOrDefault(index, copy.Question.Body);
        return new Solution(
            body, copy.Shown, copy.Question.Explanation, Distribution.Of(body, [.. answers.To(index).Select(answer => answer.Answer)]).Without(Basis.Blocked));
    }
}
