using Classroom.Browser.Competitions;

namespace Classroom.Browser.Presence;

/// <summary>A badge that is drawn later says what is so now.</summary>
public sealed class BadgeTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task Who_lost_the_seat_in_a_competition_reads_of_a_connection_that_is_there()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var competition = await teacher.OpensACompetition(room);
        var lena = await Student("Lena");
        await lena.Joins(room);
        await new Phone(lena.Tab).Opens(competition);
        await Everyone.See(1);
        var removed = await teacher.DoesTo(lena, "Seat.Remove");
        await lena.Tab.FallsShut("Removed", removed);
        await lena.Tab.IsLive();
        await Expect(lena.Tab.Connection).ToHaveTextAsync(Sentences.Of("Connection.Connected"), new() { UseInnerText = true });
    }
}
