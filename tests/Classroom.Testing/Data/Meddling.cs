using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Classroom.Testing;

/// <summary>Lets something happen between a command's reading and its saving: somebody else is a moment faster.</summary>
public sealed class Meddling : SaveChangesInterceptor
{
    private Func<Task>? _once;
    private Func<object, Task>? _each;

    /// <summary>Runs this, once, before the next save. What it saves itself is not meddled with.</summary>
    public void BeforeNextSave(Func<Task> once) => _once = once;

    /// <summary>Runs this before every save for each entity of this kind in it.</summary>
    public void BeforeEachSaveOf<T>(Func<T, Task> each)
        where T : class => _each = entity => entity is T found ? each(found) : Task.CompletedTask;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _once, null) is { } once)
        {
            await once();
        }

        foreach (var entry in _each is null ? [] : eventData.Context!.ChangeTracker.Entries())
        {
            await _each!(entry.Entity);
        }

        return result;
    }
}
