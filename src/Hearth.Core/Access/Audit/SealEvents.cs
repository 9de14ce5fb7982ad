using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Audit;

/// <summary>Gives every committed event its place in the trail.</summary>
/// <param name="Progress">How many are sealed so far.</param>
public sealed record SealEvents(Action<long>? Progress = null);

/// <param name="Events">Sealed now.</param>
/// <param name="Blocks">Made now.</param>
/// <param name="Doubtful">Found now not to be as Hearth wrote them, and left unsealed.</param>
/// <param name="Anchors">Why the anchors outside the database were not written, when they were not.</param>
public sealed record EventsSealed(long Events, int Blocks, long Doubtful, string? Anchors);

/// <summary>
/// Seals what waits: place, chain, tree and anchor, block by block, each in one transaction (requirement SH-8). One process
/// at a time does it; those who append events wait for nobody.
/// </summary>
public sealed class SealEventsOperation(
    AppDb db,
    DataFolder folder,
    AuditKeys keys,
    AnchorFile anchors,
    TimeProvider clock
)
{
    public async Task<Outcome<EventsSealed>> RunAsync(
        SealEvents request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAudit))
            return Outcome.NotFound;
        var (events, blocks, doubtful) = (0L, 0, 0L);
        while (true)
        {
            await using var writer = await SealWriter.TryOpenAsync(folder, cancel);
            if (writer is null)
                return Outcome.Conflict("Another process is sealing.");
            var (sealedNow, doubts, more) = await BlockAsync(writer, cancel);
            events += sealedNow;
            doubtful += doubts;
            blocks += sealedNow > 0 ? 1 : 0;
            request.Progress?.Invoke(events);
            if (!more)
                break;
        }
        return new EventsSealed(events, blocks, doubtful, await anchors.CatchUpAsync(db, cancel));
    }

    private async Task<(int Sealed, int Doubtful, bool More)> BlockAsync(
        SealWriter writer,
        CancellationToken cancel
    )
    {
        var last = await writer.LastAsync(cancel);
        var seals = new List<Seal>();
        var doubtful = new List<Guid>();
        var leaves = new byte[writer.Most * MerkleTree.HashSize];
        var first = (last?.Last ?? 0) + 1;
        var head = last?.Head ?? HashChain.Start;
        using (var rows = writer.ToSeal())
        {
            while (rows.Next())
            {
                // Only what Hearth wrote, as it wrote it, is given a place; the rest is kept and shown to a person.
                if (!rows.HasEvent || !keys.Made(rows.Entry))
                {
                    doubtful.Add(rows.EventId);
                    continue;
                }
                var leaf = leaves.AsSpan(seals.Count * MerkleTree.HashSize, MerkleTree.HashSize);
                var seal = new Seal
                {
                    Seq = first + seals.Count,
                    EventId = rows.EventId,
                    Chain = new byte[MerkleTree.HashSize],
                };
                rows.Entry.Leaf(seal.Seq, leaf);
                HashChain.Next(head, leaf, seal.Chain);
                head = seal.Chain;
                seals.Add(seal);
            }
        }
        if (doubtful.Count > 0)
            await writer.DoubtAsync(doubtful, cancel);
        if (seals.Count > 0)
            await writer.WriteAsync(seals, cancel);
        var block = seals.Count > 0 ? Block(last, seals, leaves, head) : null;
        await writer.CommitAsync(block, cancel);
        return (seals.Count, doubtful.Count, seals.Count + doubtful.Count == writer.Most);
    }

    private SealBlock Block(SealBlock? last, List<Seal> seals, byte[] leaves, byte[] head)
    {
        var key = keys.Current;
        var block = new SealBlock
        {
            No = (last?.No ?? 0) + 1,
            First = seals[0].Seq,
            Last = seals[^1].Seq,
            At = clock.UtcNow(),
            Root = MerkleTree.Root(leaves.AsSpan(0, seals.Count * MerkleTree.HashSize)),
            Head = head,
            Previous = last?.Mac ?? HashChain.Start,
            KeyId = key.Id,
        };
        block.Mac = key.MacOfAnchor(block.Words);
        return block;
    }
}
