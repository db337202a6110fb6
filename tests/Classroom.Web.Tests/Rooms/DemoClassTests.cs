using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

/// <summary>The point of it all in under a minute, and in Development alone .</summary>
public sealed class DemoClassTests
{
    [Fact]
    public async Task An_empty_database_in_development_has_a_teacher_a_room_and_a_competition()
    {
        await using var site = new Site { Environment = "Development" };
        var browser = site.Client();
        var reply = (await browser.GetAsync("/")).Is(200);
        await using var db = await site.OpenDatabaseAsync();
        Assert.Equal((1, 1, 1), (db.Users.Count(), db.Rooms.Count(), db.Competitions.Count()));
        foreach (var shown in new[] { DemoClass.Email, DemoClass.Password, db.Rooms.Single().JoinCode! })
        {
            Assert.Contains(shown, reply.Body);
        }
    }

    [Fact]
    public async Task One_click_opens_its_room_and_what_is_shown_signs_in()
    {
        await using var site = new Site { Environment = "Development" };
        var browser = site.Client();
        var opened = (await browser.SubmitAsync("/", "demo")).Is(302);
        (await browser.GetAsync(opened.Location!)).Is(200);
        (await site.Client().PostAsync("/api/accounts/login", new { email = DemoClass.Email, password = DemoClass.Password })).Is(200);
    }

    [Fact]
    public async Task A_database_with_somebody_in_it_is_left_alone()
    {
        await using var before = new Site();
        await before.TeacherAsync();
        await using var site = new Site { Environment = "Development", ConnectionString = before.ConnectionString };
        Assert.DoesNotContain(DemoClass.Email, (await site.Client().GetAsync("/")).Is(200).Body);
        await using var db = await site.OpenDatabaseAsync();
        Assert.Equal((1, 0), (db.Users.Count(), db.Rooms.Count()));
    }

    [Fact]
    public async Task Started_again_it_is_still_one()
    {
        await using var first = new Site { Environment = "Development" };
        (await first.Client().GetAsync("/")).Is(200);
        await using var second = new Site { Environment = "Development", ConnectionString = first.ConnectionString };
        Assert.Contains(DemoClass.Email, (await second.Client().GetAsync("/")).Is(200).Body);
        await using var db = await second.OpenDatabaseAsync();
        Assert.Equal(1, db.Users.Count());
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_nothing_is_there(string environment)
    {
        await using var site = new Site { Environment = environment };
        var reply = (await site.Client().GetAsync("/")).Is(200);
        Assert.DoesNotContain(DemoClass.Email, reply.Body);
        Assert.DoesNotContain(DemoClass.Password, reply.Body);
        await using var db = await site.OpenDatabaseAsync();
        Assert.Equal((0, 0), (db.Users.Count(), db.Rooms.Count()));
    }

    [Fact]
    public async Task In_production_the_demo_account_of_a_copied_database_is_not_handed_out()
    {
        await using var development = new Site { Environment = "Development" };
        (await development.Client().GetAsync("/")).Is(200);
        await using var site = new Site { ConnectionString = development.ConnectionString };
        var browser = site.Client();
        var reply = (await browser.GetAsync("/")).Is(200);
        Assert.DoesNotContain(DemoClass.Password, reply.Body);

        // The form is not there, so its handler answers nobody, whatever token is sent along.
        var token = (await (await browser.GetAsync("/join")).PageAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var posted = await browser.SendAsync(HttpMethod.Post, "/", new FormUrlEncodedContent(
            [KeyValuePair.Create("_handler", "demo"), KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.NotEqual(302, posted.Status);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name == "classroom.account");
    }
}
