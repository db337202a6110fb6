using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>Where a story is played: what was asked for, the programs it needs, and the page on which it writes.</summary>
public sealed class Stage(Story story, Options options, Section section)
{
    public bool Quick => options.Quick;

    public int Repetitions => options.Repetitions;

    public int? SoakMinutes => options.SoakMinutes;

    public bool Http => options.Http;

    public int Questions => options.Questions ?? Pick(20, 2);

    public int Kills => options.Kills ?? Pick(50, 3);

    /// <summary>How many people, one size after the other.</summary>
    public IReadOnlyList<int> People(int[] full, int[] quick) => options.People ?? (Quick ? quick : full);

    public T Pick<T>(T full, T quick) => Quick ? quick : full;

    public Task<Site> StartSiteAsync() => Site.StartAsync(options.Site);

    public void Show(Table table) => section.Tables.Add(table);

    /// <summary>A sentence under the tables.</summary>
    public void Note(string sentence) => section.Notes.Add(sentence);

    /// <summary>What must never go unseen: errors that the site logged, circuits that failed.</summary>
    public void NoteFaults(Site site, Audience audience)
    {
        if (site.Errors > 0)
        {
            Note($"**The site logged {site.Errors} errors.**");
        }

        if (site.Locked > 0)
        {
            Note($"**The site said {site.Locked} times that its database is locked.**");
        }

        if (audience.Fault is { } fault)
        {
            Note($"**A circuit failed: {fault}**");
        }
    }

    /// <summary>For whoever waits.</summary>
    public void Tell(string now) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {story.Name}: {now}");
}
