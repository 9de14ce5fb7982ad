using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <summary>The other council says that they have the family's papers, and take it on.</summary>
public sealed record ConfirmReceipt(Guid Id, DateOnly On, string By, int Version);

/// <summary>Once; until then somebody has to ask.</summary>
public sealed class ConfirmReceiptOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Transfer>> RunAsync(
        ConfirmReceipt request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var transfer = await db.Transfers.SingleOrDefaultAsync(
            t => t.Id == request.Id && t.Way == TransferWay.Out,
            cancel
        );
        if (
            await access.OfAsync(transfer?.CaseId ?? default, Permission.CasesWork, actor, cancel)
                is not { Case: var of }
            || transfer is null
        )
            return Outcome.NotFound;
        if (transfer.Version != request.Version || transfer.ReceivedOn is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var sent = London.DateOf(transfer.RecordedAt);
        if (HasBeen.WhyNot(request.On, sent, clock.Today(), "the day it was sent") is { } day)
            return Outcome.Refused(day);
        if (string.IsNullOrWhiteSpace(request.By))
            return Outcome.Refused("Say who there has it.");
        (transfer.ReceivedOn, transfer.ReceivedBy) = (request.On, request.By.Trim());
        return await db.SaveAsync(
            transfer,
            Event.By(actor, "cases.transfer-received", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
