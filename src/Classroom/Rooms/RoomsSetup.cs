using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Rooms;

public static class RoomsSetup
{
    public static IServiceCollection AddRooms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RoomsOptions>()
            .Bind(configuration.GetSection(RoomsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<WrongCodes>().AddSingleton<RoomDesk>().AddSingleton<RoomEraser>().AddSingleton<Door>().AddSingleton<Seats>()
            .AddSingleton<Handovers>().AddSingleton<SeatMerger>().AddSingleton<NameRules>();
    }
}
