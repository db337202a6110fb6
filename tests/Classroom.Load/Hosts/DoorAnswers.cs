using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>Students without a page: each answers at the HTTP door.</summary>
public sealed class DoorAnswers(CompetitionDoors doors, IReadOnlyList<Seat> seats) : IAnswering
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(2);

    public async Task<Answered> AnswerAsync(int student, int question, string draft)
    {
        var sent = DateTime.UtcNow.Ticks;
        return new Answered(await doors.AnswerAsync(seats[student], question, draft), sent, DateTime.UtcNow.Ticks);
    }

    public async Task LoseAsync(int student, int question, string draft)
    {
        using var lost = new CancellationTokenSource(Soon);
        await Network.TryAsync(() => doors.AnswerAsync(seats[student], question, draft, lost.Token));
    }
}
