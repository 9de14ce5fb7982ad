using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <summary>A contact at the front door is a family that comes from another council.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Council">The council it comes from.</param>
/// <param name="Who">Who there.</param>
/// <param name="On">The day they passed it on.</param>
/// <param name="Version">Of the contact.</param>
public sealed record RecordTransferIn(
    Guid Contact,
    string Council,
    string Who,
    DateOnly On,
    int Version
);

/// <summary>By the hub; what they sent is added to it as files.</summary>
public sealed class RecordTransferInOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Transfer>> RunAsync(
        RecordTransferIn request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
            is not { } contact
        )
            return Outcome.NotFound;
        if (contact.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (contact.Kind != ContactKind.TransferIn)
            return Outcome.Refused("This is no transfer from another council.");
        if (await db.Transfers.AnyAsync(t => t.ContactId == contact.Id, cancel))
            return Outcome.Refused("Where the family comes from is recorded already.");
        if (string.IsNullOrWhiteSpace(request.Council))
            return Outcome.Refused("Say which council the family comes from.");
        if (string.IsNullOrWhiteSpace(request.Who))
            return Outcome.Refused("Say who there can be asked.");
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return Outcome.Refused("The day is today or before.");
        var now = clock.UtcNow();
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Way = TransferWay.In,
            ContactId = contact.Id,
            Council = request.Council.Trim(),
            Who = request.Who.Trim(),
            On = request.On,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Transfers.Add(transfer);
        // Two who record it at once do not both do it.
        db.Entry(contact).Property(c => c.Kind).IsModified = true;
        return await db.SaveAsync(
            transfer,
            Event.By(actor, "cases.transferred-in", contact.Subject, now),
            cancel
        );
    }
}
