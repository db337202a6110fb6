using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Attendance;

public static class AttendanceSetup
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services.AddSingleton<AttendanceDesk>();
}
