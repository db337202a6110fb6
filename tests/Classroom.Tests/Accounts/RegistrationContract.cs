using Classroom.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Accounts;

public abstract class RegistrationContract(ITestDatabases databases) : SchoolContract(databases)
{
    private readonly ITestDatabases _databases = databases;

    [Fact]
    public async Task An_account_is_made_with_e_mail_password_and_name()
    {
        var account = (await RegisterAsync(School, " Ada@School.Example ")).Value;
        Assert.Equal(("Ada@School.Example", "Ada", ManualTime.Start.UtcDateTime), (account.Email, account.DisplayName, account.CreatedAt));
        Assert.True((await School.WithAccountsAsync(desk => desk.CheckAsync("ada@school.example", SchoolPeople.Password))).Done);
    }

    [Fact]
    public async Task A_password_is_stored_by_its_hash_alone()
    {
        await School.TeacherAsync("Ada");
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.DoesNotContain(SchoolPeople.Password, (await db.Users.SingleAsync()).PasswordHash);
    }

    [Fact]
    public async Task An_e_mail_has_one_account_however_it_is_written()
    {
        await RegisterAsync(School, "ada@school.example");
        Assert.Equal(AccountRefusal.EmailTaken, (await RegisterAsync(School, "ADA@SCHOOL.EXAMPLE")).Refusal);
    }

    [Fact]
    public async Task Of_several_who_register_at_once_with_one_e_mail_one_gets_the_account()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RegisterAsync(School, "ada@school.example"))));
        Assert.Single(outcomes, outcome => outcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome.Refusal == AccountRefusal.EmailTaken));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("ada"), InlineData("@school.example"), InlineData("ada@"), InlineData("a b@school.example")]
    [InlineData("Ada <ada@school.example>"), InlineData("ada@school.example\0"), InlineData("ada@school.example, b@school.example")]
    [InlineData("<script>@school.example")]
    public async Task What_is_no_e_mail_is_refused(string? email) =>
        Assert.Equal(AccountRefusal.EmailInvalid, (await RegisterAsync(School, email)).Refusal);

    [Fact]
    public async Task An_e_mail_that_no_database_can_hold_is_refused()
    {
        Assert.Equal(AccountRefusal.EmailInvalid, (await RegisterAsync(School, "ada\uD83D@school.example")).Refusal);
        Assert.Equal(AccountRefusal.EmailInvalid, (await RegisterAsync(School, new string('a', 250) + "@school.example")).Refusal);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("short"), InlineData("aaaaaaaaaaaaaaaa"), InlineData("abcabcabcabc")]
    public async Task A_password_that_is_short_or_all_alike_is_refused(string? password) =>
        Assert.Equal(AccountRefusal.PasswordTooWeak, (await RegisterAsync(School, "ada@school.example", password)).Refusal);

    [Fact]
    public async Task A_password_of_a_megabyte_is_refused_before_it_is_hashed() =>
        Assert.Equal(AccountRefusal.PasswordTooWeak, (await RegisterAsync(School, "ada@school.example", new string('a', 1_000_000))).Refusal);

    [Fact]
    public async Task What_is_no_name_is_refused() => Assert.Equal(
        AccountRefusal.NameInvalid,
        (await School.WithAccountsAsync(desk => desk.RegisterAsync("ada@school.example", SchoolPeople.Password, "\u202EAda"))).Refusal);

    [Fact]
    public async Task Where_only_the_first_may_register_the_second_may_not()
    {
        await using var school = await School.OpenAsync(_databases, ("Accounts:Registration", "FirstOnly"));
        Assert.True(await school.WithAccountsAsync(desk => desk.MayRegisterAsync()));
        Assert.True((await RegisterAsync(school, "ada@school.example")).Done);
        Assert.False(await school.WithAccountsAsync(desk => desk.MayRegisterAsync()));
        Assert.Equal(AccountRefusal.RegistrationClosed, (await RegisterAsync(school, "grace@school.example")).Refusal);
    }

    [Fact]
    public async Task Where_registration_is_closed_nobody_may()
    {
        await using var school = await School.OpenAsync(_databases, ("Accounts:Registration", "Closed"));
        Assert.False(await school.WithAccountsAsync(desk => desk.MayRegisterAsync()));
        Assert.Equal(AccountRefusal.RegistrationClosed, (await RegisterAsync(school, "ada@school.example")).Refusal);
    }

    private static Task<Outcome<Account, AccountRefusal>> RegisterAsync(School school, string? email, string? password = SchoolPeople.Password) =>
        school.WithAccountsAsync(desk => desk.RegisterAsync(email, password, "Ada"));
}

public sealed class RegistrationOnSqlite() : RegistrationContract(new SqliteFiles());

public sealed class RegistrationOnPostgres(PostgresCluster cluster) : RegistrationContract(cluster);
