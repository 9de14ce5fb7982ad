using Hearth.Core.Matching.Running;
using Hearth.Core.Sources;
using Hearth.Linkage;
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

    public static ModelCard Of(
        MatchRun run,
        Standing[] known,
        LinkageModel model,
        ScoreResult scored,
        Grouped grouped,
        ModelCard? before
    )
    {
        var personOf = grouped.Clusters.ClusterOf;
        var sizes = new int[grouped.Clusters.Count];
        foreach (var person in personOf)
            sizes[person]++;
        var doubtful = new bool[known.Length];
        foreach (var pair in scored.Pairs.Where(p => p.Weight < model.JoinWeight))
            doubtful[pair.Left] = doubtful[pair.Right] = true;
        foreach (var link in grouped.Clusters.Refused)
            doubtful[link.Left] = doubtful[link.Right] = true;
        var (precision, recall) = Expected(scored.Pairs, personOf);
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
            ClusterSizes = Sizes(sizes),
            Weights = Histogram(scored.Pairs),
            Groups = Groups.Of(
                grouped.People.People,
                personOf,
                [.. personOf.Select(p => sizes[p] > 1)],
                doubtful,
                run.AsAt
            ),
        };
        return before is null ? card : card with { Drift = DriftOf.Between(before, card) };
    }

    /// <summary>By the model's own probabilities: right as far as these are.</summary>
    internal static (double? Precision, double? Recall) Expected(
        IReadOnlyList<ScoredPair> pairs,
        int[] personOf
    )
    {
        var (made, right, all) = (0L, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            all += pair.Probability;
            if (personOf[pair.Left] != personOf[pair.Right])
                continue;
            made++;
            right += pair.Probability;
        }
        return (made == 0 ? null : right / made, all == 0 ? null : right / all);
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
