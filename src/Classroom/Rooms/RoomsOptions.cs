using System.ComponentModel.DataAnnotations;

namespace Classroom.Rooms;

/// <summary>Settings <c>Rooms:*</c>.</summary>
public sealed class RoomsOptions
{
    public const string Section = "Rooms";

    /// <summary>Wrong codes a minute from one browser .</summary>
    [Range(1, 10_000)]
    public int WrongCodesPerBrowser { get; set; } = 10;

    /// <summary>Wrong codes a minute from one address; a whole school may sit behind one.</summary>
    [Range(1, 100_000)]
    public int WrongCodesPerAddress { get; set; } = 100;

    /// <summary>Wrong codes a minute from everybody.</summary>
    [Range(1, 1_000_000)]
    public int WrongCodesInAll { get; set; } = 1_000;

    /// <summary>Whether a new room shows hidden tabs by name (P-9); each room has its own switch.</summary>
    public bool ShowsAttention { get; set; } = true;
}
