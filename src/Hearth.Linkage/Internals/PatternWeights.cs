using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A model's match weight by pattern, looked up in tables; term frequencies are added per pair. Shared
/// by all workers.
/// </summary>
internal sealed class PatternWeights
{
    private const long LargestTable = 1 << 14;
    private readonly double prior;
    private readonly List<(int Size, double[] Weights, uint[] Adjusted, double[] Most)> tables = [];
    private readonly List<FrequencyWeights> adjustments = [];

    public PatternWeights(ComparisonPlan plan, LinkageModel model)
    {
        prior = Score.ScoredPair.ToWeight(model.Prior);
        var first = 0;
        while (first < model.Comparisons.Count)
        {
            var (last, size) = (first, 1L);
            while (
                last < model.Comparisons.Count
                && (last == first || size * model.Comparisons[last].Levels.Count <= LargestTable)
            )
                size *= model.Comparisons[last++].Levels.Count;
            AddTable(plan.Table, model.Comparisons, first, last, (int)size);
            first = last;
        }
        if (adjustments.Count > 32)
            throw new ArgumentException(
                "At most 32 levels of a model can be adjusted for term frequency"
            );
    }

    /// <summary>The match weight of a pattern before term frequencies.</summary>
    public double OfPattern(long pattern)
    {
        var weight = prior;
        foreach (var (size, weights, _, _) in tables)
        {
            weight += weights[pattern % size];
            pattern /= size;
        }
        return weight;
    }

    /// <summary>No less than the match weight of any pair of this pattern, whatever its values' frequencies.</summary>
    public double AtMost(long pattern)
    {
        if (tables.Count == 1)
            return prior + tables[0].Most[pattern];
        var weight = prior;
        foreach (var (size, _, _, most) in tables)
        {
            weight += most[pattern % size];
            pattern /= size;
        }
        return weight;
    }

    /// <summary>The match weight of a pair of this pattern.</summary>
    public double OfPair(long pattern, int left, int right)
    {
        var weight = prior;
        var adjusted = 0u;
        foreach (var (size, weights, adjust, _) in tables)
        {
            var place = (int)(pattern % size);
            pattern /= size;
            weight += weights[place];
            adjusted |= adjust[place];
        }
        for (; adjusted != 0; adjusted &= adjusted - 1)
        {
            var which = System.Numerics.BitOperations.TrailingZeroCount(adjusted);
            weight += adjustments[which].Of(left, right);
        }
        return weight;
    }

    private void AddTable(
        RecordTable table,
        IReadOnlyList<Comparison> comparisons,
        int first,
        int last,
        int size
    )
    {
        var weights = new double[size];
        var adjusted = new uint[size];
        var atMost = new double[size];
        var stride = 1;
        for (var c = first; c < last; c++)
        {
            var levels = comparisons[c].Levels;
            for (var level = 0; level < levels.Count; level++)
            {
                var weight = Math.Log2(levels[level].BayesFactor);
                var (adjust, most) = (0u, weight);
                if (FrequencyWeights.For(table, comparisons[c], levels[level]) is { } frequencies)
                {
                    adjust = 1u << adjustments.Count;
                    adjustments.Add(frequencies);
                    // A hair is added, so that the order of sums never turns a pair away.
                    most += frequencies.Most + 1e-9;
                }
                for (var place = 0; place < size; place++)
                {
                    if (place / stride % levels.Count != level)
                        continue;
                    weights[place] += weight;
                    adjusted[place] |= adjust;
                    atMost[place] += most;
                }
            }
            stride *= levels.Count;
        }
        tables.Add((size, weights, adjusted, atMost));
    }
}
