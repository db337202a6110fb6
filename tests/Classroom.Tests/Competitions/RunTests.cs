using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class RunTests
{
    [Theory]
    [InlineData(0, Phase.Ready)]
    [InlineData(2.9999999, Phase.Ready)]
    [InlineData(3, Phase.Open)]
    [InlineData(23, Phase.Open)]
    [InlineData(23.5, Phase.Open)]
    [InlineData(23.5000001, Phase.Closed)]
    [InlineData(3_600, Phase.Closed)]
    public void A_question_opens_after_three_seconds_and_closes_past_its_time_and_the_networks_grace(double after, Phase phase) =>
        Assert.Equal(phase, new Running(20, 20).Advances().Waits(after).Phase);

    [Fact]
    public void Going_on_leads_from_the_lobby_through_every_question_to_the_end()
    {
        var running = new Running(20, 20);
        List<(Phase, int?)> seen = [(running.Phase, running.Question)];
        while (!running.Phase.IsOver())
        {
            running.Advances();
            seen.Add((running.Phase, running.Question));
        }

        Assert.Equal(
            [(Phase.Lobby, null), (Phase.Ready, 0), (Phase.Open, 0), (Phase.Closed, 0), (Phase.Scores, 0),
             (Phase.Ready, 1), (Phase.Open, 1), (Phase.Closed, 1), (Phase.Scores, 1), (Phase.Finished, 1)],
            seen);
        Assert.Equal(9, running.Run.Version);
    }

    [Fact]
    public void Whoever_saw_an_older_version_comes_too_late()
    {
        var run = Running.At(Phase.Open).Run;
        Assert.True(run.IfStill(run.Version).Done);
        Assert.Equal(RunRefusal.MovedOn, run.IfStill(run.Version - 1).Refusal);
        Assert.Equal(RunRefusal.MovedOn, run.IfStill(run.Version + 1).Refusal);
    }

    [Fact]
    public void A_competition_of_no_question_does_not_start() =>
        Assert.Equal(RunRefusal.NoQuestions, new Running().Refused((run, now) => run.Advance(now)));

    [Fact]
    public void Opened_at_once_a_question_keeps_its_whole_time()
    {
        var running = new Running(20).Advances().Waits(1).Advances();
        Assert.Equal(Phase.Open, running.Phase);
        Assert.Equal(TimeSpan.FromSeconds(20), running.Run.Round!.Limit);
        Assert.Equal(Phase.Closed, running.Waits(20.5).Waits(Running.ATick).Phase);
    }

    [Fact]
    public void Closed_early_a_question_keeps_the_time_that_there_was()
    {
        var running = Running.At(Phase.Open).Waits(5).Does((run, now) => run.Close(now));
        Assert.Equal(Phase.Closed, running.Phase);
        Assert.Equal(TimeSpan.FromSeconds(20), running.Run.Round!.Limit);
    }

    [Fact]
    public void A_skipped_question_counts_for_nobody_and_the_next_is_asked()
    {
        var running = Running.At(Phase.Open).Does((run, now) => run.Skip(now));
        Assert.Equal((Phase.Ready, 1), (running.Phase, running.Question));
        Assert.Equal([true, false], running.Run.Rounds.Select(round => round.Skipped));
        running.Does((run, now) => run.Skip(now)).Does((run, now) => run.Skip(now));
        Assert.Equal(Phase.Finished, running.Phase);
    }

    [Fact]
    public void Ended_early_an_open_question_counts_for_nobody_and_a_closed_one_does()
    {
        Assert.True(Running.At(Phase.Open).Does((run, now) => run.End(now)).Run.Round!.Skipped);
        var closed = Running.At(Phase.Closed).Does((run, now) => run.End(now));
        Assert.Equal(Phase.Finished, closed.Phase);
        Assert.False(closed.Run.Round!.Skipped);
    }

    [Fact]
    public void Added_time_moves_the_deadline()
    {
        var running = Running.At(Phase.Open).Does((run, now) => run.AddTime(10, now)).Waits(30.5);
        Assert.Equal(Phase.Open, running.Phase);
        Assert.Equal(TimeSpan.FromSeconds(30), running.Run.Round!.Limit);
        Assert.Equal(Phase.Closed, running.Waits(Running.ATick).Phase);
    }

    [Fact]
    public void Time_added_within_the_grace_counts_from_then() =>
        Assert.Equal(Phase.Open, Running.At(Phase.Open).Waits(20.25).Does((run, now) => run.AddTime(10, now)).Waits(10.5).Phase);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    [InlineData(int.MaxValue, false)]
    [InlineData(int.MinValue, false)]
    public void From_one_second_to_ten_minutes_may_be_added_at_once(int seconds, bool may) =>
        Assert.Equal(may ? null : RunRefusal.TimeOutOfRange, Running.At(Phase.Open).Refused((run, now) => run.AddTime(seconds, now)));

    [Fact]
    public void A_question_lasts_an_hour_at_most()
    {
        var running = new Running(600).Advances().Waits(3);
        for (var times = 0; times < 5; times++)
        {
            running.Does((run, now) => run.AddTime(600, now));
        }

        Assert.Equal(RunRefusal.TimeOutOfRange, running.Refused((run, now) => run.AddTime(1, now)));
    }

    [Fact]
    public void Going_on_ends_a_pause()
    {
        var running = Running.At(Phase.Closed).Does((run, now) => run.Pause(now));
        Assert.NotNull(running.Run.PausedAt);
        Assert.Null(running.Advances().Run.PausedAt);
    }

    [Fact]
    public void Whatever_is_so_already_changes_nothing()
    {
        var paused = Running.At(Phase.Closed).Does((run, now) => run.Pause(now));
        Assert.Same(paused.Run, paused.Run.Pause(paused.Now).Value);
        var going = Running.At(Phase.Closed);
        Assert.Same(going.Run, going.Run.Resume(going.Now).Value);
        Assert.Same(going.Run, going.Run.GoByItself(false, going.Now).Value);
    }

    [Theory]
    [InlineData(Phase.Lobby, true, true)]
    [InlineData(Phase.Lobby, false, true)]
    [InlineData(Phase.Open, true, true)]
    [InlineData(Phase.Open, false, false)]
    [InlineData(Phase.Scores, true, true)]
    [InlineData(Phase.Finished, true, false)]
    [InlineData(Phase.Cancelled, true, false)]
    public void Who_comes_late_may_join_where_the_host_lets_them(Phase phase, bool lateJoining, bool may)
    {
        var running = Running.At(phase);
        Assert.Equal(may, (running.Run with { LateJoining = lateJoining }).MayJoinAt(running.Now));
    }

    [Fact]
    public void The_slowest_of_all_is_waited_for_before_the_key_is_shown()
    {
        var running = new Running(20).Does((run, now) => run with { Longest = ExtraTime.Half }).Advances().Waits(3 + 30.5);
        Assert.Equal(Phase.Open, running.Phase);
        Assert.Equal(Phase.Closed, running.Waits(Running.ATick).Phase);
        Assert.Equal(Phase.Open, new Running(20).Does((run, now) => run with { Longest = ExtraTime.Untimed }).Advances().Waits(86_400).Phase);
    }

    [Fact]
    public void Extra_time_that_is_given_while_a_question_is_on_counts_from_the_next() =>
        Assert.Equal(Phase.Closed, Running.At(Phase.Open).Does((run, now) => run with { Longest = ExtraTime.Double }).Waits(21).Phase);

    [Fact]
    public void Nobody_has_more_time_for_a_question_than_it_was_asked_with()
    {
        var round = Running.At(Phase.Open).Run.Round! with { Longest = ExtraTime.Half };
        Assert.Equal([ExtraTime.None, ExtraTime.Quarter, ExtraTime.Half, ExtraTime.Half, ExtraTime.Half], Enum.GetValues<ExtraTime>().Select(round.Held));
        Assert.Equal(round.OpensAt.AddSeconds(30), round.DeadlineFor(ExtraTime.Untimed));
    }

    [Theory]
    [InlineData(Phase.Ready, true)]
    [InlineData(Phase.Open, true)]
    [InlineData(Phase.Closed, false)]
    [InlineData(Phase.Scores, false)]
    public void Called_off_while_a_question_is_on_it_counts_for_nobody(Phase phase, bool givenUp)
    {
        var running = Running.At(phase).Does((run, now) => run.Cancel(now));
        Assert.Equal((Phase.Cancelled, givenUp, false), (running.Phase, running.Run.Round!.Skipped, running.Run.Round.ClosedAt is null));
    }
}
