using System.Threading.Channels;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// Goes through the blocks in order, their anchors and what joins one to the next; their entries are checked beside, as
/// many ranges at once as there are processors, each from the chain's value that its first block builds on.
/// </summary>
internal sealed class BlocksCheck(AppDb db, DataFolder folder, AuditKeys keys, Findings findings)
{
    private const int RangeEntries = 50_000;
    private const int MostAtOnce = 4;
    private long done;

    private sealed record Range(IReadOnlyList<SealBlock> Blocks, byte[] Before);

    public async Task RunAsync(long blocks, Action<long>? progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ranges = Channel.CreateBounded<Range>(2);
        var workers = Enumerable
            .Range(0, Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce))
            .Select(_ => Task.Run(() => WorkAsync(ranges.Reader, progress, stop), stop.Token))
            .ToArray();
        try
        {
            await ReadAsync(blocks, ranges.Writer, stop.Token);
            ranges.Writer.Complete();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // A worker failed: what it failed of is thrown below.
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        await Task.WhenAll(workers);
    }

    private async Task ReadAsync(long blocks, ChannelWriter<Range> ranges, CancellationToken cancel)
    {
        var before = new SealBlock { Head = HashChain.Start, Mac = HashChain.Start };
        var (range, from) = (new List<SealBlock>(), before.Head);
        var all = db
            .SealBlocks.AsNoTracking()
            .Where(b => b.No <= blocks)
            .OrderBy(b => b.No)
            .AsAsyncEnumerable();
        await foreach (var block in all.WithCancellation(cancel))
        {
            if (!Follows(block, before))
            {
                if (range.Count > 0)
                    await ranges.WriteAsync(new(range, from), cancel);
                (range, from, before) = ([], block.Head, block);
                continue;
            }
            if (range.Count > 0 && block.Last - range[0].First >= RangeEntries)
            {
                await ranges.WriteAsync(new(range, from), cancel);
                (range, from) = ([], before.Head);
            }
            range.Add(block);
            before = block;
        }
        if (range.Count > 0)
            await ranges.WriteAsync(new(range, from), cancel);
    }

    /// <summary>Whether its entries can be checked; what is wrong with the block itself is told.</summary>
    private bool Follows(SealBlock block, SealBlock before)
    {
        if (block.IsGenuine(keys) is not true)
            findings.Add(
                FindingKind.Anchor,
                block.First,
                block.No,
                null,
                keys.Find(block.KeyId) is null
                    ? $"The anchor of block {block.No} is by key {block.KeyId}, which is not here: give it to check what it made."
                    : $"The anchor of block {block.No} was not made by the council's key: the block was altered or made anew."
            );
        if (block.No != before.No + 1)
            findings.Add(
                FindingKind.Removed,
                before.Last + 1,
                before.No + 1,
                null,
                $"Between blocks {before.No} and {block.No} blocks are gone."
            );
        else if (
            block.First != before.Last + 1
            || !block.Previous.AsSpan().SequenceEqual(before.Mac)
        )
            findings.Add(
                FindingKind.Rewritten,
                block.First,
                block.No,
                null,
                $"Block {block.No} does not follow block {before.No}: one of them is not what was sealed."
            );
        return block.First == before.Last + 1 && block.Last >= block.First;
    }

    private async Task WorkAsync(
        ChannelReader<Range> ranges,
        Action<long>? progress,
        CancellationTokenSource stop
    )
    {
        try
        {
            var check = new BlockCheck(keys, findings);
            await foreach (var range in ranges.ReadAllAsync(stop.Token))
            {
                var (first, last) = (range.Blocks[0].First, range.Blocks[^1].Last);
                using var rows = AuditRows.Sealed(folder, first, last);
                check.Run(rows, range.Blocks, range.Before);
                progress?.Invoke(Interlocked.Add(ref done, last - first + 1));
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
