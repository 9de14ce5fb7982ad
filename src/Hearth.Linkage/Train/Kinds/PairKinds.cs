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
    /// The model with its kinds, its m and its prior learned from the candidate pairs and a draw of the rest.
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
        var prior = kinds.Where(k => k.IsMatch).Sum(k => k.Share);
        return WithM(
            model with
            {
                Kinds = kinds,
                Prior = PriorEstimates.Within(prior),
            },
            (matches, c, l) => matches.Sum(k => k.Share * k.Levels[c][l]) / prior
        );
    }

    /// <summary>
    /// A model without kinds that gives no pair less than the model's kinds do: to find, fast, the pairs
    /// that <see cref="Score.KindWeights"/> is then to weigh. Of two matching kinds it takes what speaks
    /// more for a match, comparison by comparison, and it knows no relatives.
    /// </summary>
    /// <param name="model">A trained model; it is returned as it is when it has no kinds.</param>
    public static LinkageModel Bound(LinkageModel model) =>
        model.Kinds.Count == 0
            ? model
            : WithM(
                model with
                {
                    Kinds = [],
                    Prior = PriorEstimates.Within(
                        model.Kinds.Where(k => k.IsMatch).Sum(k => k.Share)
                    ),
                },
                (_, c, l) => model.Kinds.Where(k => k.IsMatch).Max(k => k.Levels[c][l])
            );

    private static LinkageModel WithM(
        LinkageModel model,
        Func<IReadOnlyList<PairKind>, int, int, double> m
    )
    {
        var matches = model.Kinds.Where(k => k.IsMatch).ToList();
        return model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(
                    (comparison, c) =>
                        comparison with
                        {
                            Levels =
                            [
                                .. comparison.Levels.Select(
                                    (level, l) =>
                                        level.IsNull ? level : level with { M = m(matches, c, l) }
                                ),
                            ],
                        }
                ),
            ],
        };
    }
}
