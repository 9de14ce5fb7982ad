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
    /// The model with its kinds learned from the candidate pairs and a draw of the rest.
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
        if (counts.Length == 0)
            return model;
        var candidates = counts.Sum(c => (double)c.Count);
        var bulk = BulkPairs.Draw(
            table,
            plan,
            model,
            sources,
            Math.Max(0, all - candidates),
            options
        );
        var seeds = new KindSeeds(model, bulk.Each).Make(Math.Max(1, model.Prior * all), all);
        (long Pattern, double Count)[] weighed =
        [
            .. counts.Select(c => (c.Pattern, (double)c.Count)),
            .. bulk.Counts.Select(c => (c.Pattern, c.Count * bulk.Each)),
        ];
        new KindLearning(plan, model, seeds, weighed, counts.Length, all, options).Run(Iterations);
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
