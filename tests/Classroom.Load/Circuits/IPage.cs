namespace Classroom.Load.Circuits;

/// <summary>The page that a circuit draws on and calls. Called on the circuit's reading loop: answers at once.</summary>
public interface IPage
{
    /// <summary>The server draws.</summary>
    void Draw(RenderBatch batch, int bytes, long at);

    /// <summary>The server calls a function of the page; the answer as JSON.</summary>
    string Call(string function, string arguments, bool wantsObject);

    /// <summary>A beat was answered: whether to go on.</summary>
    void Answered(string call, bool succeeded, string result, long at);

    /// <summary>The connection ended and nobody here asked for it.</summary>
    void Lost();
}
