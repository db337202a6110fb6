using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>The power goes in the middle of a question, again and again.</summary>
public sealed class KillStory : Story
{
    private const int Seed = 20_261_120;

    public override string Name => "kill";

    public override string About =>
        """
        N students answer at the HTTP door at random moments of a second, and at a random moment of it, every other time in the instant of a random
        acknowledgement, the site is killed (SIGKILL) and started again on the same file; then the host asks the next question of the same game. After each kill every answer that was ever acknowledged must be in
        the file once, as it was sent and with the instant that was told, no row may be another one than somebody sent, the file must be sound, and the
        question must be as open or closed as its times say: those without an acknowledgement answer again, those with one are told the stored one.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "people", "kills", "answers sent", "acknowledged", "stored without it", "acknowledged and lost", "twice", "not as sent", "open after it", "closed by then", "went on", "there again after");
        stage.Show(table);
        foreach (var people in stage.People([50], [20]))
        {
            await using var site = await stage.StartSiteAsync();
            var teacher = await site.Doors.RegisterTeacherAsync();
            var audience = await Audience.SeatAsync(site, teacher, people);
            var quiz = Questionnaire.WithShortOnes(stage.Kills + 1);
            var host = await CompetitionDoors.OpenAsync(site, teacher, audience.RoomId, quiz.File);
            var killed = new KilledGame(site, audience.Seats, host, quiz, new Random(Seed + people));
            for (var kill = 0; kill < stage.Kills; kill++)
            {
                stage.Tell($"kill {kill + 1} of {stage.Kills}");
                await killed.KillInAsync(kill);
            }

            await host.GoToAsync("open", stage.Kills);
            table.Add(
                $"{people}", $"{stage.Kills}", $"{killed.Sent}", $"{killed.Acknowledged}", $"{killed.Unheard}", $"{killed.Lost}", $"{killed.Twice}", $"{killed.Others}",
                $"{killed.Open}", $"{killed.Closed}", $"{killed.WentOn} of {stage.Kills}", Words.Of(killed.There.P50, "s"));
            foreach (var flaw in killed.Flaws.Take(10))
            {
                stage.Note($"**{flaw}**");
            }
        }
    }
}
