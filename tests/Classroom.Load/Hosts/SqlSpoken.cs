using System.Text;

namespace Classroom.Load.Hosts;

/// <summary>
/// What the site says to its database, statement by statement, heard through Entity Framework's own diagnostics. Listening costs the
/// site time: never while its processor time is measured.
/// </summary>
public sealed class SqlSpoken : IAsyncDisposable
{
    private const ulong Events = 2;
    private const string Filter =
        "FilterAndPayloadSpecs=\"Microsoft.EntityFrameworkCore/"
        + "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting:-CommandText=Command.CommandText\"";
    private static readonly byte[] Key = Encoding.Unicode.GetBytes("CommandText\0");
    private static readonly int FirstWord = 2 * 6;

    private readonly Diagnostics _session;
    private readonly Task _reading;

    private SqlSpoken(Diagnostics session)
    {
        _session = session;
        _reading = ReadAsync();
    }

    public int Selects { get; private set; }

    /// <summary>Statements that write.</summary>
    public int Others { get; private set; }

    public static async Task<SqlSpoken> ListenAsync(Site site) =>
        new(await Diagnostics.ListenAsync(site.ProcessId, "Microsoft-Diagnostics-DiagnosticSource", Events, level: 5, Filter));

    public async ValueTask DisposeAsync()
    {
        await _session.StopAsync();
        await _reading;
        await _session.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var (heard, filled) = (new byte[1 << 16], 0);
        try
        {
            int count;
            while ((count = await _session.Events.ReadAsync(heard.AsMemory(filled))) > 0)
            {
                filled += count;
                var read = Count(heard.AsSpan(0, filled));
                heard.AsSpan(read..filled).CopyTo(heard);
                filled -= read;
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The session was stopped.
        }
    }

    /// <summary>Counts the statements in these bytes; how many bytes are done with.</summary>
    private int Count(ReadOnlySpan<byte> heard)
    {
        var done = 0;
        while (heard[done..].IndexOf(Key) is >= 0 and var found)
        {
            var word = done + found + Key.Length;
            if (word + FirstWord > heard.Length)
            {
                return done + found;
            }

            var isSelect = Encoding.Unicode.GetString(heard.Slice(word, FirstWord)).Equals("SELECT", StringComparison.OrdinalIgnoreCase);
            (Selects, Others) = isSelect ? (Selects + 1, Others) : (Selects, Others + 1);
            done = word;
        }

        // The key may have come in half.
        return Math.Max(done, heard.Length - Key.Length);
    }
}
