namespace Classroom.Load.Figures;

public static class Until
{
    /// <summary>Waits for something to become true; whether it did in time.</summary>
    public static async Task<bool> TrueAsync(Func<bool> claim, TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; !claim(); await Task.Delay(20))
        {
            if (DateTime.UtcNow > until)
            {
                return false;
            }
        }

        return true;
    }
}
