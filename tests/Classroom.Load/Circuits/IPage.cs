namespace Classroom.Load.Circuits;

/// <summary>The page that a circuit draws on and calls. Called on the circuit's reading loop: answers at once.</summary>
public interface IPage
{
    /// <summary>The server draws.</summary>
    void Draw(RenderBatch batch, int bytes, long at);

    /// <summary>The server calls a function of the page; the answer as JSON.</summary>
    /// <param name="target">The number of the object whose function it is, as the page gave it to the server; 0 for the page itself.</param>
    string Call(long target, string function, string arguments, bool wantsObject);

    /// <summary>A call of the page's was answered.</summary>
    void Answered(string call, bool succeeded, string result, long at);

    /// <summary>The connection ended and nobody here asked for it.</summary>
    void Lost();
}
