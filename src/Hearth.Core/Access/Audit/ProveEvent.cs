using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>An event, by its id or by its place in the trail.</summary>
public sealed record ProveEvent(Guid? Event, long? Seq = null);

/// <summary>Gives the proof that an event is in the trail, without giving any other event away (requirement SH-8).</summary>
public sealed class ProveEventOperation(AppDb db, DataFolder folder)
{
    public async Task<Outcome<InclusionProof>> RunAsync(
        ProveEvent request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.MayReadAudit)
            return Outcome.NotFound;
        var seal = await db
            .Seals.AsNoTracking()
            .SingleOrDefaultAsync(
                s => request.Seq != null ? s.Seq == request.Seq : s.EventId == request.Event,
                cancel
            );
        if (seal is null)
            return
                request.Event is { } id
                && await db.PendingEvents.AnyAsync(p => p.EventId == id, cancel)
                ? Outcome.Refused("The event is not sealed yet. Run: hearth audit seal")
                : Outcome.NotFound;
        var found = await db
            .Events.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == seal.EventId, cancel);
        var block = await db
            .SealBlocks.AsNoTracking()
            .Where(b => b.Last >= seal.Seq)
            .OrderBy(b => b.Last)
            .FirstOrDefaultAsync(cancel);
        if (found is null || block is null || block.First > seal.Seq)
            return Outcome.Refused("Its event or its block is gone. See: hearth audit verify");
        if (Leaves(block) is not { } leaves)
            return Outcome.Refused(
                $"Entries of block {block.No} are gone. See: hearth audit verify"
            );
        return new InclusionProof(
            EventRow.Of(found),
            seal.Seq,
            Convert.ToHexStringLower(found.Mac),
            [
                .. MerkleTree
                    .Path(leaves, (int)(seal.Seq - block.First))
                    .Select(Convert.ToHexStringLower),
            ],
            block.Line
        );
    }

    private byte[]? Leaves(SealBlock block)
    {
        var leaves = new byte[(block.Last - block.First + 1) * MerkleTree.HashSize];
        using var rows = AuditRows.Sealed(folder, block.First, block.Last);
        for (var at = 0; at < leaves.Length; at += MerkleTree.HashSize)
        {
            if (!rows.Next() || !rows.HasEvent)
                return null;
            rows.Entry.Leaf(rows.Seq, leaves.AsSpan(at, MerkleTree.HashSize));
        }
        return leaves;
    }
}
