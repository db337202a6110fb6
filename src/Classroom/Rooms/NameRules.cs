using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>The words that a room's host wants in no name: kept, and held against those who are there already.</summary>
public sealed class NameRules(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus)
{
    private const int HighestNumber = 10_000;

    /// <summary>The list and whom it hits, for the host alone. Two queries besides the rights.</summary>
    public async Task<Outcome<NameRule, RoomRefusal>> ReadAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var hosted = await db.HostedRoomAsync(room, caller, cancel);
        return hosted.Refusal is { } refusal ? refusal : await RuleAsync(db, hosted.Value, cancel);
    }

    /// <summary>Replaces the list, and tells whom it hits. Those keep their names until somebody gives them others.</summary>
    public async Task<Outcome<NameRule, RoomRefusal>> SaveAsync(Guid room, Caller caller, string? words, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var hosted = await db.HostedOpenRoomAsync(room, caller, cancel);
        if (hosted.Refusal is { } refusal)
        {
            return refusal;
        }

        var read = BlockedWords.Read(words);
        if (read.Refusal is { } unfit)
        {
            return unfit;
        }

        hosted.Value.BlockedWords = read.Value.Text;
        return await db.SaveRoomAsync(hosted.Value, bus, cancel) is { Refusal: { } lost } ? lost : await RuleAsync(db, hosted.Value, cancel);
    }

    /// <summary>Gives a student a name that says nothing: the word with the first number that is free, "Student 7".</summary>
    /// <param name="word">What students are called in the language of the page.</param>
    public async Task<Outcome<Nothing, RoomRefusal>> RenameToNeutralAsync(
        Guid room, Caller caller, Guid participant, string word, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seat = await db.SeatToManageAsync(room, caller, participant, cancel);
        if (seat.Refusal is { } refusal)
        {
            return refusal;
        }

        var read = DisplayName.Read(word);
        if (read.Refusal is { } unfit)
        {
            return unfit;
        }

        var taken = (await db.Participants.Of(room).Seated().Select(p => p.NameKey).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var name = Enumerable.Range(1, HighestNumber).Select(read.Value.Numbered).First(free => !taken.Contains(free.Key));
        (seat.Value.DisplayName, seat.Value.NameKey) = (name.Text, name.Key);
        return await db.SaveParticipantAsync(seat.Value, bus, cancel);
    }

    private static async Task<NameRule> RuleAsync(ClassroomDb db, Room room, CancellationToken cancel)
    {
        var words = room.BlockedNames();
        var people = await db.Participants.AsNoTracking().Of(room.Id).Seated().Where(p => p.Role == Role.Student || p.Role == Role.Presenter)
            .OrderBy(p => p.NameKey).Select(p => new HitName(p.Id, p.DisplayName)).ToListAsync(cancel);
        return new NameRule(words.Text, [.. people.Where(person => words.Hit(person.DisplayName))]);
    }
}

/// <summary>A room's list, one word a line, and the students whose names hold one of them.</summary>
public sealed record NameRule(string Words, IReadOnlyList<HitName> Hits);

/// <summary>A student whose name holds a blocked word.</summary>
public sealed record HitName(Guid ParticipantId, string DisplayName);
