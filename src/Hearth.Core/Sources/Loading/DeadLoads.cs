using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>Takes away what a load left that was killed or refused midway. None of it was ever seen: its return never took effect.</summary>
internal static class DeadLoads
{
    /// <summary>Call with the source's lock held.</summary>
    public static async Task CleanAsync(AppDb db, int sourceNo, CancellationToken cancel)
    {
        var dead = await db
            .Returns.Where(r => r.SourceNo == sourceNo && r.Status == ReturnStatus.Loading)
            .ToListAsync(cancel);
        foreach (var one in dead)
            await CleanAsync(db, one, "The load was interrupted. Send the file again.", cancel);
    }

    public static async Task CleanAsync(
        AppDb db,
        Return dead,
        string reason,
        CancellationToken cancel
    )
    {
        var low = Record.IdOf(dead.No, 0);
        var high = Record.IdOf(dead.No + 1, 0);
        await db.Rejections.Where(r => r.ReturnNo == dead.No).ExecuteDeleteAsync(cancel);
        await db.Repeats.Where(r => r.ReturnNo == dead.No).ExecuteDeleteAsync(cancel);
        await db.RecordEnds.Where(r => r.ReturnNo == dead.No).ExecuteDeleteAsync(cancel);
        var had = await db.Records.AnyAsync(r => r.Id >= low && r.Id < high, cancel);
        // In pieces, so that on SQLite the one writer is never kept waiting long.
        const int piece = 50_000;
        for (var from = low; had && from < high; from += piece)
        {
            var to = from + piece;
            await db.Records.Where(r => r.Id >= from && r.Id < to).ExecuteDeleteAsync(cancel);
            had = await db.Records.AnyAsync(r => r.Id >= to && r.Id < high, cancel);
            if (!had)
                await ForgetIdentitiesAsync(db, dead.SourceNo, cancel);
        }
        dead.Status = ReturnStatus.Failed;
        dead.Receipt = ReceiptJson.Failed(dead, reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>No one's details stay behind without a record that needs them.</summary>
    private static Task<int> ForgetIdentitiesAsync(
        AppDb db,
        int sourceNo,
        CancellationToken cancel
    ) =>
        db
            .Identities.Where(i =>
                i.SourceNo == sourceNo
                && !db
                    .Records.Where(r => r.SourceNo == sourceNo)
                    .Select(r => r.IdentityId)
                    .Contains(i.Id)
                && !db
                    .Records.Where(r => r.SourceNo == sourceNo && r.OtherIdentityId != null)
                    .Select(r => r.OtherIdentityId!.Value)
                    .Contains(i.Id)
            )
            .ExecuteDeleteAsync(cancel);
}
