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
        var index = new BlockIndex(table, model.BlockingRules, model.MaxBlock, model.AcrossColumn);
        var kept = new List<ScoredPair>?[index.Chunks.Length];
        var looked = new long[index.Chunks.Length];
        Parallelly.Run(
            index.Chunks.Length,
            options,
            () => new PairComparer(plan),
            (comparer, chunk) =>
            {
                var batch = new PairBatch<Keeper>(
                    comparer.Buffer,
                    new Keeper(comparer, weights, threshold)
                );
                index.Visit(chunk, ref batch);
                var keeper = batch.Flush();
                (kept[chunk], looked[chunk]) = (keeper.Kept, keeper.Looked);
            }
        );
        var pairs = new List<ScoredPair>(kept.Sum(k => k?.Count ?? 0));
        foreach (var part in kept)
        {
            if (part is not null)
                pairs.AddRange(part);
        }
        return new(pairs, Blocker.Reported(index, looked));
    }

    private struct Keeper(PairComparer comparer, PatternWeights weights, double threshold)
        : IPairBatchTaker
    {
        public List<ScoredPair>? Kept;
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
                    (Kept ??= []).Add(new(left[i], right[i], weight, patterns[i]));
            }
        }
    }
}
