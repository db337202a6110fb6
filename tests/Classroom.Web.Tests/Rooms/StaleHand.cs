using Classroom.Rooms;
using Classroom.Tests;

namespace Classroom.Web.Tests.Rooms;

/// <summary>Somebody whose open page still shows what they may no longer do, or never might.</summary>
public enum StaleHand
{
    /// <summary>May teach here, and finds a host's control under the hand.</summary>
    CoTeacher,

    /// <summary>A co-teacher whose role was taken back a moment ago.</summary>
    RemovedTeacher,

    /// <summary>The host, signed out everywhere a moment ago.</summary>
    SignedOutHost,

    Student,
}

public static class StaleHands
{
    /// <summary>A tab of this person; what they lost is lost from now on.</summary>
    public static async Task<(Tab Tab, RoomRefusal Refusal)> TabOfAsync(this Lesson lesson, StaleHand hand)
    {
        switch (hand)
        {
            case StaleHand.CoTeacher:
                return (await lesson.TabAsync(lesson.CoTeacher.Browser()), RoomRefusal.NotAllowed);
            case StaleHand.RemovedTeacher:
                var removed = await lesson.TabAsync(lesson.CoTeacher.Browser());
                await lesson.RemoveUnheardAsync(lesson.CoTeacher.ParticipantId);
                return (removed, RoomRefusal.NotFound);
            case StaleHand.SignedOutHost:
                var signedOut = await lesson.TabAsync(lesson.Host);
                await lesson.SignOutUnheardAsync(lesson.Host.Account!.Value);
                return (signedOut, RoomRefusal.NotFound);
            default:
                return (await lesson.TabAsync((await lesson.StudentAsync("Zoe")).Browser()), RoomRefusal.NotFound);
        }
    }
}
