using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Train;

/// <summary>
/// Learns what kinds of pairs there are besides matches and strangers, so that what relatives share is
/// not taken three times for evidence that they are one.
/// </summary>
public static class PairKinds
{
    private const int Iterations = 60;

    /// <summary>
    /// The model with its kinds learned from the candidate pairs; as it was when no comparison is about
    /// a home and a forename.
    /// </summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A trained model whose comparisons say what they are <see cref="Compare.Comparison.About"/>.</param>
    /// <param name="options">Workers and cancellation.</param>
    public static LinkageModel Learn(
        RecordTable table,
        LinkageModel model,
        LinkOptions? options = null
    )
    {
        options ??= new();
        var plan = new ComparisonPlan(table, model.Comparisons);
        var sources = model.AcrossColumn is { } across ? table[across].CodesArray : null;
        var all = TotalPairs.Of(table.Count, sources);
        var counts = PatternCounting.Of(
            plan,
            new BlockIndex(table, model.BlockingRules, model.MaxBlock, model.AcrossColumn),
            options
        );
        var seeds = new KindSeeds(model).Make(
            Math.Max(1, model.Prior * all),
            counts.Sum(c => (double)c.Count)
        );
        if (seeds.Count == 0 || counts.Length == 0)
            return model;
        new KindLearning(plan, model, seeds, counts, all, options).Run(Iterations);
        var kinds = seeds
            .Select(s => new PairKind(
                s.Name,
                s.IsMatch,
                s.Pairs / all,
                [.. s.Tables.Select(t => (IReadOnlyList<double>)t.Levels)]
            ))
            .ToList();
        return model with { Kinds = kinds };
    }
}
