namespace Classroom.Browser;

/// <summary>Somebody with a browser of their own, and a tab or more in it.</summary>
public abstract class Person(string name, IBrowserContext context, Uri site)
{
    private readonly List<Tab> _tabs = [];

    public string Name => name;

    /// <summary>The tab that they opened first.</summary>
    public Tab Tab => _tabs[0];

    /// <summary>The tabs that are open.</summary>
    public IEnumerable<Tab> Tabs => _tabs.Where(tab => !tab.Page.IsClosed);

    public IBrowserContext Browser => context;

    public Complaints Complaints { get; } = new(context);

    public async Task<Tab> OpensATab()
    {
        var tab = new Tab(await context.NewPageAsync(), site);
        _tabs.Add(tab);
        return tab;
    }

    public async Task<Tab> OpensATab(string path)
    {
        var tab = await OpensATab();
        await tab.GoesTo(path);
        return tab;
    }

    public Task Sees(int active) => Tab.Sees(active);
}
