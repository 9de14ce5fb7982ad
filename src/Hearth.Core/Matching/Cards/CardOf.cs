using Hearth.Core.Matching.Running;
using Hearth.Core.Sources;
using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Cards;

/// <summary>Makes the card of one run from what the run has in its hands already.</summary>
internal static class CardOf
{
    private const int Largest = 20;
    private const double BitsPerBin = 2;
    private const double LeastBits = -20;

    private static readonly (string Name, Func<Identity, object?> Of)[] Fields =
    [
        ("forename", i => i.Forename),
        ("surname", i => i.Surname),
        ("date of birth", i => i.BirthDate ?? i.ExpectedDate),
        ("sex", i => i.Sex),
        ("address", i => i.Address),
        ("postcode", i => i.Postcode),
        ("NHS number", i => i.NhsNumber),
        ("UPN", i => i.Upn),
        ("National Insurance number", i => i.Nino),
    ];

    /// <param name="matched">What the run found.</param>
    /// <param name="settings">Which groups, and when they differ.</param>
    /// <param name="judged">Pairs that people have judged.</param>
    /// <param name="before">The card of the run before.</param>
    public static ModelCard Of(
        MatchedRun matched,
        CardSettings settings,
        IReadOnlyList<KnownPair> judged,
        ModelCard? before
    )
    {
        var (run, known, table, model, scored, grouped) = matched;
        var personOf = grouped.Clusters.ClusterOf;
        var sizes = new int[grouped.Clusters.Count];
        foreach (var person in personOf)
            sizes[person]++;
        var (surest, doubtful) = Serving(matched);
        var (precision, recall) = Expected(scored.Pairs, personOf, model);
        var card = new ModelCard
        {
            Run = run.No,
            Model = model.Name,
            KeepWeight = model.KeepWeight,
            JoinWeight = model.JoinWeight,
            Sources = [.. Filled(known)],
            Levels = [.. Levels(model)],
            Rules =
            [
                .. scored.Blocking.Rules.Select(r => new RuleShown(
                    r.Rule,
                    r.Pairs,
                    r.LargestBlock
                )),
            ],
            ExpectedPrecision = precision,
            ExpectedRecall = recall,
            ExpectedMet = BlockingRecall.Estimate(table, model, scored.Pairs),
            Calibrated = model.Calibration is not null,
            Reliability = ReliabilityOf(judged, model),
            ClusterSizes = Sizes(sizes),
            Weights = Histogram(scored.Pairs),
            Groups = Groups.Of(
                grouped.People.People,
                personOf,
                [.. personOf.Select(p => sizes[p] > 1)],
                surest,
                doubtful,
                settings,
                run.AsAt
            ),
        };
        return before is null ? card : card with { Drift = DriftOf.Between(before, card) };
    }

    /// <summary>By the model's own probabilities: right as far as these are.</summary>
    internal static (double? Precision, double? Recall) Expected(
        IReadOnlyList<ScoredPair> pairs,
        int[] personOf,
        LinkageModel model
    )
    {
        var (made, right, all) = (0L, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            var probability = model.Probability(pair.Weight);
            all += probability;
            if (personOf[pair.Left] != personOf[pair.Right])
                continue;
            made++;
            right += probability;
        }
        return (made == 0 ? null : right / made, all == 0 ? null : right / all);
    }

    private static Reliability? ReliabilityOf(IReadOnlyList<KnownPair> judged, LinkageModel model)
    {
        if (judged.Count == 0)
            return null;
        var measured = Calibration.Of(judged, model.Probability);
        return new(judged.Count, measured.Error, measured.Bins);
    }

    /// <summary>For each identity the probability of the strongest link within its person, and whether it is in a doubt.</summary>
    private static (double?[] Surest, bool[] Doubtful) Serving(MatchedRun matched)
    {
        var clusters = matched.Grouped.Clusters;
        var surest = new double?[matched.Known.Length];
        var doubtful = new bool[matched.Known.Length];
        foreach (var pair in matched.Scored.Pairs)
        {
            if (pair.Weight < matched.Model.JoinWeight)
                doubtful[pair.Left] = doubtful[pair.Right] = true;
            if (clusters.ClusterOf[pair.Left] != clusters.ClusterOf[pair.Right])
                continue;
            var probability = matched.Model.Probability(pair.Weight);
            surest[pair.Left] = Math.Max(surest[pair.Left] ?? 0, probability);
            surest[pair.Right] = Math.Max(surest[pair.Right] ?? 0, probability);
        }
        foreach (var link in clusters.Refused)
            doubtful[link.Left] = doubtful[link.Right] = true;
        return (surest, doubtful);
    }

    private static IEnumerable<SourceFilled> Filled(Standing[] known) =>
        known
            .GroupBy(k => k.SourceId, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SourceFilled(
                g.Key,
                g.Count(),
                Fields
                    .Select(f =>
                        (
                            f.Name,
                            Share: (double)g.Count(k => f.Of(k.Identity) is not null) / g.Count()
                        )
                    )
                    .ToDictionary(f => f.Name, f => Math.Round(f.Share, 4), StringComparer.Ordinal)
            ));

    private static IEnumerable<LevelShown> Levels(LinkageModel model) =>
        from comparison in model.Comparisons
        from level in comparison.Levels
        where !level.IsNull
        select new LevelShown(
            comparison.Name,
            level.Label,
            level.M,
            level.U,
            Math.Round(Math.Log2(level.BayesFactor), 2)
        );

    private static int[] Sizes(int[] sizes)
    {
        var counts = new int[Math.Min(Largest, Math.Max(1, sizes.Max()))];
        foreach (var size in sizes)
            counts[Math.Min(size, counts.Length) - 1]++;
        return counts;
    }

    private static long[] Histogram(IReadOnlyList<ScoredPair> pairs)
    {
        var bins = new long[40];
        foreach (var pair in pairs)
            bins[Math.Clamp((int)((pair.Weight - LeastBits) / BitsPerBin), 0, bins.Length - 1)]++;
        return bins;
    }
}
