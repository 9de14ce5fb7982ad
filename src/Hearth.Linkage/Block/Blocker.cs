using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Block;

/// <summary>Finds the pairs of records worth comparing.</summary>
public static class Blocker
{
    /// <summary>How many pairs each of a model's rules finds, and the blocks it leaves out.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">Its rules and limits are used.</param>
    /// <param name="options">Workers and cancellation.</param>
    public static BlockingReport Report(
        RecordTable table,
        LinkageModel model,
        LinkOptions? options = null
    )
    {
        var index = new BlockIndex(table, model.BlockingRules, model.MaxBlock, model.AcrossColumn);
        var counts = new long[index.Chunks.Length];
        Parallelly.Run(
            index.Chunks.Length,
            options ?? new(),
            () => (object?)null,
            (_, chunk) =>
            {
                var counter = new Counter();
                index.Visit(chunk, ref counter);
                counts[chunk] = counter.Count;
            }
        );
        return Reported(index, counts);
    }

    /// <summary>Passes every candidate pair once to a visitor, on this thread.</summary>
    /// <typeparam name="TVisitor">A struct, so that the call is inlined.</typeparam>
    /// <param name="table">The records.</param>
    /// <param name="model">Its rules and limits are used.</param>
    /// <param name="visitor">Receives the pairs.</param>
    public static void Stream<TVisitor>(RecordTable table, LinkageModel model, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        var index = new BlockIndex(table, model.BlockingRules, model.MaxBlock, model.AcrossColumn);
        for (var chunk = 0; chunk < index.Chunks.Length; chunk++)
            index.Visit(chunk, ref visitor);
    }

    internal static BlockingReport Reported(BlockIndex index, long[] pairsOfChunks)
    {
        var pairs = new long[index.Rules.Count];
        for (var chunk = 0; chunk < pairsOfChunks.Length; chunk++)
            pairs[index.Chunks[chunk].Rule] += pairsOfChunks[chunk];
        return new(
            [
                .. index.Rules.Select(
                    (rule, r) => new RuleReport(rule.Name, pairs[r], rule.LargestBlock)
                ),
            ],
            [.. index.Rules.SelectMany(rule => rule.Oversized).OrderByDescending(b => b.Records)]
        );
    }

    private struct Counter : IPairVisitor
    {
        public long Count;

        public void Visit(int left, int right) => Count++;
    }
}
