using System.Runtime.InteropServices;

namespace Classroom.Load.Hosts;

/// <summary>
/// The site's database file, read from outside while the site writes it: through the operating system's SQLite, as the site itself does, and
/// with nothing of the site's in between. Each query opens and closes the file.
/// </summary>
public static partial class SqliteFile
{
    private const string Library = "libsqlite3.so.0";
    private const int Ok = 0, Row = 100, Done = 101, ReadWrite = 2, PatienceMilliseconds = 5_000;

    /// <summary>All rows, every value as text; null stays null.</summary>
    public static IReadOnlyList<string?[]> Query(string file, string sql)
    {
        // Not read-only: after a kill the first to come has to bring the log in.
        if (Open(file, out var db, ReadWrite, nint.Zero) != Ok)
        {
            throw new IOException($"{file} cannot be opened.");
        }

        try
        {
            _ = BusyTimeout(db, PatienceMilliseconds);
            Check(db, Prepare(db, sql, -1, out var statement, out _));
            try
            {
                return Read(db, statement);
            }
            finally
            {
                _ = Finalize(statement);
            }
        }
        finally
        {
            _ = Close(db);
        }
    }

    private static List<string?[]> Read(nint db, nint statement)
    {
        List<string?[]> rows = [];
        int step;
        while ((step = Step(statement)) == Row)
        {
            var row = new string?[ColumnCount(statement)];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = Marshal.PtrToStringUTF8(ColumnText(statement, column));
            }

            rows.Add(row);
        }

        Check(db, step == Done ? Ok : step);
        return rows;
    }

    private static void Check(nint db, int result)
    {
        if (result != Ok)
        {
            throw new IOException($"SQLite: {Marshal.PtrToStringUTF8(ErrorMessage(db))}");
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_open_v2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string file, out nint db, int flags, nint vfs);

    [LibraryImport(Library, EntryPoint = "sqlite3_busy_timeout")]
    private static partial int BusyTimeout(nint db, int milliseconds);

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Prepare(nint db, string sql, int bytes, out nint statement, out nint rest);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_count")]
    private static partial int ColumnCount(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    private static partial nint ColumnText(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    private static partial int Finalize(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_close_v2")]
    private static partial int Close(nint db);

    [LibraryImport(Library, EntryPoint = "sqlite3_errmsg")]
    private static partial nint ErrorMessage(nint db);
}
