using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <param name="Contact">The contact at the front door.</param>
/// <param name="Transfer">Where the family comes from; null until it is recorded.</param>
/// <param name="Files">What the other council sent.</param>
public sealed record TransferInRead(
    Contact Contact,
    Transfer? Transfer,
    IReadOnlyList<Attachment> Files
);

/// <summary>A family that comes from another council, for those who decide at the front door. Reading is an event.</summary>
public sealed class TransferInQuery(AppDb db, TimeProvider clock)
{
    public async Task<TransferInRead?> RunAsync(Guid contact, Actor actor, CancellationToken cancel)
    {
        if (
            await ContactAccess.OfAsync(db, clock, contact, actor, cancel) is not { } of
            || of.Kind != ContactKind.TransferIn
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.transfer-in-read",
            of.Subject,
            null,
            cancel
        );
        var transfer = await db
            .Transfers.AsNoTracking()
            .SingleOrDefaultAsync(t => t.ContactId == contact, cancel);
        return new(
            of,
            transfer,
            transfer is null
                ? []
                : await db
                    .Attachments.AsNoTracking()
                    .Where(a => a.TransferId == transfer.Id)
                    .OrderBy(a => a.AddedAt)
                    .ToListAsync(cancel)
        );
    }

    /// <summary>A file they sent; the event is saved before a byte is given back.</summary>
    public async Task<FileRead?> FileAsync(
        Guid contact,
        Guid file,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await RunAsync(contact, actor, cancel) is not { } read
            || read.Files.FirstOrDefault(f => f.Id == file) is not { } one
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.file-read",
            read.Contact.Subject,
            JsonSerializer.Serialize(new { file }),
            cancel
        );
        return new(
            one.FileName,
            FileKinds.MediaType(one.Kind),
            await StoredFiles.ContentAsync(db, file, cancel)
        );
    }
}
