using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <summary>What another council sent of a family.</summary>
public sealed record AttachPack(Guid Contact, string FileName, Stream Content);

/// <summary>By the hub, to a transfer that came in.</summary>
public sealed class AttachPackOperation(
    AppDb db,
    CaseworkRules rules,
    Clamd clamd,
    TimeProvider clock
)
{
    public async Task<Outcome<Attachment>> RunAsync(
        AttachPack request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
            is not { } contact
        )
            return Outcome.NotFound;
        if (
            await db.Transfers.SingleOrDefaultAsync(t => t.ContactId == contact.Id, cancel)
            is not { } transfer
        )
            return Outcome.Refused("First record which council the family comes from.");
        if (
            await db.Attachments.CountAsync(a => a.TransferId == transfer.Id, cancel)
            >= rules.MostPerNote
        )
            return Outcome.Refused($"A transfer holds {rules.MostPerNote} files at most.");
        var added = await new StoredFiles(db, rules, clamd, clock).AddAsync(
            request.FileName,
            request.Content,
            actor.UserId,
            cancel
        );
        if (added is not Outcome<Attachment>.Ok { Value: var attachment })
            return added;
        attachment.TransferId = transfer.Id;
        return await db.SaveAsync(
            attachment,
            Event.By(actor, "cases.pack-attached", contact.Subject, attachment.AddedAt),
            cancel
        );
    }
}
