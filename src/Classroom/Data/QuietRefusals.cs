using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Classroom.Data;

public static class QuietRefusals
{
    /// <summary>
    /// A unique index or a version that says no is an ordinary refusal, and whoever asked hears it. What is a real failure is thrown
    /// all the same, and logged where it is caught.
    /// </summary>
    public static DbContextOptionsBuilder RefusalsAreNoErrors(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings
        .Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug)));
}
