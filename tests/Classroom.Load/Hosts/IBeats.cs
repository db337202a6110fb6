using Classroom.Load.Figures;

namespace Classroom.Load.Hosts;

/// <summary>People who beat, one way or another.</summary>
public interface IBeats
{
    /// <summary>They begin, spread over one interval.</summary>
    Task BeginAsync(int people);

    /// <summary>Milliseconds to the answers that came since this was last asked.</summary>
    Sample TakeAnswers();

    /// <summary>Beats that were not answered, and will not be.</summary>
    int Failed { get; }

    Task EndAsync();
}
