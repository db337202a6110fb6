using Microsoft.AspNetCore.Identity;

namespace Classroom.Accounts;

/// <summary>A teacher: somebody who registered with e-mail and password. Students have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>How a room's people see this teacher.</summary>
    public string DisplayName { get; set; } = "";

    public DateTime CreatedAt { get; set; }
}
