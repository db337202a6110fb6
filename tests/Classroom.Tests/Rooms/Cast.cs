using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>A room with one of every kind, and people elsewhere.</summary>
internal sealed class Cast
{
    public required School School { get; init; }

    public required Guid Room { get; init; }

    public required string Code { get; init; }

    public required Guid Competition { get; init; }

    /// <summary>An assignment of the same room, due in a day.</summary>
    public required Guid Assignment { get; init; }

    /// <summary>A competition that is over, in which the student took part.</summary>
    public required Guid Ended { get; init; }

    public required Guid HostSeat { get; init; }

    /// <summary>The seat of the student among the callers.</summary>
    public required Guid StudentSeat { get; init; }

    public required Guid PresenterSeat { get; init; }

    /// <summary>A second co-teacher, to be acted on.</summary>
    public required Guid OtherTeacher { get; init; }

    /// <summary>A student to be acted on. Somebody else is banned already.</summary>
    public required Guid Victim { get; init; }

    /// <summary>In the order of <see cref="RightsTable.Callers"/>.</summary>
    public required Caller[] Callers { get; init; }

    /// <summary>Whether this caller is told who has extra time, once somebody has.</summary>
    public async Task<bool> ListsExtraTimeAsync(Caller caller)
    {
        Assert.True((await School.Accommodations.SetAsync(Room, Callers[^1], StudentSeat, ExtraTime.Double)).Done);
        return (await School.Accommodations.ListAsync(Room, caller)).Count > 0;
    }

    public static async Task<Cast> GatherAsync(School school)
    {
        var (ada, grace) = (await school.TeacherAsync("Ada"), await school.TeacherAsync("Grace"));
        var (room, elsewhere) = (await school.RoomAsync(ada), await school.RoomAsync(grace, "Elsewhere"));
        var presenter = await school.StudentAsync(room, "Presenter");
        await school.Seats.SetPresenterAsync(room.RoomId, ada, presenter.ParticipantId, presents: true);
        await school.Seats.BanAsync(room.RoomId, ada, (await school.StudentAsync(room, "Banned")).ParticipantId);
        var student = await school.StudentAsync(room, "Student");
        return new Cast
        {
            School = school,
            Room = room.RoomId,
            Code = room.JoinCode!,
            Competition = (await school.CompetitionAsync(room.RoomId, ada)).Id,
            Assignment = (await school.CompetitionAsync(
                room.RoomId, ada, terms: CompetitionTerms.Usual with { Assignment = new AssignmentTerms(ManualTime.Start.AddDays(1)) })).Id,
            Ended = await EndedAsync(school, room.RoomId, ada, student),
            StudentSeat = student.ParticipantId,
            PresenterSeat = presenter.ParticipantId,
            HostSeat = room.ParticipantId,
            OtherTeacher = (await school.CoTeacherAsync(room, ada, "Other")).ParticipantId,
            Victim = (await school.StudentAsync(room, "Victim")).ParticipantId,
            Callers =
            [
                Caller.Nobody,
                student.Browser(),
                presenter.Browser(),
                (await school.StudentAsync(elsewhere, "Student")).Browser(),
                grace,
                (await school.CoTeacherAsync(room, ada, "Carla")).Browser(),
                ada,
            ],
        };
    }

    private static async Task<Guid> EndedAsync(School school, Guid room, Caller host, Joined student)
    {
        var ended = (await school.CompetitionAsync(room, host, "Ended")).Id;
        await school.Players.ArriveAsync((await school.Competitions.EnterAsync(ended, student.Browser())).Value, student.Browser());
        await school.Runs.AdvanceAsync(ended, host, 0);
        await school.Runs.EndAsync(ended, host);
        return ended;
    }
}
