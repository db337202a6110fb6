namespace Classroom.Competitions;

/// <summary>Generated names: two words that tease nobody, an adjective and an animal, each name once in a competition.</summary>
public static class Aliases
{
    private static readonly string[] Adjectives =
    [
        "Amber", "Autumn", "Azure", "Bold", "Bright", "Brisk", "Calm", "Clever", "Copper", "Coral", "Cosy", "Crimson", "Daring", "Eager",
        "Early", "Fair", "Fleet", "Gentle", "Glad", "Golden", "Green", "Honest", "Humming", "Indigo", "Ivory", "Jade", "Jolly", "Keen",
        "Kind", "Lively", "Lucky", "Merry", "Mighty", "Mellow", "Nimble", "Noble", "Olive", "Patient", "Polite", "Proud", "Quick", "Quiet",
        "Rapid", "Ruby", "Scarlet", "Silver", "Sunny", "Swift", "Tidy", "Violet", "Warm", "Winter", "Wise", "Witty",
    ];

    private static readonly string[] Animals =
    [
        "Alpaca", "Antelope", "Badger", "Bear", "Beaver", "Bison", "Camel", "Cheetah", "Condor", "Crane", "Deer", "Dolphin", "Eagle", "Falcon",
        "Ferret", "Finch", "Fox", "Gazelle", "Gecko", "Giraffe", "Hare", "Hawk", "Hedgehog", "Heron", "Ibex", "Jaguar", "Kestrel", "Koala",
        "Lemur", "Leopard", "Lion", "Lynx", "Magpie", "Marten", "Meerkat", "Moose", "Newt", "Ocelot", "Osprey", "Otter", "Owl", "Panda",
        "Penguin", "Puffin", "Raven", "Robin", "Salmon", "Seal", "Sparrow", "Squirrel", "Stork", "Swan", "Tiger", "Turtle", "Walrus", "Wombat",
    ];

    /// <summary>How many there are without numbers.</summary>
    public static int Count => Adjectives.Length * Animals.Length;

    /// <summary>A name that nobody has. Past all of them they get numbers: "Calm Otter 2".</summary>
    public static string Draw(Random random, IReadOnlySet<string> taken)
    {
        // From where chance says, through all of them: it ends however many are taken.
        var first = random.Next(Count);
        for (var number = 1; ; number++)
        {
            for (var step = 0; step < Count; step++)
            {
                var name = Name((first + step) % Count, number);
                if (!taken.Contains(name))
                {
                    return name;
                }
            }
        }
    }

    // Neighbours differ in both words, so that those drawn one after the other do not read alike.
    private static string Name(int index, int number)
    {
        var (animal, turn) = (index % Animals.Length, index / Animals.Length);
        var name = $"{Adjectives[(animal + turn) % Adjectives.Length]} {Animals[animal]}";
        return number == 1 ? name : $"{name} {number}";
    }
}
