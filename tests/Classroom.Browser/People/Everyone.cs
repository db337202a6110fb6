namespace Classroom.Browser;

/// <summary>All the people of a story, with all their tabs that are open.</summary>
public sealed class Everyone : List<Person>
{
    /// <summary>Tabs with a page of the site.</summary>
    public IEnumerable<Tab> Tabs => this.SelectMany(person => person.Tabs).Where(tab => tab.Page.Url != "about:blank");

    public Task See(int active) => Task.WhenAll(Tabs.Select(tab => tab.Sees(active)));

    public Task AreLive() => Task.WhenAll(Tabs.Select(tab => tab.IsLive()));
}
