using System.Net.Mail;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Classroom.Accounts;

/// <summary>
/// Teachers' accounts on ASP.NET Core Identity: its hashing, its lockout, its security stamp. Cookies and tokens are
/// the web's; here it is decided whether they hold.
/// </summary>
public sealed class AccountDesk(
    UserManager<Account> users, IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time, IOptions<AccountsOptions> options)
{
    private const int LongestEmail = 254;
    private const int LongestPassword = 256;

    /// <summary>Whether the page may offer a new account. One query at most.</summary>
    public async Task<bool> MayRegisterAsync(CancellationToken cancel = default) => options.Value.Registration switch
    {
        Registration.Open => true,
        Registration.FirstOnly => !await AnyAsync(cancel),
        _ => false,
    };

    public async Task<Outcome<Account, AccountRefusal>> RegisterAsync(
        string? email, string? password, string? displayName, CancellationToken cancel = default)
    {
        if (!await MayRegisterAsync(cancel))
        {
            return AccountRefusal.RegistrationClosed;
        }

        if (ReadEmail(email) is not { } address)
        {
            return AccountRefusal.EmailInvalid;
        }

        if (DisplayName.Read(displayName) is not { Done: true, Value: var name })
        {
            return AccountRefusal.NameInvalid;
        }

        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), UserName = address, Email = address, DisplayName = name.Text, CreatedAt = now.ToColumn(),
        };
        if (password is null || password.Length > LongestPassword)
        {
            return AccountRefusal.PasswordTooWeak;
        }

        try
        {
            return (await users.CreateAsync(account, password)) is { Succeeded: false } failed ? Refusal(failed) : account;
        }
        catch (DbUpdateException failure) when (failure.IsUniqueViolation())
        {
            return AccountRefusal.EmailTaken;
        }
    }

    /// <summary>The account that this e-mail and password open. Wrong passwords lock it for some minutes, by Identity's rules.</summary>
    public async Task<Outcome<Account, AccountRefusal>> CheckAsync(string? email, string? password)
    {
        if (ReadEmail(email) is not { } address || password is null || password.Length > LongestPassword
            || await users.FindByEmailAsync(address) is not { } account)
        {
            // As long as a real check takes: nobody learns from the time which e-mails have accounts.
            users.PasswordHasher.HashPassword(new Account(), "no such account");
            return AccountRefusal.WrongEmailOrPassword;
        }

        if (await users.IsLockedOutAsync(account))
        {
            return AccountRefusal.LockedOut;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return await users.IsLockedOutAsync(account) ? AccountRefusal.LockedOut : AccountRefusal.WrongEmailOrPassword;
        }

        await users.ResetAccessFailedCountAsync(account);
        return account;
    }

    /// <summary>Whether anybody has an account yet.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel = default) => users.Users.AnyAsync(cancel);

    public Task<Account?> FindByEmailAsync(string email) => users.FindByEmailAsync(email);

    public Task<Account?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());

    /// <summary>Changes how rooms made from now on, and those that the account hosts or teaches in, see this teacher.</summary>
    public async Task<Outcome<Nothing, AccountRefusal>> RenameAsync(Guid id, string? displayName, CancellationToken cancel = default)
    {
        if (DisplayName.Read(displayName) is not { Done: true, Value: var name })
        {
            return AccountRefusal.NameInvalid;
        }

        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountRefusal.NotSignedIn;
        }

        account.DisplayName = name.Text;
        await users.UpdateAsync(account);
        await RenameSeatsAsync(id, name, cancel);
        return new Nothing();
    }

    /// <summary>Changes the password and ends every other sign-in.</summary>
    public async Task<Outcome<Account, AccountRefusal>> ChangePasswordAsync(Guid id, string? current, string? next)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountRefusal.NotSignedIn;
        }

        if (next is null || next.Length > LongestPassword)
        {
            return AccountRefusal.PasswordTooWeak;
        }

        // Identity renews the security stamp here, which ends all cookies and tokens made before.
        if (await users.ChangePasswordAsync(account, current ?? "", next) is { Succeeded: false } failed)
        {
            return Refusal(failed);
        }

        await bus.PublishAsync(new SignedOutEverywhere(id));
        return account;
    }

    /// <summary>Ends every cookie and token of the account, here and on all devices.</summary>
    public async Task SignOutEverywhereAsync(Guid id)
    {
        if (await users.FindByIdAsync(id.ToString()) is { } account)
        {
            await users.UpdateSecurityStampAsync(account);
            await bus.PublishAsync(new SignedOutEverywhere(id));
        }
    }

    private async Task RenameSeatsAsync(Guid id, DisplayName name, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seats = await db.Participants.Seated()
            .Where(p => p.UserId == id && (p.Role == Role.Host || p.Role == Role.Teacher)).ToListAsync(cancel);
        foreach (var seat in seats)
        {
            // One room at a time: where somebody has the name, this teacher keeps the old one there.
            (seat.DisplayName, seat.NameKey) = (name.Text, name.Key);
            await db.SaveParticipantAsync(seat, bus, cancel);
            db.Entry(seat).State = EntityState.Detached;
        }
    }

    private static string? ReadEmail(string? typed)
    {
        var email = typed?.Trim() ?? "";
        return email.Length is > 2 and <= LongestEmail && MailAddress.TryCreate(email, out var address) && address.Address == email
            && email.All(c => c is > ' ' and not ('<' or '>' or '"' or '(' or ')' or ','))
            && !PlainText.HasControls(email) && !email.EnumerateRunes().Any(PlainText.IsInvisible) ? email : null;
    }

    private static AccountRefusal Refusal(IdentityResult failed) => failed.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => AccountRefusal.EmailTaken,
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => AccountRefusal.EmailInvalid,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountRefusal.WrongPassword,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => AccountRefusal.WrongPassword,
        _ => AccountRefusal.PasswordTooWeak,
    };
}
