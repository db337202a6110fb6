namespace Classroom.Load.Circuits;

/// <summary>A page that somebody has open and does nothing on: it acknowledges what is drawn and answers what is called.</summary>
public sealed class QuietPage : IPage
{
    private readonly Circuit _circuit;
    private int _objects, _drawn;

    private QuietPage(Visitor visitor, PageHtml html) => _circuit = new Circuit(visitor, html, this);

    /// <summary>How often the server drew on it.</summary>
    public int Drawn => _drawn;

    public static async Task<QuietPage> OpenAsync(Visitor visitor, string path)
    {
        var page = new QuietPage(visitor, await PageHtml.GetAsync(visitor, path, CancellationToken.None));
        await page._circuit.StartAsync();
        return page;
    }

    public Task PingAsync() => _circuit.PingAsync();

    public Task CloseAsync() => _circuit.CloseAsync(CancellationToken.None);

    void IPage.Draw(RenderBatch batch, int bytes, long at) => _drawn++;

    string IPage.Call(long target, string function, string arguments, bool wantsObject) =>
        wantsObject ? $$"""{"__jsObjectId":{{++_objects}}}""" : "null";

    void IPage.Answered(string call, bool succeeded, string result, long at)
    {
    }

    void IPage.Lost()
    {
    }
}
