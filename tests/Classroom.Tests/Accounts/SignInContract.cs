using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Tests.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Accounts;

public abstract class SignInContract(ITestDatabases databases) : SchoolContract(databases)
{
    private const string Wrong = "not the password";
    private const string Other = "another long password";

    private Guid _ada;
    private Listener _told = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ada = (await School.TeacherAsync("Ada")).Account!.Value;
        _told = new Listener(School.Bus, Topic.User(_ada));
    }

    [Fact]
    public async Task E_mail_and_password_open_the_account() => Assert.Equal(_ada, (await CheckAsync(SchoolPeople.Password)).Value.Id);

    [Fact]
    public async Task A_wrong_password_and_an_unknown_e_mail_are_not_told_apart()
    {
        Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(Wrong)).Refusal);
        Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(SchoolPeople.Password, "nobody@school.example")).Refusal);
        Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(null, null)).Refusal);
        Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(Wrong, "ada\uD83D@school.example\0")).Refusal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_not_even_the_right_one_opens_it()
    {
        for (var guess = 1; guess < 5; guess++)
        {
            Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(Wrong)).Refusal);
        }

        Assert.Equal(AccountRefusal.LockedOut, (await CheckAsync(Wrong)).Refusal);
        Assert.Equal(AccountRefusal.LockedOut, (await CheckAsync(SchoolPeople.Password)).Refusal);
    }

    [Fact]
    public async Task The_right_password_forgives_the_wrong_ones_before_it()
    {
        for (var round = 0; round < 3; round++)
        {
            await CheckAsync(Wrong);
            await CheckAsync(Wrong);
            Assert.True((await CheckAsync(SchoolPeople.Password)).Done);
        }
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_what_was_signed_in_before_and_its_pages_are_told()
    {
        var stamp = await StampAsync();
        Assert.True(await HoldsAsync(stamp));
        await School.WithAccountsAsync(async desk =>
        {
            await desk.SignOutEverywhereAsync(_ada);
            return true;
        });
        Assert.False(await HoldsAsync(stamp));
        Assert.True(await HoldsAsync(await StampAsync()));
        Assert.Equal([new SignedOutEverywhere(_ada)], _told.Heard);
    }

    [Fact]
    public async Task A_new_password_opens_the_account_and_ends_every_other_sign_in()
    {
        var stamp = await StampAsync();
        Assert.True((await ChangeAsync(SchoolPeople.Password, Other)).Done);
        Assert.False(await HoldsAsync(stamp));
        Assert.Equal([new SignedOutEverywhere(_ada)], _told.Heard);
        Assert.True((await CheckAsync(Other)).Done);
        Assert.Equal(AccountRefusal.WrongEmailOrPassword, (await CheckAsync(SchoolPeople.Password)).Refusal);
    }

    [Fact]
    public async Task A_password_is_changed_only_with_the_old_one_and_to_a_good_one()
    {
        Assert.Equal(AccountRefusal.WrongPassword, (await ChangeAsync(Wrong, Other)).Refusal);
        Assert.Equal(AccountRefusal.WrongPassword, (await ChangeAsync(null, Other)).Refusal);
        Assert.Equal(AccountRefusal.PasswordTooWeak, (await ChangeAsync(SchoolPeople.Password, "short")).Refusal);
        Assert.Equal(AccountRefusal.PasswordTooWeak, (await ChangeAsync(SchoolPeople.Password, null)).Refusal);
        Assert.Empty(_told.Heard);
        Assert.True((await CheckAsync(SchoolPeople.Password)).Done);
    }

    [Fact]
    public async Task A_stamp_holds_for_its_own_account_alone()
    {
        var grace = (await School.TeacherAsync("Grace")).Account!.Value;
        Assert.False(await School.Get<SecurityStamps>().HoldsAsync(grace, await StampAsync()));
        Assert.False(await HoldsAsync(null));
        Assert.False(await HoldsAsync(""));
    }

    private Task<Outcome<Account, AccountRefusal>> CheckAsync(string? password, string? email = "ada@school.example") =>
        School.WithAccountsAsync(desk => desk.CheckAsync(email, password));

    private Task<Outcome<Account, AccountRefusal>> ChangeAsync(string? current, string? next) =>
        School.WithAccountsAsync(desk => desk.ChangePasswordAsync(_ada, current, next));

    private Task<bool> HoldsAsync(string? stamp) => School.Get<SecurityStamps>().HoldsAsync(_ada, stamp);

    private async Task<string?> StampAsync()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return await db.Users.Where(account => account.Id == _ada).Select(account => account.SecurityStamp).SingleAsync();
    }
}

public sealed class SignInOnSqlite() : SignInContract(new SqliteFiles());

public sealed class SignInOnPostgres(PostgresCluster cluster) : SignInContract(cluster);
