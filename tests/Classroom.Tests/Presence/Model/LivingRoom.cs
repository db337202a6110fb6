using Classroom.Accounts;
using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Tests.Presence.Model;

/// <summary>Changes who sits in the room while a story is told, each by the real command, and tells the model.</summary>
internal sealed class LivingRoom(
    School school, RoomEntry room, Caller host, Caller withAccount, PresenceStory story, PresenceModel model, PresenceBoard board)
{
    private readonly Dictionary<Guid, Caller> _gone = [];
    private int _names;

    public async Task GoAsync()
    {
        var counted = model.Seats.Where(seat => seat.Value.IsCounted()).Select(seat => seat.Key).ToList();
        Guid? somebody = counted.Count > 0 ? counted[story.Random.Next(counted.Count)] : null;
        switch (story.Random.Next(6), somebody)
        {
            case (0, { } student):
                await RemoveAsync(student);
                break;
            case (1, { } student):
                var presents = story.Random.Next(2) == 0;
                story.Tell($"{student:N} {(presents ? "presents" : "presents no more")}");
                Done(await school.Seats.SetPresenterAsync(room.RoomId, host, student, presents));
                model.Seat(student, presents ? Role.Presenter : Role.Student);
                break;
            case (2, { } student):
                story.Tell($"{student:N} is renamed");
                Done(await school.Seats.RenameAsync(room.RoomId, host, student, $"Renamed {++_names}"));
                break;
            case (3, _):
                story.Tell("the student with an account is made a co-teacher");
                Done(await school.Seats.AddTeacherAsync(room.RoomId, host, SchoolPeople.EmailOf("Carla")));
                _gone.Where(gone => gone.Value == withAccount).ToList().ForEach(gone => _gone.Remove(gone.Key));
                model.Seat((await school.Rooms.EnterAsync(room.RoomId, withAccount)).Value.ParticipantId, Role.Teacher);
                break;
            default:
                await JoinAsync();
                break;
        }
    }

    private async Task RemoveAsync(Guid student)
    {
        story.Tell($"{student:N} is removed");
        var seat = board.Owner(room.RoomId, student);
        Done(await school.Seats.RemoveAsync(room.RoomId, host, student));
        model.Remove(student);
        if (seat is { UserId: var user })
        {
            _gone[student] = user == withAccount.Account ? withAccount : new Caller(null, user);
        }
    }

    private async Task JoinAsync()
    {
        var back = story.Random.Next(2) == 0 && _gone.Count > 0;
        var caller = back ? _gone.Values.ElementAt(story.Random.Next(_gone.Count)) : default;
        var joined = await school.StudentAsync(room, $"Joined {++_names}", caller);
        story.Tell($"{joined.ParticipantId:N} joins{(back ? " again" : "")}");
        _gone.Remove(joined.ParticipantId);
        model.Seat(joined.ParticipantId, joined.Role);
    }

    private static void Done(Outcome<Nothing, RoomRefusal> outcome) => Assert.Null(outcome.Refusal);
}
