using System.Security.Cryptography;
using System.Text;
using Classroom.Presence;

namespace Classroom.Competitions;

/// <summary>
/// How the class knows a player. From a generated name nothing leads to the person: neither the id, which follows from the name that was drawn and from
/// nothing else, nor the shape, nor the place among equals. Doors and pages list people with their ids beside their own names.
/// </summary>
/// <param name="Id">By which those who do not teach know them: the participant's own, or one for this competition alone.</param>
/// <param name="Shape">What the shape beside the name is drawn from.</param>
public sealed record ShownPlayer(Guid Id, string Name, Guid Shape)
{
    private const int InstantBytes = 6, Bytes = 16;

    internal static ShownPlayer Of(RunRecord record, PresentPerson person, string alias) =>
        record.Terms.GeneratedNames && IdOf(record.Id, alias) is var id
            ? new ShownPlayer(id, alias, id)
            : new ShownPlayer(person.ParticipantId, person.DisplayName, person.UserId);

    // The competition's instant and then what the name hashes to: a UUID of version 7, as all ids are.
    private static Guid IdOf(Guid competition, string alias)
    {
        Span<byte> id = stackalloc byte[Bytes];
        competition.TryWriteBytes(id, bigEndian: true, out _);
        SHA256.HashData([.. id, .. Encoding.UTF8.GetBytes(alias)]).AsSpan(0, Bytes - InstantBytes).CopyTo(id[InstantBytes..]);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}

/// <summary>People as the class may see them in a run that was opened. No query.</summary>
public static class ShownPlayers
{
    /// <summary>Null for somebody who has not got their generated name yet, where the competition has such names.</summary>
    public static ShownPlayer? AsShown(this CompetitionBoard board, Guid competition, PresentPerson person) =>
        board.Opened(competition) is not { } run ? null
        : !run.Record.Terms.GeneratedNames ? ShownPlayer.Of(run.Record, person, person.DisplayName)
        : run.Players.Find(person.ParticipantId)?.Alias is { } alias ? ShownPlayer.Of(run.Record, person, alias)
        : null;

    /// <summary>The name alone.</summary>
    public static string? NameOf(this CompetitionBoard board, Guid competition, PresentPerson person) => board.AsShown(competition, person)?.Name;

    /// <summary>Those who have a name to be shown by; generated names in their own order, for that of the register would say whose they are.</summary>
    public static IEnumerable<PresentPerson> Shown(this CompetitionBoard board, Guid competition, IEnumerable<PresentPerson> people)
    {
        var named = people.Select(person => (Person: person, Name: board.NameOf(competition, person))).Where(one => one.Name is not null);
        return (board.Read(competition)?.Terms.GeneratedNames == true ? named.OrderBy(one => one.Name, StringComparer.Ordinal) : named).Select(one => one.Person);
    }
}
