using Hearth.Core.Access.Audit.Data;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// Checks the entries of blocks that follow one another, from the chain's value before the first of them. Each entry is
/// held against the stored value before it, so that one alteration is one finding, at its place.
/// </summary>
internal sealed class BlockCheck(AuditKeys keys, Findings findings)
{
    private readonly byte[] chain = new byte[MerkleTree.HashSize];
    private byte[] leaves = [];

    /// <param name="rows">The sealed entries from the first of the first block.</param>
    /// <param name="blocks">In order.</param>
    /// <param name="before">The chain's value that the first block builds on.</param>
    public void Run(AuditRows rows, IReadOnlyList<SealBlock> blocks, byte[] before)
    {
        before.CopyTo(chain, 0);
        var any = rows.Next();
        foreach (var block in blocks)
            Check(rows, ref any, block);
    }

    private void Check(AuditRows rows, ref bool any, SealBlock block)
    {
        var count = (int)(block.Last - block.First + 1);
        if (leaves.Length < count * MerkleTree.HashSize)
            leaves = new byte[count * MerkleTree.HashSize];
        var whole = true;
        var knowsBefore = true;
        for (var seq = block.First; seq <= block.Last; seq++)
        {
            var leaf = leaves.AsSpan(
                (int)(seq - block.First) * MerkleTree.HashSize,
                MerkleTree.HashSize
            );
            if (!any || rows.Seq > seq)
            {
                findings.Add(
                    FindingKind.Removed,
                    seq,
                    block.No,
                    null,
                    $"Entry {seq} is gone, seal and all."
                );
                whole = knowsBefore = false;
                continue;
            }
            if (!rows.HasEvent)
            {
                findings.Add(
                    FindingKind.Removed,
                    seq,
                    block.No,
                    rows.EventId,
                    $"Entry {seq} is sealed, and its event is gone."
                );
                whole = false;
            }
            else if (!Fits(rows, seq, leaf, knowsBefore))
            {
                Tell(rows, seq, block);
                whole = false;
            }
            rows.Chain.CopyTo(chain, 0);
            knowsBefore = true;
            any = rows.Next();
        }
        // What is wrong within a block has been told where it is; else the block as a whole must be what was anchored.
        var headFits = !knowsBefore || chain.AsSpan().SequenceEqual(block.Head);
        var rootFits =
            !whole
            || MerkleTree
                .Root(leaves.AsSpan(0, count * MerkleTree.HashSize))
                .AsSpan()
                .SequenceEqual(block.Root);
        if (!headFits || !rootFits)
            findings.Add(
                FindingKind.Rewritten,
                block.First,
                block.No,
                null,
                $"Block {block.No} (entries {block.First} to {block.Last}) fits in itself and is not what was anchored: it was written anew."
            );
        block.Head.CopyTo(chain, 0);
    }

    private bool Fits(AuditRows rows, long seq, Span<byte> leaf, bool knowsBefore)
    {
        rows.Entry.Leaf(seq, leaf);
        if (!knowsBefore)
            return keys.Made(rows.Entry);
        Span<byte> next = stackalloc byte[MerkleTree.HashSize];
        HashChain.Next(chain, leaf, next);
        return next.SequenceEqual(rows.Chain);
    }

    private void Tell(AuditRows rows, long seq, SealBlock block)
    {
        var genuine = keys.Made(rows.Entry);
        findings.Add(
            genuine ? FindingKind.Moved : FindingKind.Altered,
            seq,
            block.No,
            rows.EventId,
            genuine
                ? $"Entry {seq} is not what was sealed there: the event is genuine, its place in the chain is not."
                : $"Entry {seq} was altered after it was written."
        );
    }
}
