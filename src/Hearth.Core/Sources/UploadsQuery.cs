using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>What has become of a file sent through the pages.</summary>
public sealed class UploadsQuery(AppDb db, SourcesQuery sources, TimeProvider clock)
{
    public async Task<Upload?> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var upload = await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);
        return upload is not null && sources.MaySee(actor, upload.SourceId) ? upload : null;
    }

    /// <summary>Files that wait or are being loaded, of the sources the actor may know of.</summary>
    public async Task<IReadOnlyList<Upload>> UnderWayAsync(Actor actor, CancellationToken cancel)
    {
        var found = await db
            .Uploads.AsNoTracking()
            .Where(u => u.Status == UploadStatus.Waiting || u.Status == UploadStatus.Loading)
            .OrderBy(u => u.UploadedAt)
            .ToListAsync(cancel);
        return [.. found.Where(u => sources.MaySee(actor, u.SourceId))];
    }

    /// <summary>Says that a load goes on, and how far it is.</summary>
    public Task HearAsync(Guid id, long rows, CancellationToken cancel) =>
        db
            .Uploads.Where(u => u.Id == id && u.Status == UploadStatus.Loading)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.Rows, rows).SetProperty(u => u.HeardAt, clock.UtcNow()),
                cancel
            );
}
