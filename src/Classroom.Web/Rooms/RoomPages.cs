namespace Classroom.Web.Rooms;

public static class RoomPages
{
    public static IServiceCollection AddRoomPages(this IServiceCollection services) =>
        services.AddScoped<JoinAddress>().AddScoped<DemoClass>().AddSingleton<DemoWords>();
}
