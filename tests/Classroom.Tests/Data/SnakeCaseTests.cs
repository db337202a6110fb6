using Classroom.Data;

namespace Classroom.Tests.Data;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("DisplayName", "display_name")]
    [InlineData("CurrentCompetitionId", "current_competition_id")]
    [InlineData("IX_Participants_RoomId", "ix_participants_room_id")]
    [InlineData("NotAQuiz", "not_a_quiz")]
    [InlineData("already_snake", "already_snake")]
    public void Names_are_written_as_people_write_them_in_sql(string name, string written) => Assert.Equal(written, SnakeCase.Of(name));
}
