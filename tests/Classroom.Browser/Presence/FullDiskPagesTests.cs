namespace Classroom.Browser.Presence;

/// <summary>What people see while the disk is full: their count, the truth about saving, and afterwards the room as before.</summary>
public sealed class FullDiskPagesTests(Chromium chromium) : Story(chromium, shared: null)
{
    private SmallDisk? _disk;

    public override async ValueTask InitializeAsync()
    {
        Chromium.OrSkip();
        (Site.Settings["Presence__BeatSeconds"], Site.Settings["Presence__FlushSeconds"]) = ("1", "1");
        _disk = SmallDisk.Under(Site);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _disk?.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Pages_say_that_nothing_is_saved_and_are_themselves_again_afterwards()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var ada = await Student("Ada");
        await ada.Joins(room);
        await Everyone.See(1);
        var loads = (teacher.Tab.Loads, ada.Tab.Loads);

        _disk!.Fill();
        await Task.WhenAll(Everyone.Tabs.Select(tab => tab.Reads(Sentences.Of("Saving.Fails"))));
        await teacher.Tab.Field(Sentences.Of("Settings.Name")).FillAsync("Chemistry");
        await teacher.Tab.Button(Sentences.Of("Settings.Rename")).ClickAsync();
        await teacher.Tab.Reads(Sentences.Of("Refusal.NotSaved"));
        await Everyone.See(1);

        _disk.Free();
        await Task.WhenAll(Everyone.Tabs.Select(tab => Expect(tab.Page.GetByTestId("saving-fails")).ToHaveCountAsync(0)));
        await teacher.Tab.Button(Sentences.Of("Settings.Rename")).ClickAsync();
        await Task.WhenAll(Everyone.Tabs.Select(tab => Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Chemistry")));
        Assert.Equal(loads, (teacher.Tab.Loads, ada.Tab.Loads));
    }

    protected override bool IsExpected(string error) => error.Contains("HeartbeatWriter", StringComparison.Ordinal);
}
