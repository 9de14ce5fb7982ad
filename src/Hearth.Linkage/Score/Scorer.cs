using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Score;

/// <summary>Weighs candidate pairs and keeps those at or above a threshold.</summary>
internal static class Scorer
{
    public static ScoreResult Score(
        RecordTable table,
        LinkageModel model,
        double threshold,
        LinkOptions options
    )
    {
        var plan = new ComparisonPlan(table, model.Comparisons);
        var weights = new PatternWeights(plan, model);
        var index = new BlockIndex(
            table,
            model.BlockingRules,
            model.MaxBlock,
            model.AcrossColumn,
            inTurn: true
        );
        ScoredPair[][] kept = [];
        long[] looked = [];
        index.RunInTurn(
            options,
            () => (Comparer: new PairComparer(plan), Kept: new List<ScoredPair>()),
            chunks =>
            {
                Array.Resize(ref kept, chunks);
                Array.Resize(ref looked, chunks);
            },
            (worker, chunk) =>
            {
                worker.Kept.Clear();
                var batch = new PairBatch<Keeper>(
                    worker.Comparer.Buffer,
                    new Keeper(worker.Comparer, weights, threshold, worker.Kept)
                );
                index.Visit(chunk, ref batch);
                looked[chunk] = batch.Flush().Looked;
                kept[chunk] = [.. worker.Kept];
            }
        );
        return new(new ScoredParts(kept), Blocker.Reported(index, looked));
    }

    private struct Keeper(
        PairComparer comparer,
        PatternWeights weights,
        double threshold,
        List<ScoredPair> kept
    ) : IPairBatchTaker
    {
        public long Looked;

        public void Take(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
        {
            Span<long> patterns = stackalloc long[PairBuffer.Size];
            comparer.Patterns(left, right, patterns);
            Looked += left.Length;
            for (var i = 0; i < left.Length; i++)
            {
                if (weights.AtMost(patterns[i]) < threshold)
                    continue;
                var weight = weights.OfPair(patterns[i], left[i], right[i]);
                if (weight >= threshold)
                    kept.Add(new(left[i], right[i], weight, patterns[i]));
            }
        }
    }
}
