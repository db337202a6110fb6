using Classroom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Classroom.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the site.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ClassroomDb>
{
    public ClassroomDb CreateDbContext(string[] args) =>
        new((DbContextOptions<ClassroomDb>)new DbContextOptionsBuilder<ClassroomDb>().UseClassroomSqlite("Data Source=design.db").Options);
}
