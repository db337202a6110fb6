namespace Classroom.Quizzes.Formats.Html;

/// <summary>What a piece of HTML says in our Markdown subset.</summary>
/// <param name="Markdown">The text.</param>
/// <param name="Lost">Names of elements whose content has no counterpart and was left out, such as "script"; "a" for a link's forbidden target.</param>
/// <param name="Images">The sources of its pictures, in order, with their alt texts.</param>
public sealed record HtmlText(string Markdown, IReadOnlyList<string> Lost, IReadOnlyList<HtmlImage> Images)
{
    /// <summary>Never throws; linear in the length.</summary>
    public static HtmlText Read(string html) => new HtmlWalker(html).Run();
}

/// <summary>A picture that HTML names.</summary>
public sealed record HtmlImage(string Source, string Alt);
