using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>One game whose site is killed in question after question, and what was promised to whom.</summary>
public sealed class KilledGame(Site site, IReadOnlyList<Seat> seats, CompetitionDoors host, Questionnaire quiz, Random random)
{
    private const int Milliseconds = 1_000, Rounding = 10;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700), Short = TimeSpan.FromSeconds(3), Patience = TimeSpan.FromSeconds(20);

    private readonly Dictionary<(int Question, Guid Seat), string> _sent = [];
    private readonly Dictionary<(int Question, Guid Seat), DateTimeOffset> _acknowledged = [];
    private readonly List<double> _there = [];

    public List<string> Flaws { get; } = [];

    public int Sent => _sent.Count;

    /// <summary>Before the kill.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>On the disk, and killed before it was said.</summary>
    public int Unheard { get; private set; }

    public int Lost { get; private set; }

    public int Twice { get; private set; }

    public int Others { get; private set; }

    public int Open { get; private set; }

    public int Closed { get; private set; }

    public int WentOn { get; private set; }

    /// <summary>Seconds until the site was there again.</summary>
    public Sample There => new(_there);

    public async Task KillInAsync(int question)
    {
        var flaws = Flaws.Count;
        var open = await host.GoToAsync("open", question);
        await AnswerUntilKilledAsync(question);
        var killed = DateTime.UtcNow;
        await site.StartAsync();
        _there.Add((DateTime.UtcNow - killed).TotalSeconds);
        Look(question);
        await GoOnAsync(question, open);
        Look(null);
        WentOn += Flaws.Count == flaws ? 1 : 0;
    }

    private async Task AnswerUntilKilledAsync(int question)
    {
        var plans = seats.Select(seat => (Seat: seat, Draft: quiz.Asked[question].Draft(random.Next(4)), After: random.Next(Milliseconds))).ToList();
        // Every other kill follows at once on a random acknowledgement: what is said before it is true is found out then.
        var (heard, left) = (new TaskCompletionSource(), question % 2 == 0 ? random.Next(seats.Count * 3 / 4) + 1 : 0);
        var answering = plans.Select(plan => Task.Run(async () =>
        {
            await Task.Delay(plan.After);
            Reply? reply = null;
            await Network.TryAsync(async () => reply = await host.AnswerAsync(plan.Seat, question, plan.Draft));
            if (reply is { Received: true } && Interlocked.Decrement(ref left) == 0)
            {
                heard.SetResult();
            }

            return (plan.Seat, plan.Draft, Reply: reply);
        })).ToList();
        await (question % 2 == 0 ? heard.Task.WaitAsync(Patience) : Task.Delay(random.Next(Milliseconds)));
        await site.KillAsync();
        foreach (var (seat, draft, reply) in await Task.WhenAll(answering))
        {
            Heard(question, seat, draft, reply);
            Acknowledged += reply is { Received: true } ? 1 : 0;
        }
    }

    private void Heard(int question, Seat seat, string draft, Reply? reply)
    {
        var key = (question, seat.ParticipantId);
        _sent.TryAdd(key, draft);
        if (reply is { Received: true, AnsweredAt: { } at })
        {
            if (_acknowledged.TryGetValue(key, out var before) && before != at)
            {
                Flaws.Add($"Question {question}: told {before:O} before the kill and {at:O} after it.");
            }

            _acknowledged[key] = at;
        }
        else if (reply is { Refusal: var refusal })
        {
            Flaws.Add($"Question {question}: refused, {refusal}.");
        }
    }

    // Everything that was ever promised; with a question, those of it that were not.
    private void Look(int? question)
    {
        var rows = GameRecord.Read(site.Database, host.Id).Answers.ToLookup(row => (row.Question, row.Participant));
        foreach (var (key, at) in _acknowledged)
        {
            var kept = rows[key].ToList();
            Lost += Flaw(kept.Count == 0, $"{key} was acknowledged and is lost.");
            Twice += Flaw(kept.Count > 1, $"{key} is there {kept.Count} times.");
            Others += Flaw(kept.Exists(row => (row.AnsweredAt - at.UtcDateTime).Duration() > TimeSpan.FromMicroseconds(Rounding)), $"{key} was told {at:O}, and {kept.FirstOrDefault()?.AnsweredAt:O} is written.");
        }

        Others += rows.SelectMany(group => group)
            .Sum(row => Flaw(!_sent.TryGetValue((row.Question, row.Participant), out var draft) || !AskedHere.IsWritten(draft, row.Content), $"{row} is not what was sent."));
        Unheard += question is null ? 0 : rows.Count(group => group.Key.Question == question && !_acknowledged.ContainsKey(group.Key));
        Flaw(SqliteFile.Query(site.Database, "PRAGMA integrity_check")[0][0] != "ok", "The file is not sound.");
    }

    private async Task GoOnAsync(int question, RunState open)
    {
        var left = open.ClosesAt!.Value + Grace - DateTimeOffset.UtcNow;
        if (left > TimeSpan.Zero && (left < Short || quiz.Asked[question].IsClosedByTheClock))
        {
            await Task.Delay(left);
        }

        var now = await host.ShowAsync();
        var shouldBeOpen = DateTimeOffset.UtcNow < open.ClosesAt;
        (Open, Closed) = shouldBeOpen ? (Open + 1, Closed) : (Open, Closed + 1);
        Flaw(now.QuestionIndex != question || now.Phase != (shouldBeOpen ? "open" : "closed") || now.ClosesAt != open.ClosesAt,
            $"After the kill in question {question}, until {open.ClosesAt:O}: {now}.");
        foreach (var seat in seats)
        {
            var key = (question, seat.ParticipantId);
            var reply = await host.AnswerAsync(seat, question, _sent[key]);
            if (shouldBeOpen || reply.Received)
            {
                Heard(question, seat, _sent[key], reply);
            }
            else
            {
                Flaw(_acknowledged.ContainsKey(key) || reply.Refusal != "too_late", $"{key} is told {reply.Refusal} after its time.");
            }
        }

        await host.GoToAsync("scores", question);
        Flaw(shouldBeOpen && GameRecord.Count(site.Database, host.Id, question) != seats.Count, $"Not everybody's answer to question {question} is there.");
    }

    private int Flaw(bool itIs, string sentence)
    {
        if (itIs)
        {
            Flaws.Add(sentence);
        }

        return itIs ? 1 : 0;
    }
}
