namespace Classroom.Load.Stories;

/// <summary>Something that happens to a class, played against the real site, and what is to be measured of it.</summary>
public abstract class Story
{
    public static readonly IReadOnlyList<Story> All =
    [
        new FanoutStory(), new StormStory(), new BeatsStory(), new ChurnStory(), new RestartStory(), new MemoryStory(), new EditorStory(), new AnswersStory(),
        new GameStory(), new KillStory(), new SoakStory(),
    ];

    public abstract string Name { get; }

    /// <summary>What is played, and what the columns mean.</summary>
    public abstract string About { get; }

    public abstract Task PlayAsync(Stage stage);
}
