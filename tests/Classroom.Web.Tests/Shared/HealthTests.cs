namespace Classroom.Web.Tests.Shared;

public sealed class HealthTests
{
    [Fact]
    public async Task Alive_and_ready_while_the_database_answers()
    {
        await using var site = new Site();
        Assert.Equal("Healthy", (await site.Client().GetAsync("/healthz")).Is(200).Body);
        Assert.Equal("Healthy", (await site.Client().GetAsync("/readyz")).Is(200).Body);
    }

    [Fact]
    public async Task Alive_but_not_ready_without_it()
    {
        await using var site = new Site();
        (await site.Client().GetAsync("/readyz")).Is(200);
        await using (var db = await site.OpenDatabaseAsync())
        {
            await db.Database.EnsureDeletedAsync();
        }

        (await site.Client().GetAsync("/healthz")).Is(200);
        (await site.Client().GetAsync("/readyz")).Is(503);
    }
}
