using Classroom.Attendance;
using Classroom.Presence;
using Somebodys = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

/// <summary>The ledger against a plain model: for each half second, what P-2 says of the log of beats, looked up anew each time.</summary>
public sealed class LedgerPropertyTests
{
    private const int Sequences = 3_000, Seed = 20_261_120, Limit = 30;

    private static readonly PresenceRules Rules = new PresenceOptions().Rules;
    private static readonly DateTimeOffset Start = ManualTime.Start;

    [Fact]
    public void Intervals_say_of_every_moment_what_the_log_of_beats_says()
    {
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var log = RandomLog(new Random(Seed + sequence));
            var kept = Keep(log);
            var end = log[^1].At + 2;
            for (var half = 0; half < 2 * end; half++)
            {
                var moment = half / 2.0 + 0.25;
                var said = kept.Where(track => Second(track.From) <= moment && moment <= Second(track.To)).Select(track => track.State).ToList();
                var model = Model(log, moment);
                Assert.True(
                    model is null ? said.Count == 0 : said.Count == 1 && said[0] == model,
                    $"seed {Seed + sequence}, second {moment}: the model says {model}, the ledger [{string.Join(", ", said)}]. {string.Join(" ", log)}");
            }
        }
    }

    [Fact]
    public void Nobody_was_here_for_longer_than_the_time_that_passed()
    {
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var log = RandomLog(new Random(Seed + sequence));
            var merged = Stretch.Merge(Keep(log).Select(track => new Stretch(track.State, track.From, track.To)));
            Assert.True(merged.Sum(stretch => stretch.Length.TotalSeconds) <= log[^1].At - log[0].At, $"seed {Seed + sequence}");
        }
    }

    private static double Second(DateTimeOffset instant) => (instant - Start).TotalSeconds;

    private static List<Heard> RandomLog(Random random)
    {
        List<Heard> log = [];
        var at = 0;
        var beats = random.Next(2, 14);
        for (var beat = 0; beat < beats; beat++)
        {
            log.Add(new Heard(at, random.Next(3), random.Next(3) > 0));
            at += random.Next(5) == 0 ? random.Next(31, 90) : random.Next(1, 31);
        }

        return log;
    }

    private static List<Track> Keep(List<Heard> log)
    {
        Dictionary<Guid, Track> kept = [];
        var (presence, open) = (Somebodys.Never, (Track?)null);
        foreach (var (at, tab, visible) in log)
        {
            var now = Start.AddSeconds(at);
            var after = presence.Beat($"tab {tab}", visible, Place.Lobby, now, Rules);
            var stretches = Track.Advance(open, presence, after, null, now, Rules);
            foreach (var track in stretches)
            {
                kept[track.Id] = track;
            }

            (presence, open) = (after, stretches.Count > 0 ? stretches[^1] : null);
        }

        return [.. kept.Values];
    }

    // Between two beats the person was here if nothing in between had fallen silent; what they were then, the tabs say.
    private static PresenceState? Model(List<Heard> log, double moment)
    {
        var before = log.Where(heard => heard.At < moment).ToList();
        var next = log.Where(heard => heard.At > moment).Select(heard => (int?)heard.At).FirstOrDefault();
        return before.Count == 0 || next is null || next - before[^1].At > Limit ? null : StateOf(before, moment);
    }

    private static PresenceState? StateOf(List<Heard> before, double moment)
    {
        PresenceState? state = null;
        foreach (var tab in before.GroupBy(heard => heard.Tab))
        {
            var beats = tab.ToList();
            if (moment - beats[^1].At > Limit)
            {
                continue;
            }

            // A tab that was silent for too long began anew.
            var alive = 0;
            for (var beat = 1; beat < beats.Count; beat++)
            {
                alive = beats[beat].At - beats[beat - 1].At > Limit ? beat : alive;
            }

            var life = beats[alive..];
            var hidden = life[^1].Visible ? null : (double?)life[life.FindLastIndex(heard => heard.Visible) + 1].At;
            var attentive = hidden is null || (life.Exists(heard => heard.Visible) && moment - hidden <= Limit);
            state = attentive ? PresenceState.Active : state ?? PresenceState.Hidden;
        }

        return state;
    }

    private readonly record struct Heard(int At, int Tab, bool Visible);
}
