using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class RunClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Nothing_ticks_in_the_lobby_nor_at_the_end_nor_while_people_look_at_results()
    {
        foreach (var phase in new[] { Phase.Lobby, Phase.Closed, Phase.Scores, Phase.Finished, Phase.Cancelled })
        {
            var running = Running.At(phase);
            Assert.Null(running.Run.NextDeadlineAfter(running.Now));
            Assert.Null(running.Waits(86_400).Run.Due(running.Now));
        }
    }

    [Fact]
    public void The_timer_is_set_to_the_opening_and_then_to_the_closing()
    {
        var running = new Running(20).Advances();
        Assert.Equal(Running.Start.AddSeconds(3), running.Run.NextDeadlineAfter(running.Now));
        running.Waits(3).Settles();
        Assert.Equal(Running.Start.AddSeconds(23.5) + Running.ATick, running.Run.NextDeadlineAfter(running.Now));
    }

    [Fact]
    public void What_time_does_is_a_change_with_a_version_of_its_own()
    {
        var running = new Running(20).Advances();
        Assert.Null(running.Run.Due(running.Now.AddSeconds(3) - Running.ATick));
        var opened = running.Run.Due(running.Now.AddSeconds(3))!;
        Assert.Equal(running.Run.Version + 1, opened.Version);
        Assert.Null(opened.Due(running.Now.AddSeconds(3)));
        Assert.Equal(Running.Start.AddSeconds(60), opened.Due(running.Now.AddSeconds(60))!.Round!.ClosedAt);
    }

    [Fact]
    public void A_go_on_that_meant_the_prompt_does_not_close_what_has_just_opened()
    {
        var running = new Running(20).Advances();
        var seen = running.Run.Version;
        Assert.Equal(RunRefusal.MovedOn, running.Waits(3).Settles().Run.IfStill(seen).Refusal);
    }

    [Theory]
    [InlineData(ExtraTime.Double, Phase.Closed)]
    [InlineData(ExtraTime.Untimed, Phase.Open)]
    public void While_somebody_has_extra_time_the_timer_stops_at_the_end_of_every_shorter_time(ExtraTime longest, Phase then)
    {
        var running = new Running(20).Does((run, now) => run with { Longest = longest }).Advances().Waits(3).Settles();
        List<double> stops = [];
        while (running.Run.NextDeadlineAfter(running.Now) is { } next)
        {
            running.Waits(next - running.Now).Settles();
            stops.Add(Math.Round((running.Now - Running.Start).TotalSeconds - 3, 3));
        }

        Assert.Equal([20.5, 25.5, 30.5, 40.5], stops);
        Assert.Equal(then, running.Phase);
    }

    [Fact]
    public void By_itself_it_shows_the_result_six_seconds_and_the_scores_five_and_comes_to_the_end()
    {
        var running = new Running(20, 20).Does((run, now) => run.GoByItself(true, now)).Advances();
        List<(double, Phase, int?)> seen = [];
        while (running.Run.NextDeadlineAfter(running.Now) is { } next)
        {
            running.Waits(next - running.Now).Settles();
            seen.Add((Math.Round((running.Now - Running.Start).TotalSeconds, 3), running.Phase, running.Question));
        }

        Assert.Equal(
            [(3, Phase.Open, 0), (23.5, Phase.Closed, 0), (29.5, Phase.Scores, 0), (34.5, Phase.Ready, 1),
             (37.5, Phase.Open, 1), (58, Phase.Closed, 1), (64, Phase.Scores, 1), (69, Phase.Finished, 1)],
            seen);
    }

    [Fact]
    public void Paused_it_waits_and_resumed_it_waits_its_whole_time()
    {
        var running = Running.At(Phase.Closed).Does((run, now) => run.GoByItself(true, now)).Does((run, now) => run.Pause(now)).Waits(600).Settles();
        Assert.Equal(Phase.Closed, running.Phase);
        Assert.Null(running.Run.NextDeadlineAfter(running.Now));
        running.Does((run, now) => run.Resume(now));
        Assert.Equal(running.Now.AddSeconds(6), running.Run.NextDeadlineAfter(running.Now));
        Assert.Equal(Phase.Closed, running.Waits(6).Waits(-Running.ATick).Settles().Phase);
        Assert.Equal(Phase.Scores, running.Waits(Running.ATick).Settles().Phase);
    }

    [Fact]
    public void Paused_while_a_question_is_open_it_closes_and_nothing_more() =>
        Assert.Equal(Phase.Closed, Running.At(Phase.Open).Does((run, now) => run.GoByItself(true, now)).Does((run, now) => run.Pause(now)).Waits(600).Settles().Phase);

    [Fact]
    public void Set_to_automatic_it_first_waits() =>
        Assert.Equal(Phase.Scores, Running.At(Phase.Scores).Waits(600).Does((run, now) => run.GoByItself(true, now)).Waits(4.9).Settles().Phase);

    [Fact]
    public void Set_to_automatic_or_resumed_after_the_clock_was_set_back_it_waits_its_usual_time()
    {
        var running = Running.At(Phase.Closed).Waits(-Hour).Does((run, now) => run.GoByItself(true, now));
        Assert.Equal(running.Now.AddSeconds(6), running.Run.NextDeadlineAfter(running.Now));
        running.Does((run, now) => run.Pause(now)).Waits(-Hour).Does((run, now) => run.Resume(now));
        Assert.Equal(running.Now.AddSeconds(6), running.Run.NextDeadlineAfter(running.Now));
    }

    [Fact]
    public void Resumed_while_a_question_is_open_its_result_has_its_whole_time() =>
        Assert.Equal(
            new Wait(Running.Start.AddSeconds(8), Running.Start.AddSeconds(14)),
            Running.At(Phase.Open).Does((run, now) => run.GoByItself(true, now)).Waits(5).Does((run, now) => run.Close(now)).Run.WaitAt(Running.Start.AddSeconds(8)));

    [Fact]
    public void A_server_that_slept_for_an_hour_asks_nothing_that_nobody_could_see()
    {
        var running = new Running(20, 20, 20).Does((run, now) => run.GoByItself(true, now)).Advances().Waits(5).Settles().Waits(3_600).Settles();
        Assert.Equal((Phase.Closed, 0), (running.Phase, running.Question));
        Assert.Equal(running.Now.AddSeconds(6), running.Run.NextDeadlineAfter(running.Now));
    }

    [Fact]
    public void A_clock_set_back_brings_no_phase_again()
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var running = Running.At(phase).Settles();
            var version = running.Run.Version;
            running.Waits(-Hour);
            Assert.Equal(phase, running.Phase);
            Assert.Equal(version, running.Settles().Run.Version);
        }
    }

    [Fact]
    public void A_clock_set_back_closes_nothing_early_and_the_next_question_has_its_usual_time()
    {
        var running = Running.At(Phase.Open).Settles().Waits(-Hour);
        Assert.Equal(Phase.Open, running.Waits(1_800).Settles().Phase);
        running.Advances().Advances().Advances();
        Assert.Equal((Phase.Ready, 1), (running.Phase, running.Question));
        Assert.Equal(Phase.Open, running.Waits(3).Settles().Phase);
        Assert.Equal(Phase.Closed, running.Waits(21).Settles().Phase);
    }
}
