using System.Diagnostics;

namespace Classroom.Browser;

/// <summary>A disk of a few megabytes for one folder, which a test can fill and empty. Only root may have one.</summary>
public sealed class SmallDisk : IDisposable
{
    private const string Size = "4m";

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Filling => Path.Combine(_folder, "filling");

    /// <summary>Puts one over the folder of a site that was not started yet; skips the test where that is not allowed.</summary>
    public static SmallDisk Under(Site site)
    {
        var folder = Path.GetDirectoryName(site.Database["Data Source=".Length..])!;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder), "A small disk cannot be mounted here.");
        return new SmallDisk(folder);
    }

    /// <summary>Takes all that is left of it.</summary>
    public void Fill()
    {
        using var filling = new FileStream(Filling, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filling.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filling);

    // Later, where the site still has files open: then with the last of them.
    public void Dispose() => Run("umount", "-l", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
