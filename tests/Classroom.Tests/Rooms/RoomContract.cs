using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Rooms;
using Classroom.Tests.Messaging;

namespace Classroom.Tests.Rooms;

/// <summary>A school with one room, its host, and somebody who listens to it.</summary>
public abstract class RoomContract(ITestDatabases databases) : SchoolContract(databases)
{
    private Listener _listener = null!;

    protected Caller Host { get; private set; }

    protected RoomEntry Room { get; private set; } = null!;

    /// <summary>What was told about the room since it was made.</summary>
    protected IReadOnlyCollection<Message> Told => _listener.Heard;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Host = await School.TeacherAsync("Ada");
        Room = await School.RoomAsync(Host);
        _listener = new Listener(School.Bus, Topic.EveryRoom);
    }

    /// <summary>The room as its host sees it now.</summary>
    protected async Task<RoomEntry> SeenByHostAsync() => (await School.Rooms.EnterAsync(Room.RoomId, Host)).Value;

    /// <summary>Somebody else changes the room before the next command has saved.</summary>
    protected void MeddleWithRoom() => School.Meddling.BeforeNextSave(async () =>
        Assert.True((await School.Rooms.RenameAsync(Room.RoomId, Host, "Renamed by somebody faster")).Done));
}
