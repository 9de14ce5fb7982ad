using System.Numerics;
using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A model's match weight by pattern, looked up in tables; term frequencies are added per pair. Shared
/// by all workers.
/// </summary>
internal sealed class PatternWeights
{
    private const long LargestTable = 1 << 14;
    private readonly double prior;
    private readonly ComparisonPlan plan;
    private readonly List<WeightTable> tables = [];
    private readonly List<Adjustment> adjustments = [];

    public PatternWeights(ComparisonPlan plan, LinkageModel model)
    {
        this.plan = plan;
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
            tables.Add(Table(model.Comparisons, first, last, (int)size));
            first = last;
        }
        if (adjustments.Count > 32)
            throw new ArgumentException(
                "At most 32 levels of a model can be adjusted for term frequency"
            );
    }

    /// <param name="Size">Patterns of its comparisons.</param>
    /// <param name="Weights">By pattern, before term frequencies.</param>
    /// <param name="Adjusted">A bit for each adjustment that a pattern takes.</param>
    /// <param name="Most">By pattern, with the most that term frequencies can add.</param>
    private sealed record WeightTable(int Size, double[] Weights, uint[] Adjusted, double[] Most);

    /// <summary>The match weight of a pattern before term frequencies.</summary>
    public double OfPattern(long pattern)
    {
        var weight = prior;
        foreach (var table in tables)
        {
            weight += table.Weights[pattern % table.Size];
            pattern /= table.Size;
        }
        return weight;
    }

    /// <summary>No less than the match weight of any pair of this pattern, whatever its values' frequencies.</summary>
    public double AtMost(long pattern)
    {
        if (tables.Count == 1)
            return prior + tables[0].Most[pattern];
        var weight = prior;
        foreach (var table in tables)
        {
            weight += table.Most[pattern % table.Size];
            pattern /= table.Size;
        }
        return weight;
    }

    /// <summary>The match weight of a pair of this pattern.</summary>
    public double OfPair(long pattern, int left, int right)
    {
        var weight = prior;
        var adjusted = 0u;
        foreach (var table in tables)
        {
            var place = (int)(pattern % table.Size);
            pattern /= table.Size;
            weight += table.Weights[place];
            adjusted |= table.Adjusted[place];
        }
        for (; adjusted != 0; adjusted &= adjusted - 1)
        {
            var adjustment = adjustments[BitOperations.TrailingZeroCount(adjusted)];
            weight += adjustment.OfSame is { } ofCode
                ? ofCode[plan.Value(left, adjustment.Place)]
                : adjustment.Weights.Of(left, right);
        }
        return weight;
    }

    /// <param name="Weights">What is added.</param>
    /// <param name="Place">The comparison that sees the column's codes as they are.</param>
    /// <param name="OfSame">By code, what is added where both records have it; null where they may differ.</param>
    private sealed record Adjustment(FrequencyWeights Weights, int Place, double[]? OfSame);

    /// <summary>Where the values are equal and a comparison looks at them alone, their code is in the rows just compared.</summary>
    private Adjustment Adjusting(FrequencyWeights weights, ComparisonLevel level)
    {
        var place = plan.PlaceOf(weights.Column);
        var same = level.Test is Exact exact && exact.Column == weights.Column.Spec.Name;
        return new(weights, place, same && place >= 0 ? weights.OfSame() : null);
    }

    private WeightTable Table(IReadOnlyList<Comparison> comparisons, int first, int last, int size)
    {
        var made = new WeightTable(size, new double[size], new uint[size], new double[size]);
        var stride = 1;
        for (var c = first; c < last; c++)
        {
            var levels = comparisons[c].Levels;
            for (var level = 0; level < levels.Count; level++)
            {
                var weight = Math.Log2(levels[level].BayesFactor);
                var (adjust, most) = (0u, weight);
                if (FrequencyWeights.For(plan.Table, comparisons[c], levels[level]) is { } weights)
                {
                    adjust = 1u << adjustments.Count;
                    adjustments.Add(Adjusting(weights, levels[level]));
                    // A hair is added, so that the order of sums never turns a pair away.
                    most += weights.Most + 1e-9;
                }
                for (var place = 0; place < size; place++)
                {
                    if (place / stride % levels.Count != level)
                        continue;
                    made.Weights[place] += weight;
                    made.Adjusted[place] |= adjust;
                    made.Most[place] += most;
                }
            }
            stride *= levels.Count;
        }
        return made;
    }
}
