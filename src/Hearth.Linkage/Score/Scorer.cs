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
                var keeper = new Keeper(comparer, weights, threshold);
                index.Visit(chunk, ref keeper);
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
        : IPairVisitor
    {
        public List<ScoredPair>? Kept;
        public long Looked;

        public void Visit(int left, int right)
        {
            Looked++;
            var pattern = comparer.Pattern(left, right);
            var weight = weights.OfPair(pattern, left, right);
            if (weight >= threshold)
                (Kept ??= []).Add(new(left, right, weight, pattern));
        }
    }
}
