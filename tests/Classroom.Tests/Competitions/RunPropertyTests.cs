using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

/// <summary>Any hosts, any waiting, clocks set back by up to an hour: what holds of every run.</summary>
public sealed class RunPropertyTests
{
    private const int Runs = 2_000, Steps = 60, Seed = 20_261_201;

    private static readonly string[] Often = ["advance", "advance", "advance", "close", "skip", "add time", "pause", "resume", "resume", "automatic"];

    [Fact]
    public void Phases_only_move_forward_and_nothing_closes_early()
    {
        for (var number = 0; number < Runs; number++)
        {
            var story = new Story(new Random(Seed + number));
            for (var step = 0; step < Steps; step++)
            {
                story.Goes();
            }
        }
    }

    [Fact]
    public void The_timer_is_never_too_late_and_never_too_early()
    {
        for (var number = 0; number < Runs; number++)
        {
            var random = new Random(Seed + number);
            var running = new Running(Limits(random));
            for (var step = 0; step < Steps; step++)
            {
                Move(running, random);
                running.Settles();
                var (now, run) = (running.Now, running.Run);
                var until = run.NextDeadlineAfter(now);
                Assert.True(until is null || until > now);
                for (var look = 0; look < 3; look++)
                {
                    var span = (until ?? now.AddHours(2)) - now;
                    Assert.Null(run.Due(now + (span * random.NextDouble()) - Running.ATick));
                }

                if (until is { } next && run.Round!.Longest == ExtraTime.None)
                {
                    Assert.NotNull(run.Due(next));
                }
            }
        }
    }

    private static int[] Limits(Random random) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(5, 61))];

    /// <summary>Something happens; true where a host did it.</summary>
    private static bool Move(Running running, Random random)
    {
        switch (random.Next(11))
        {
            case 10:
                // Somebody comes, or goes, who may take longer.
                running.Run = running.Run with { Longest = (ExtraTime)random.Next(5) };
                return false;
            case < 4:
                running.Waits(random.NextDouble() * random.Next(1, 40));
                return false;
            case 4:
                running.Waits(-random.NextDouble() * 3_600);
                return false;
            default:
                var command = random.Next(60) == 0 ? random.Next(2) == 0 ? "end" : "cancel" : Often[random.Next(Often.Length)];
                if (RunCommandTests.Commands[command](running.Run, running.Now) is { Done: true, Value: var next })
                {
                    Assert.InRange(next.Version, running.Run.Version, running.Run.Version + 1);
                    Assert.Equal(ReferenceEquals(next, running.Run), next.Version == running.Run.Version);
                    running.Run = next;
                }

                return true;
        }
    }

    private sealed class Story(Random random)
    {
        private readonly Running _running = new(Limits(random));
        private readonly HashSet<int> _closed = [];
        private TimeSpan _passed;
        private (int Question, TimeSpan At)? _opened;
        private (Phase Phase, int Place) _before = (Phase.Lobby, int.MinValue);

        public void Goes()
        {
            var clock = _running.Now;
            var byHost = Move(_running, random);
            // What really passes, whatever the clock says.
            _passed += _running.Now > clock ? _running.Now - clock : TimeSpan.FromSeconds(random.NextDouble());
            Looks(byHost);
            _running.Settles();
            Looks(byHost);
            Answers();
            RoundsHold();
        }

        private void Looks(bool byHost)
        {
            var (phase, round) = (_running.Phase, _running.Run.Round);
            var place = phase.IsOver() ? int.MaxValue : ((round?.Question ?? -1) * 10) + (int)phase;
            Assert.True(place >= _before.Place, $"{_before} then {phase} of {round?.Question}");
            Assert.True(!_before.Phase.IsOver() || phase == _before.Phase);
            if (phase == Phase.Open && _opened?.Question != round!.Question)
            {
                _opened = (round.Question, _passed - (round.Steady(_running.Now) - round.OpensAt));
            }

            if (phase is Phase.Closed or Phase.Scores && _closed.Add(round!.Question) && !byHost && _opened?.Question == round.Question)
            {
                Assert.True(_passed - _opened.Value.At >= round.Limit, $"closed after {_passed - _opened.Value.At} of {round.Limit}");
            }

            _before = (phase, place);
        }

        private void Answers()
        {
            for (var question = -1; question <= _running.Run.Seconds.Length; question++)
            {
                var extra = (ExtraTime)random.Next(5);
                var refusal = _running.Run.RefusalOf(question, _running.Now, extra);
                if (refusal is null)
                {
                    Assert.True(_running.Phase == Phase.Open && question == _running.Question && !_closed.Contains(question));
                    Assert.True(_running.Run.Round!.Took(_running.Now, TimeSpan.FromSeconds(random.NextDouble())) >= TimeSpan.Zero);
                }
                else if (_running.Phase == Phase.Open && question == _running.Question)
                {
                    Assert.Equal(AnswerRefusal.TooLate, refusal);
                }
            }
        }

        private void RoundsHold()
        {
            foreach (var (round, index) in _running.Run.Rounds.Select((round, index) => (round, index)))
            {
                Assert.Equal(index, round.Question);
                Assert.True(round.OpensAt >= round.AskedAt);
                Assert.True(round.Limit >= TimeSpan.FromSeconds(_running.Run.Seconds[index]));
                Assert.True(round.Skipped || round.ClosedAt is null || round.ClosedAt >= round.OpensAt);
                Assert.True(round.ScoresAt is null || round.ScoresAt >= round.ClosedAt);
                Assert.True(index == _running.Run.Rounds.Length - 1 || round.ClosedAt is not null);
            }
        }
    }
}
