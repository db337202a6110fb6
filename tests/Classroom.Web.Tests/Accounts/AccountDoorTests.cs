namespace Classroom.Web.Tests.Accounts;

public sealed class AccountDoorTests(Site site) : IClassFixture<Site>
{
    private const string Register = "/api/accounts/register";
    private const string Login = "/api/accounts/login";

    [Fact]
    public async Task Registering_answers_with_the_user_and_a_token_that_opens_doors()
    {
        var client = site.Client();
        var reply = (await client.PostAsync(Register, Somebody("ada@school.example"))).Is(200);
        Assert.Equal(["user_id", "token"], reply.Names);
        Assert.Equal(7, reply.Id("user_id").Version);
        (await client.With(reply.Text("token")).PostAsync("/api/rooms", new { name = "Physics" })).Is(201);
    }

    [Fact]
    public async Task Signing_in_answers_with_the_same_user_and_another_token()
    {
        var teacher = await site.TeacherAsync();
        var client = site.Client();
        var reply = (await client.PostAsync(Login, new { email = teacher.Email.ToUpperInvariant(), password = SiteClass.Password })).Is(200);
        Assert.Equal(["user_id", "token"], reply.Names);
        Assert.Equal(teacher.UserId, reply.Id("user_id"));
        (await client.With(reply.Text("token")).PostAsync("/api/rooms", new { name = "Physics" })).Is(201);
    }

    [Fact]
    public async Task They_set_no_cookie()
    {
        var client = site.Client();
        await client.PostAsync(Register, Somebody("ben@school.example"));
        await client.PostAsync(Login, new { email = "ben@school.example", password = SiteClass.Password });
        Assert.Empty(client.Cookies);
    }

    [Fact]
    public async Task An_email_has_one_account_whatever_its_case()
    {
        await site.Client().PostAsync(Register, Somebody("cleo@school.example"));
        (await site.Client().PostAsync(Register, Somebody(" CLEO@school.example "))).Refuses(409, "email_taken");
    }

    [Theory]
    [InlineData("", "email_invalid")]
    [InlineData("nobody", "email_invalid")]
    [InlineData("a@b@c.example", "email_invalid")]
    [InlineData("a b@school.example", "email_invalid")]
    [InlineData("<script>@school.example", "email_invalid")]
    [InlineData("nul\0@school.example", "email_invalid")]
    [InlineData("\u202Ea@school.example", "email_invalid")]
    public async Task What_is_no_email_is_refused(string email, string code) =>
        (await site.Client().PostAsync(Register, Somebody(email))).Refuses(422, code);

    [Fact]
    public async Task An_email_or_a_password_without_end_is_refused()
    {
        (await site.Client().PostAsync(Register, Somebody($"{new string('a', 300)}@school.example"))).Refuses(422, "email_invalid");
        (await site.Client().PostAsync(Register, Somebody("long@school.example", new string('p', 10_000)))).Refuses(422, "password_too_weak");
        (await site.Client().PostAsync(Login, new { email = "long@school.example", password = new string('p', 10_000) })).Refuses(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaa")]
    public async Task A_password_that_is_soon_guessed_is_refused(string password) =>
        (await site.Client().PostAsync(Register, Somebody("weak@school.example", password))).Refuses(422, "password_too_weak");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ada\u202E")]
    [InlineData("nul\0nul")]
    [InlineData("A teacher with far too long a name")]
    public async Task A_name_that_no_class_could_read_is_refused(string name) =>
        (await site.Client().PostAsync(Register, Somebody("name@school.example", name: name))).Refuses(422, "name_invalid");

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_get_the_same_answer()
    {
        var teacher = await site.TeacherAsync();
        var wrong = (await site.Client().PostAsync(Login, new { email = teacher.Email, password = "not the password" })).Refuses(401, "wrong_email_or_password");
        var unknown = (await site.Client().PostAsync(Login, new { email = "nobody@school.example", password = "not the password" })).Refuses(401);
        Assert.Equal(wrong.Text("detail"), unknown.Text("detail"));
        Assert.Equal(wrong.Names, unknown.Names);
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_account_and_then_the_right_one_does_not_open_it_either()
    {
        var teacher = await site.TeacherAsync();
        for (var tried = 0; tried < 4; tried++)
        {
            (await site.Client().PostAsync(Login, new { email = teacher.Email, password = "not the password" })).Refuses(401);
        }

        (await site.Client().PostAsync(Login, new { email = teacher.Email, password = "not the password" })).Refuses(429, "locked_out");
        (await site.Client().PostAsync(Login, new { email = teacher.Email, password = SiteClass.Password })).Refuses(429, "locked_out");
    }

    private static object Somebody(string email, string password = SiteClass.Password, string name = "Ms Gray") =>
        new { email, password, display_name = name };
}
