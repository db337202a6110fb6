namespace Classroom.Tests;

/// <summary>A suite that holds on every database. Each test has a school of its own.</summary>
public abstract class SchoolContract(ITestDatabases databases) : IAsyncLifetime
{
    protected School School { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => School = await School.OpenAsync(databases);

    public async ValueTask DisposeAsync()
    {
        // Not opened where the database is missing and the test skips itself.
        if (School is not null)
        {
            await School.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
