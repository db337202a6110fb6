namespace Classroom.Load.Figures;

/// <summary>The page of figures. A story that was played anew takes the place of its own section; the others stay as they were.</summary>
public sealed class Report
{
    private const string Head =
        """
        # Performance

        Written by `tests/load`; do not edit. The real site (Release build, Production, SQLite on disk, every setting by default) runs on one core,
        the clients on another core of the same machine, over 127.0.0.1. The clients are real circuits without a browser: each gets the student's page
        of a room, starts its circuit, draws by acknowledging, beats every 15 s and comes back as the page's own scripts do.

        **The floor** is what the same machine could do at best in the same run: bare WebSockets that get the same bytes, from a host that knows no page,
        no person and no database, on the core of the site. A ratio to it says more than milliseconds, for it goes with you to another machine.

        Rates are fixed and open: what is slow delays nothing that follows, and its waiting is measured. Three repetitions after a warm-up; each figure is
        the median of theirs. Times are p50 / p95 / p99. CPU is of one core.

        """;

    private readonly List<string> _sections = [];

    public Report(string? earlier)
    {
        if (earlier?.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var first)
        {
            _sections.AddRange(earlier[(first + 1)..].Split("\n## ").Select((section, index) => (index == 0 ? section : "## " + section).TrimEnd() + "\n"));
        }
    }

    public void Put(string text)
    {
        var heading = text[..(text.IndexOf('\n') + 1)];
        var at = _sections.FindIndex(section => section.StartsWith(heading, StringComparison.Ordinal));
        if (at >= 0)
        {
            _sections[at] = text;
        }
        else
        {
            _sections.Add(text);
        }
    }

    public override string ToString() => Head + "\n" + string.Join('\n', _sections);
}
