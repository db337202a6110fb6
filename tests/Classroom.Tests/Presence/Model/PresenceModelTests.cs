namespace Classroom.Tests.Presence.Model;

/// <summary>Most of ten thousand class hours from fixed seeds: the board always agrees with a model written in another way.</summary>
public sealed class PresenceModelTests : ModelSchool
{
    public const int Hours = 9_500;

    [Fact]
    public async Task Tabs_of_several_people_give_the_counts_of_the_model()
    {
        var room = await FurnishedRoomAsync();
        for (var seed = 0; seed < Hours; seed++)
        {
            using var hour = await HourAsync(seed, room);
            for (var sentence = 0; sentence < Sentences; sentence++)
            {
                hour.Story.Go();
                hour.Story.Compare();
            }
        }
    }
}
