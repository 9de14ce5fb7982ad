using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Score;

/// <summary>Weighs one pair after another of one table, kinds of pairs included. Not for several threads at once.</summary>
/// <param name="table">The records.</param>
/// <param name="model">A trained model.</param>
public sealed class PairWeigher(RecordTable table, LinkageModel model)
{
    private readonly PatternWeights weights = new(
        new ComparisonPlan(table, model.Comparisons),
        model
    );
    private readonly PairComparer comparer = new(new ComparisonPlan(table, model.Comparisons));
    private readonly KindWeights kinds = new(table, model);

    /// <summary>The pair with its weight.</summary>
    /// <param name="one">A record's number.</param>
    /// <param name="other">Another's.</param>
    public ScoredPair Weigh(int one, int other)
    {
        var (left, right) = one < other ? (one, other) : (other, one);
        var pattern = comparer.Pattern(left, right);
        return kinds.Weigh(new(left, right, weights.OfPair(pattern, left, right), pattern));
    }
}
