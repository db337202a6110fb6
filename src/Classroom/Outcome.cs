namespace Classroom;

/// <summary>
/// What a command came to: a value, or a refusal. A refusal is an ordinary result and never an exception:
/// in a shared room somebody is always a moment late.
/// </summary>
public readonly record struct Outcome<T, TRefusal>
    where TRefusal : struct, Enum
{
    private readonly T? _value;

    private Outcome(T? value, TRefusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why it was refused, or null where it was done.</summary>
    public TRefusal? Refusal { get; }

    public bool Done => Refusal is null;

    /// <summary>What was done. Asking for it after a refusal is a bug and throws.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal}.");

    public static implicit operator Outcome<T, TRefusal>(T value) => new(value, null);

    public static implicit operator Outcome<T, TRefusal>(TRefusal refusal) => new(default, refusal);
}

/// <summary>The value of a command that has nothing to give but its success.</summary>
public readonly record struct Nothing;
