namespace Classroom.Tests.Presence.Model;

/// <summary>The rest of ten thousand class hours: here people join, leave for good and change their roles meanwhile.</summary>
public sealed class LivingRoomTests : ModelSchool
{
    [Fact]
    public async Task Tabs_of_people_who_come_and_go_and_change_their_roles_give_the_counts_of_the_model()
    {
        for (var seed = PresenceModelTests.Hours; seed < 10_000; seed++)
        {
            var room = await FurnishedRoomAsync();
            using var hour = await HourAsync(seed, room);
            var living = new LivingRoom(School, room, Host, Carla, hour.Story, hour.Model, hour.Board);
            for (var sentence = 0; sentence < Sentences; sentence++)
            {
                hour.Story.Go();
                hour.Story.Compare();
                if (hour.Story.Random.Next(6) == 0)
                {
                    await living.GoAsync();
                    hour.Story.Compare();
                }
            }
        }
    }
}
