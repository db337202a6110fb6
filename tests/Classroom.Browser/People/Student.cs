namespace Classroom.Browser;

/// <summary>Somebody with a code and a name.</summary>
public sealed class Student(string name, IBrowserContext context, Uri site) : Person(name, context, site)
{
    /// <summary>Types the code and the name, and is in the room.</summary>
    public async Task Joins(Room room)
    {
        await Tab.GoesTo("/join");
        await Knocks(room.Code);
        await IsIn(room);
    }

    /// <summary>Follows the address of the QR code, types the name, and is in the room.</summary>
    public async Task JoinsBy(string address, Room room)
    {
        await Tab.Page.GotoAsync(address);
        await KnocksAs(Name);
        await IsIn(room);
    }

    /// <summary>Fills in the join page that is open, and sends it.</summary>
    public async Task Knocks(string code)
    {
        await Tab.Page.FillAsync("[name=code]", code);
        await KnocksAs(Name);
    }

    public async Task KnocksAs(string name)
    {
        await Tab.Page.FillAsync("[name=display_name]", name);
        await Tab.Button(Sentences.Of("Join.Submit")).ClickAsync();
    }

    public async Task IsIn(Room room)
    {
        await Tab.IsAt(room.StudentPage);
        await Tab.IsLive();
    }
}
