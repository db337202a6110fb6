using System.Security.Cryptography;
using System.Text;

namespace Classroom.Rooms;

/// <summary>
/// A ticket that hands one seat to one new device. Only the hash of its secret is kept, so that whoever reads the database
/// cannot use it.
/// </summary>
public sealed class Handover
{
    /// <summary>A ticket is shown and scanned, not kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int SecretBytes = 16;

    /// <summary>SHA-256 of the secret, in hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    public required Guid ParticipantId { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>128 random bits in hexadecimal digits, as they stand in the address behind the QR code.</summary>
    public static string DrawSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
