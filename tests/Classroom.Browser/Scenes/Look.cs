namespace Classroom.Browser.Scenes;

/// <summary>How a page is looked at: on what, and by day or night.</summary>
public sealed record Look(int Width, int Height, ColorScheme Scheme)
{
    /// <summary>Phone, laptop, projector; light and dark.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        .. from size in new[] { (Width: 390, Height: 844), (Width: 1280, Height: 800), (Width: 1920, Height: 1080) }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           select new Look(size.Width, size.Height, scheme),
    ];

    public async Task PutOn(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme, ReducedMotion = ReducedMotion.Reduce });
    }

    public override string ToString() => $"{Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
