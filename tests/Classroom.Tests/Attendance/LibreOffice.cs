using System.Diagnostics;

namespace Classroom.Tests.Attendance;

/// <summary>Debian's LibreOffice without a window: opens a file as somebody's computer would, and says in CSV what it sees in it.</summary>
internal sealed class LibreOffice : IDisposable
{
    private const string Program = "/usr/bin/soffice";

    // Parted by commas, in UTF-8, each cell as it is shown on the screen, every sheet.
    private const string AsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    // Without a window nobody is asked how a text is encoded, and the mark of the encoding is not looked at.
    private const string AsUtf8 = "Text - txt - csv (StarCalc):44,34,76,1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classroom-office-");

    /// <summary>Skips the test where there is none; on the machine that decides about a change, that is a failure.</summary>
    public static void OrSkip()
    {
        if (File.Exists(Program))
        {
            return;
        }

        const string Reason = $"There is no {Program} here. Debian has it: apt-get install libreoffice-calc-nogui";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
        Assert.Skip(Reason);
    }

    /// <summary>The lines of each sheet, by its name.</summary>
    public async Task<Dictionary<string, string[]>> SeesInAsync(string name, byte[] file)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), file);
        var seen = _folder.CreateSubdirectory("seen");
        using var office = Process.Start(new ProcessStartInfo(
            Program,
            [$"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", .. name.EndsWith(".csv", StringComparison.Ordinal) ? new[] { $"--infilter={AsUtf8}" } : [], "--convert-to", AsShown, "--outdir", seen.FullName, Path.Combine(_folder.FullName, name)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" },
        })!;
        var said = await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync()).WaitAsync(Patience);
        await office.WaitForExitAsync();
        Assert.True(seen.GetFiles().Length > 0, $"LibreOffice made nothing of {name}: {string.Join(' ', said)}");
        return seen.GetFiles().ToDictionary(
            sheet => Path.GetFileNameWithoutExtension(sheet.Name)[(Path.GetFileNameWithoutExtension(name).Length + 1)..], sheet => File.ReadAllLines(sheet.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
