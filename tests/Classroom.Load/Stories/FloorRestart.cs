using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>The same restart under bare WebSockets that wait as the pages do.</summary>
public static class FloorRestart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Seconds from asking the host to end until every socket is back.</summary>
    public static async Task<double> PlayAsync(Stage stage, int sockets)
    {
        stage.Tell($"{sockets}: the floor");
        await using var floor = await Floor.StartNewAsync();
        var clients = await FloorClient.OpenManyAsync(floor, sockets);
        List<double> allBack = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            var returns = new Returns();
            clients.ForEach(client => client.Tried = returns.Note);
            var began = DateTime.UtcNow.Ticks;
            await floor.StopAsync();
            await floor.StartAsync();
            await Until.TrueAsync(() => returns.Back.Count >= sockets, Patience);
            allBack.Add(TimeSpan.FromTicks(returns.Back.DefaultIfEmpty(long.MaxValue).Max() - began).TotalSeconds);
        }

        clients.ForEach(client => client.Leave());
        return Sample.Median(allBack, seconds => seconds);
    }
}
