using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Rooms;

internal static class Moments
{
    /// <summary>Somebody else changes this seat after the next command has read it and before its transaction.</summary>
    public static void ChangesMeanwhile(this School school, Guid participant) => school.Outage.Meanwhile = () =>
    {
        school.Outage.Meanwhile = null;
        using var db = school.Databases.CreateDbContext();
        db.Participants.Where(seat => seat.Id == participant).ExecuteUpdate(set => set.SetProperty(seat => seat.Version, seat => seat.Version + 1));
    };
}
