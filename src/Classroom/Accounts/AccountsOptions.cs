using System.ComponentModel.DataAnnotations;

namespace Classroom.Accounts;

/// <summary>Who may make a teacher's account.</summary>
public enum Registration
{
    /// <summary>Anybody who reaches the page.</summary>
    Open,

    /// <summary>The first one only: whoever installs this.</summary>
    FirstOnly,

    Closed,
}

/// <summary>Settings <c>Accounts:*</c>.</summary>
public sealed class AccountsOptions
{
    public const string Section = "Accounts";

    [EnumDataType(typeof(Registration))]
    public Registration Registration { get; set; } = Registration.Open;

    /// <summary>Tries to sign in or register, a minute, from one address.</summary>
    [Range(1, 100_000)]
    public int TriesPerMinute { get; set; } = 120;
}
