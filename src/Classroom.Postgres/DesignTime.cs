using Classroom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Classroom.Postgres;

/// <summary>Lets <c>dotnet ef</c> make migrations without a server and without starting the site.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ClassroomDb>
{
    public ClassroomDb CreateDbContext(string[] args) =>
        new((DbContextOptions<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomPostgres("Host=design").Options);
}
