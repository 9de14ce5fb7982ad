using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>
/// Marks runs that died with their process, when the server starts: on SQLite any that has begun, since one process serves
/// it; on PostgreSQL, where others may be at work, those older than any run takes. One that lives after all ends as done.
/// </summary>
public sealed class EndDeadRunsOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan LongerThanAny = TimeSpan.FromHours(12);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.UtcNow();
        var before = folder.PostgresConnectionString is null ? now : now - LongerThanAny;
        return await db
            .MatchRuns.Where(r => r.Status == RunStatus.Running && r.StartedAt <= before)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.Status, RunStatus.Failed)
                        .SetProperty(r => r.FinishedAt, now),
                cancel
            );
    }
}
