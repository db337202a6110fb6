namespace Classroom.Data;

/// <summary>What an exception was caused by, however often it was wrapped on its way up.</summary>
public static class Failures
{
    /// <summary>The exception and all that stand behind it.</summary>
    public static IEnumerable<Exception> Causes(this Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
