using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Explain;

/// <summary>Explains pairs field by field.</summary>
public static class Explainer
{
    /// <summary>The waterfall of one pair. For many pairs over one table, make an <see cref="Explaining"/> once.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A trained model.</param>
    /// <param name="left">A record's number.</param>
    /// <param name="right">Another's.</param>
    public static Waterfall Explain(RecordTable table, LinkageModel model, int left, int right) =>
        new Explaining(table, model).Explain(left, right);
}

/// <summary>Explains pairs of one table by one model. Not for several threads at once.</summary>
/// <param name="table">The records.</param>
/// <param name="model">A trained model.</param>
public sealed class Explaining(RecordTable table, LinkageModel model)
{
    private readonly ComparisonPlan plan = new(table, model.Comparisons);
    private readonly Dictionary<(int, int), FrequencyWeights?> frequencies = [];
    private PairComparer? comparer;

    /// <summary>The probability that a pair of this match weight is a match, as the model has it.</summary>
    /// <param name="weight">Bits.</param>
    public double Probability(double weight) => model.Probability(weight);

    /// <summary>The waterfall of one pair.</summary>
    /// <param name="left">A record's number.</param>
    /// <param name="right">Another's.</param>
    public Waterfall Explain(int left, int right)
    {
        comparer ??= new PairComparer(plan);
        var pattern = comparer.Pattern(left, right);
        var prior = ScoredPair.ToWeight(model.Prior);
        var steps = new WaterfallStep[model.Comparisons.Count];
        for (var c = 0; c < steps.Length; c++)
            steps[c] = Step(c, plan.LevelOf(pattern, c), left, right);
        return new(prior, steps, prior + steps.Sum(s => s.Weight));
    }

    private WaterfallStep Step(int number, int levelNumber, int left, int right)
    {
        var comparison = model.Comparisons[number];
        var level = comparison.Levels[levelNumber];
        if (!frequencies.TryGetValue((number, levelNumber), out var rarity))
            frequencies[(number, levelNumber)] = rarity = FrequencyWeights.For(
                table,
                comparison,
                level
            );
        return new(
            comparison.Name,
            level.Label,
            levelNumber,
            Values(comparison, left),
            Values(comparison, right),
            level.IsNull ? null : level.M,
            level.IsNull ? null : level.U,
            Math.Log2(level.BayesFactor),
            rarity?.Of(left, right) ?? 0
        );
    }

    private string?[] Values(Comparison comparison, int record) =>
        [.. comparison.Columns.Select(column => table.Display(record, column))];
}
