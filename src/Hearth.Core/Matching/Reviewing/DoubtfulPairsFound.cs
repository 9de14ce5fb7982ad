using Hearth.Core.Data;
using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>What a run linked, and what people had decided before it.</summary>
internal sealed record LinkedIdentities(
    int Run,
    Standing[] Known,
    RecordTable Table,
    LinkageModel Model,
    IReadOnlyList<ScoredPair> Pairs,
    Clustering Clusters,
    DecidedPairs Decided
);

/// <summary>The pairs a run asks people about, most valuable first, and how many more it found.</summary>
internal sealed record DoubtfulPairsFound(IReadOnlyList<DoubtfulPair> Pairs, int Beyond)
{
    public static async Task<DoubtfulPairsFound> FindAsync(
        AppDb db,
        DataFolder folder,
        LinkedIdentities linked,
        PeopleFound people,
        FamiliesFound families,
        CancellationToken cancel
    )
    {
        var settings = ReviewSettings.Latest(folder);
        var (known, table, model, clusters) = (
            linked.Known,
            linked.Table,
            linked.Model,
            linked.Clusters
        );
        var weigher = new PairWeigher(table, model);
        var doubts = Doubts.Find(
            linked.Pairs,
            clusters,
            model,
            settings,
            linked.Decided,
            (l, r) => weigher.Weigh(l, r).Weight
        );
        var familyOf = families.Members.ToLookup(m => m.PersonId, m => m.FamilyId.Value);
        return Make(
            linked.Run,
            model,
            table,
            known,
            doubts,
            place => [.. familyOf[people.People[clusters.ClusterOf[place]].Id]],
            await ListedFamilies.ReadAsync(db, cancel),
            settings
        );
    }

    private static DoubtfulPairsFound Make(
        int run,
        LinkageModel model,
        RecordTable table,
        Standing[] known,
        IReadOnlyList<Doubt> doubts,
        Func<int, IReadOnlyList<Guid>> familiesOf,
        ListedFamilies listed,
        ReviewSettings settings
    )
    {
        var valued = doubts
            .Select(d =>
            {
                var stakes = listed.Of(
                    d.Records,
                    d.Together,
                    familiesOf(d.Left),
                    familiesOf(d.Right)
                );
                return (
                    Doubt: d,
                    Stakes: stakes,
                    Value: ValueOfDecision.Of(d.Likely, stakes, settings.Worth)
                );
            })
            .OrderByDescending(d => d.Value)
            .ThenBy(d => d.Doubt.Left)
            .ThenBy(d => d.Doubt.Right)
            .ToArray();
        var explaining = new Explaining(table, model);
        return new(
            [
                .. valued
                    .Take(settings.MostPairs)
                    .Select(v =>
                        Pair(run, v.Doubt, v.Stakes, v.Value, known, explaining, settings)
                    ),
            ],
            Math.Max(0, valued.Length - settings.MostPairs)
        );
    }

    internal static DoubtfulPair Pair(
        int run,
        Doubt doubt,
        Stakes stakes,
        double value,
        Standing[] known,
        Explaining explaining,
        ReviewSettings settings
    )
    {
        var (left, right) = (doubt.Left, doubt.Right);
        if (known[left].Identity.Id > known[right].Identity.Id)
            (left, right) = (right, left);
        var (one, other) = (known[left].Identity.Id, known[right].Identity.Id);
        return new DoubtfulPair
        {
            Id = Guid.CreateVersion7(),
            RunNo = run,
            LeftIdentity = one,
            RightIdentity = other,
            Weight = doubt.Weight,
            Probability = explaining.Probability(doubt.Weight),
            Reason = doubt.Reason,
            Because = doubt.Because,
            Together = doubt.Together,
            Records = stakes.Records,
            Families = stakes.Families,
            OnList = stakes.OnList,
            HasNeed = stakes.HasNeed,
            Value = value,
            Steps = PairStep.Write(explaining.Explain(left, right)),
            AnswersNeeded = settings.AnswersFor(one, other),
        };
    }
}
