using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class AnswerTimeTests
{
    [Theory]
    [InlineData(-0.001, ExtraTime.None, AnswerRefusal.NotOpenYet)]
    [InlineData(0, ExtraTime.None, null)]
    [InlineData(20, ExtraTime.None, null)]
    [InlineData(20.5, ExtraTime.None, null)]
    [InlineData(20.5000001, ExtraTime.None, AnswerRefusal.TooLate)]
    [InlineData(25.5, ExtraTime.Quarter, null)]
    [InlineData(25.5000001, ExtraTime.Quarter, AnswerRefusal.TooLate)]
    [InlineData(30.5, ExtraTime.Half, null)]
    [InlineData(30.5000001, ExtraTime.Half, AnswerRefusal.TooLate)]
    [InlineData(40.5, ExtraTime.Double, null)]
    [InlineData(40.5000001, ExtraTime.Double, AnswerRefusal.TooLate)]
    [InlineData(86_400, ExtraTime.Untimed, null)]
    public void An_answer_is_taken_from_the_opening_to_ones_own_deadline_and_grace(double after, ExtraTime extra, AnswerRefusal? refusal)
    {
        var running = new Running(20).Does((run, now) => run with { Longest = ExtraTime.Untimed }).Advances().Waits(3 + after);
        Assert.Equal(refusal, running.Run.RefusalOf(0, running.Now, extra));
    }

    [Fact]
    public void Nobody_answers_once_the_key_may_be_shown()
    {
        var running = Running.At(Phase.Open).Waits(1).Does((run, now) => run.Close(now));
        Assert.Equal(AnswerRefusal.ClosedEarly, running.Run.RefusalOf(0, running.Now));
        Assert.Equal(AnswerRefusal.ClosedEarly, running.Run.RefusalOf(0, running.Now.AddSeconds(5), ExtraTime.Untimed));
        Assert.Equal(AnswerRefusal.ClosedEarly, running.Run.RefusalOf(0, running.Now.AddHours(-1)));
        Assert.Equal(AnswerRefusal.TooLate, running.Run.RefusalOf(0, running.Now.AddSeconds(20)));
        Assert.Equal(AnswerRefusal.ClosedEarly, Running.At(Phase.Closed).Advances().Run.RefusalOf(0, Running.Start.AddSeconds(4)));
    }

    [Fact]
    public void An_answer_belongs_to_the_question_that_is_on()
    {
        var running = Running.At(Phase.Open);
        Assert.Equal(AnswerRefusal.AnotherQuestion, running.Run.RefusalOf(1, running.Now));
        Assert.Equal(AnswerRefusal.AnotherQuestion, running.Run.RefusalOf(-1, running.Now));
        running.Advances().Advances().Advances().Waits(3);
        Assert.Equal(AnswerRefusal.AnotherQuestion, running.Run.RefusalOf(0, running.Now));
        Assert.Null(running.Run.RefusalOf(1, running.Now));
    }

    [Fact]
    public void Paused_nothing_is_asked()
    {
        var running = Running.At(Phase.Closed).Does((run, now) => run.Pause(now));
        Assert.Equal(AnswerRefusal.Paused, running.Run.RefusalOf(1, running.Now));
        Assert.Equal(AnswerRefusal.ClosedEarly, running.Run.RefusalOf(0, running.Now));
        var open = Running.At(Phase.Open).Does((run, now) => run.Pause(now));
        Assert.Null(open.Run.RefusalOf(0, open.Now));
    }

    [Theory]
    [InlineData(Phase.Lobby, AnswerRefusal.NotOpenYet)]
    [InlineData(Phase.Finished, AnswerRefusal.Over)]
    [InlineData(Phase.Cancelled, AnswerRefusal.Over)]
    public void Before_and_after_everything_nothing_is_taken(Phase phase, AnswerRefusal refusal)
    {
        var running = Running.At(phase);
        Assert.Equal(refusal, running.Run.RefusalOf(0, running.Now));
    }

    [Fact]
    public void An_answer_before_the_opening_does_not_stand_in_the_way_of_the_real_one()
    {
        var running = Running.At(Phase.Ready);
        Assert.Equal(AnswerRefusal.NotOpenYet, running.Run.RefusalOf(0, running.Now));
        Assert.Null(running.Run.RefusalOf(0, running.Now.AddSeconds(3)));
    }

    [Fact]
    public void With_the_clock_set_back_an_hour_students_still_answer_what_is_open()
    {
        var running = Running.At(Phase.Open).Settles().Waits(-3_600);
        Assert.Null(running.Run.RefusalOf(0, running.Now));
        Assert.Equal(TimeSpan.Zero, running.Run.Round!.Took(running.Now, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(2_000, 0, 2_000)]
    [InlineData(2_000, 100, 1_950)]
    [InlineData(2_000, 500, 1_750)]
    [InlineData(2_000, 501, 1_750)]
    [InlineData(2_000, 60_000, 1_750)]
    [InlineData(2_000, -100, 2_000)]
    [InlineData(20, 100, 0)]
    [InlineData(-3_600_000, 100, 0)]
    public void Half_of_the_round_trip_is_taken_off_and_nothing_is_below_zero(int received, int roundTrip, int took)
    {
        var round = Running.At(Phase.Open).Run.Round!;
        Assert.Equal(TimeSpan.FromMilliseconds(took), round.Took(round.OpensAt.AddMilliseconds(received), TimeSpan.FromMilliseconds(roundTrip)));
    }
}
