namespace Hearth.Core.Matching.Decisions;

/// <summary>Whether a new decision can hold beside those that stand.</summary>
internal static class Contradictions
{
    /// <summary>The standing decision that the new one contradicts; null when all can hold at once.</summary>
    public static MatchDecision? Find(IReadOnlyList<MatchDecision> standing, MatchDecision made)
    {
        if (made.Kind == DecisionKind.Born)
            return standing.FirstOrDefault(d => d.Kind == DecisionKind.Born && Share(d, made));
        if (made.Kind is not (DecisionKind.SamePerson or DecisionKind.DifferentPersons))
            return null;
        var same = standing.Where(d => d.Kind == DecisionKind.SamePerson).ToList();
        var apart = standing.Where(d => d.Kind == DecisionKind.DifferentPersons).ToList();
        if (made.Kind == DecisionKind.SamePerson)
        {
            var one = Closure([.. same, made]);
            return apart.Find(d => Breaks(d, one));
        }
        var held = Closure(same);
        return Breaks(made, held) ? same.Find(d => Share(d, made)) : null;
    }

    private static bool Share(MatchDecision one, MatchDecision other) =>
        one.Identities.Exists(i => other.Identities.Exists(o => o.IdentityId == i.IdentityId));

    private static bool Breaks(MatchDecision apart, Dictionary<long, long> held) =>
        apart
            .Left.Where(held.ContainsKey)
            .Any(l => apart.Right.Any(r => held.TryGetValue(r, out var root) && root == held[l]));

    /// <summary>For each identity that a decision of sameness names, one that stands for all it is the same as.</summary>
    private static Dictionary<long, long> Closure(List<MatchDecision> same)
    {
        var root = new Dictionary<long, long>();
        foreach (var decision in same)
        {
            var ids = decision.Identities.Select(i => i.IdentityId).ToArray();
            var roots = ids.Select(i => root.GetValueOrDefault(i, i)).Append(ids[0]).ToHashSet();
            var low = roots.Min();
            foreach (
                var id in root.Where(r => roots.Contains(r.Value)).Select(r => r.Key).ToArray()
            )
                root[id] = low;
            foreach (var id in ids)
                root[id] = low;
        }
        return root;
    }
}
