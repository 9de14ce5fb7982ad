using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>Loads one file that was sent through the pages, for the person who sent it.</summary>
public sealed class LoadUploadOperation(
    AppDb db,
    DataFolder folder,
    LoadReturnOperation load,
    TimeProvider clock
)
{
    /// <summary>The upload that has waited longest, or whose load has died; null when there is none.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancel)
    {
        var silent = clock.UtcNow() - UploadFiles.Silent;
        var next = await db
            .Uploads.AsNoTracking()
            .Where(u =>
                u.Status == UploadStatus.Waiting
                || (u.Status == UploadStatus.Loading && u.HeardAt < silent)
            )
            .OrderBy(u => u.UploadedAt)
            .FirstOrDefaultAsync(cancel);
        return next?.Id;
    }

    /// <summary>False when another process has taken it meanwhile.</summary>
    public async Task<bool> RunAsync(Guid id, Action<long> progress, CancellationToken cancel)
    {
        var upload = await db.Uploads.SingleAsync(u => u.Id == id, cancel);
        (upload.Status, upload.Rows, upload.HeardAt) = (UploadStatus.Loading, 0, clock.UtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        db.ChangeTracker.Clear();
        var path = UploadFiles.PathOf(folder, upload);
        try
        {
            var outcome = await load.RunAsync(
                new LoadReturn(
                    upload.SourceId,
                    path,
                    upload.FileName,
                    upload.ExtractDate,
                    upload.CoverageStart,
                    upload.CoverageEnd,
                    Progress: progress,
                    Scanned: true
                ),
                upload.Actor,
                cancel
            );
            await EndAsync(upload.Id, path, outcome, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The server stops: the file waits and is loaded when it runs again.
            await SetAsync(id, UploadStatus.Waiting, null, null);
            throw;
        }
        catch
        {
            await SetAsync(
                id,
                UploadStatus.Failed,
                null,
                "Something went wrong on our side, and nothing of the file was loaded. Send it again; if that fails too, tell the person who looks after Hearth."
            );
            File.Delete(path);
            throw;
        }
        return true;
    }

    private async Task EndAsync(
        Guid id,
        string path,
        Outcome<ReturnLoaded> outcome,
        CancellationToken cancel
    )
    {
        switch (outcome)
        {
            case Outcome<ReturnLoaded>.Ok { Value: var loaded }:
                await SetAsync(id, UploadStatus.Loaded, loaded.ReturnNo, null);
                break;
            case Outcome<ReturnLoaded>.Refused { Reason: var reason }:
                await SetAsync(id, UploadStatus.Refused, null, reason);
                break;
            case Outcome<ReturnLoaded>.Conflict:
                // Another return of the source is being loaded: this one waits its turn.
                await SetAsync(id, UploadStatus.Waiting, null, null);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, cancel);
                return;
            default:
                await SetAsync(id, UploadStatus.Refused, null, "This source is not yours to send.");
                break;
        }
        // The rows are loaded and the hash is on the receipt: a second copy of people's details is not kept.
        File.Delete(path);
    }

    private Task<int> SetAsync(Guid id, UploadStatus status, int? returnNo, string? reason) =>
        db
            .Uploads.Where(u => u.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.Status, status)
                        .SetProperty(u => u.ReturnNo, returnNo)
                        .SetProperty(u => u.Reason, reason)
                        .SetProperty(u => u.Version, u => u.Version + 1),
                CancellationToken.None
            );
}
