using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Pairs that people have judged and whose identities stand, with what the model now makes of them. How rare a value is, the table of everybody tells.</summary>
internal static class JudgedPairs
{
    public static IReadOnlyList<KnownPair> Of(
        Labels labels,
        Standing[] known,
        RecordTable table,
        LinkageModel model
    )
    {
        if (labels.All.Count == 0)
            return [];
        var all = known.Index().ToDictionary(k => k.Item.Identity.Id, k => k.Index);
        var weigher = new PairWeigher(table, model);
        return
        [
            .. labels
                .All.Where(l => all.ContainsKey(l.Left) && all.ContainsKey(l.Right))
                .Select(l => new KnownPair(
                    weigher.Weigh(all[l.Left], all[l.Right]).Weight,
                    l.IsMatch,
                    l.Stands
                )),
        ];
    }
}
