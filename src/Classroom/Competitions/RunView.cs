using System.Collections.Immutable;
using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>
/// A run as everybody in it may see it, as of one change of it: made once, read by every page. What nobody may know yet is not in it (C-6).
/// </summary>
/// <param name="Change">Counted up by this node with each new view: pages compare two numbers.</param>
/// <param name="Version">That of the run: a host's command names it.</param>
public sealed record RunView(Guid Competition, Guid Room, string Title, CompetitionTerms Terms, long Change, int Version, Phase Phase, int QuestionCount)
{
    /// <summary>The question that is on, or was last; null in the lobby.</summary>
    public ShownQuestion? Question { get; init; }

    /// <summary>Whether answers to it were ever taken.</summary>
    public bool HasOpened { get; init; }

    /// <summary>From when it is open and until when; null in the lobby.</summary>
    public RunTimes? Times { get; init; }

    /// <summary>What is right and how the class answered; null until the question is closed, and where it was given up.</summary>
    public Solution? Solution { get; init; }

    /// <summary>The points up to the last question that was closed; empty before.</summary>
    public BoardView Board { get; init; } = BoardView.Empty;

    /// <summary>How many are in each team, by its number; empty where there are none.</summary>
    public ImmutableArray<int> TeamSizes { get; init; } = [];

    public bool IsPaused { get; init; }

    public bool IsAutomatic { get; init; }

    public bool Equals(RunView? other) => other is not null && (Competition, Change) == (other.Competition, other.Change);

    public override int GetHashCode() => HashCode.Combine(Competition, Change);
}

/// <summary>A question without its key.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Options">What may be chosen or put in order, as it is shown; empty until it is open.</param>
/// <param name="CountsTwice">The last one, where that was chosen.</param>
public sealed record ShownQuestion(
    int Index, QuestionKind Kind, string Prompt, QuestionImage? Image, IReadOnlyList<string> Options, int Seconds, int Points, bool CountsTwice);

/// <param name="AskedAt">When the prompt was first shown.</param>
/// <param name="OpensAt">From when answers are taken.</param>
/// <param name="ClosesAt">The deadline of those without extra time.</param>
/// <param name="GoesOn">Where results or scores give way by themselves: from when they stand, and until when.</param>
public sealed record RunTimes(DateTimeOffset AskedAt, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, Wait? GoesOn);

/// <summary>What a closed question shows.</summary>
/// <param name="Body">With the key. Items to be put in order stand in the right order.</param>
/// <param name="Shown">The order in which those were shown.</param>
/// <param name="Explanation">Markdown, or empty.</param>
/// <param name="Answers">How the class answered.</param>
public sealed record Solution(QuestionBody Body, ShownOrder? Shown, string Explanation, Distribution Answers);

/// <summary>Who stands where, the first first.</summary>
/// <param name="UpTo">The index of the last question in it, or -1.</param>
public sealed record BoardView(int UpTo, ImmutableArray<BoardLine> Lines)
{
    public static readonly BoardView Empty = new(-1, []);

    /// <summary>The teams, the first first; empty where there are none (C-12).</summary>
    public ImmutableArray<TeamStanding> Teams { get; init; } = [];

    /// <summary>How many answers to that question it was reckoned from.</summary>
    public int Answered { get; init; }

    private readonly Lazy<Dictionary<Guid, int>> _places = new(() => Lines.Index().ToDictionary(line => line.Item.Participant, line => line.Index));

    public BoardLine? Find(Guid participant) => _places.Value.TryGetValue(participant, out var place) ? Lines[place] : null;

    /// <summary>Who is just ahead: the last of those with more points; null for the first.</summary>
    public BoardLine? Ahead(Guid participant)
    {
        if (!_places.Value.TryGetValue(participant, out var place))
        {
            return null;
        }

        var points = Lines[place].Standing.Points;
        while (place >= 0 && Lines[place].Standing.Points == points)
        {
            place--;
        }

        return place < 0 ? null : Lines[place];
    }
}

/// <summary>One line of the board.</summary>
/// <param name="Participant">Never for other students where names are generated: they know <paramref name="Shown"/>.</param>
/// <param name="Mark">What the last question in the board gave; null without an answer.</param>
/// <param name="Team">The index of the team, where there are teams.</param>
public sealed record BoardLine(Guid Participant, ShownPlayer Shown, Standing Standing, Mark? Mark, int? Team)
{
    /// <summary>As the class sees it: the generated one where there are such names.</summary>
    public string Name => Shown.Name;

    /// <summary>The id by which this reader knows the line: everybody their own, others by what is shown of them.</summary>
    public Guid IdFor(Guid? reader) => reader == Participant ? Participant : Shown.Id;
}
