using Hearth.Core.Data;

namespace Hearth.Core.Sources;

/// <summary>How many records stand: a number that names no one.</summary>
public sealed class SourceStandingQuery(AppDb db)
{
    public async Task<int> CountAsync(
        DateOnly asAt,
        string? sourceId = null,
        CancellationToken cancel = default
    )
    {
        var count = 0;
        string[]? sources = sourceId is null ? null : [sourceId];
        await foreach (var _ in StandingRecords.ReadAsync(db, asAt, null, sources, cancel))
            count++;
        return count;
    }
}
