using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

public sealed record WithdrawReturn(int ReturnNo, string Reason);

public sealed record ReturnWithdrawn(int ReturnNo, long Records, long Ended);

/// <summary>
/// Takes back a return sent by mistake, with all its effects: its records stand no more, what it replaced stands again,
/// and what it ended goes on.
/// </summary>
public sealed class WithdrawReturnOperation(
    AppDb db,
    SourcesQuery sources,
    DataFolder folder,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    public async Task<Outcome<ReturnWithdrawn>> RunAsync(
        WithdrawReturn request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await db.Returns.FirstOrDefaultAsync(r => r.No == request.ReturnNo, cancel);
        if (found is null || !sources.MaySee(actor, found.SourceId))
            return Outcome.NotFound;
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Outcome.Refused("Say why the return is withdrawn.");
        if (found.Status != ReturnStatus.Effective)
            return Outcome.Refused(
                $"Return {found.No} is {Kebab.Of(found.Status)}: only one that is in effect can be withdrawn."
            );
        await using var only = await WorkLock.TryTakeAsync(
            folder,
            WorkLock.Load(found.SourceId),
            cancel
        );
        if (only is null)
            return Outcome.Refused(
                $"A return of {found.SourceId} is being loaded. Try again when it is done."
            );
        await EndWhatLaterOnesLackAsync(found, cancel);
        found.Status = ReturnStatus.Withdrawn;
        found.WithdrawnAt = clock.UtcNow();
        found.WithdrawnReason = request.Reason.Trim();
        if (ReceiptJson.Read(found.Receipt) is { } receipt)
            found.Receipt = ReceiptJson.Write(receipt with { Status = "withdrawn" });
        return await db.SaveAsync(
            new ReturnWithdrawn(found.No, found.Loaded + found.Warned, found.Ended),
            Event.By(actor, "sources.withdrawn", $"return:{found.No}", found.WithdrawnAt.Value),
            cancel
        );
    }

    /// <summary>What stands again may be missing from a later whole picture: then it is ended from that one on.</summary>
    private async Task EndWhatLaterOnesLackAsync(Return withdrawn, CancellationToken cancel)
    {
        var effective = await db
            .Returns.AsNoTracking()
            .Where(r =>
                r.SourceNo == withdrawn.SourceNo
                && r.Status == ReturnStatus.Effective
                && r.No != withdrawn.No
            )
            .ToListAsync(cancel);
        await AbsentRecords.EndByLaterAsync(
            db,
            catalogue.Find(withdrawn.SourceId),
            withdrawn,
            effective,
            cancel
        );
    }
}
