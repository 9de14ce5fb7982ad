using Hearth.Linkage.Compare;

namespace Hearth.Core.People.Families;

/// <summary>
/// A child does not live alone: where nobody grown is known at a child's address, it is nearly always a wrong house
/// number, a flat left out or a slip in the postcode. The child is taken to live at the one nearly equal address where
/// someone old enough to be a parent has the child's name. With two such addresses, or none, nothing is assumed.
/// </summary>
internal static class NearHomes
{
    public static string?[] Correct(
        FamilyEvidence evidence,
        string?[] homeOf,
        Func<int, bool> isChild
    )
    {
        var corrected = (string?[])homeOf.Clone();
        var attested = Attested(evidence);
        var grownAt = Enumerable
            .Range(0, homeOf.Length)
            .Where(p => homeOf[p] is not null && !isChild(p))
            .ToLookup(p => homeOf[p]!);
        var named = new Dictionary<(string Part, string Name), HashSet<string>>();
        foreach (var place in grownAt)
        foreach (var name in place.SelectMany(p => evidence.People[p].Names))
        foreach (var part in Parts(place.Key))
            if (!named.TryGetValue((part, name), out var places))
                named[(part, name)] = [place.Key];
            else
                places.Add(place.Key);
        var alone = Enumerable
            .Range(0, homeOf.Length)
            .Where(p =>
                homeOf[p] is { } home
                && isChild(p)
                && !grownAt[home].Any()
                && !attested.Contains(home)
            )
            .GroupBy(p => homeOf[p]!);
        foreach (var children in alone)
        {
            var near = Parts(children.Key)
                .SelectMany(part =>
                    children
                        .SelectMany(c => evidence.People[c].Names)
                        .Distinct()
                        .SelectMany(n => named.GetValueOrDefault((part, n), []))
                )
                .Distinct()
                .Where(place => AreNear(place, children.Key))
                .Where(place =>
                    grownAt[place].Any(a => children.Any(c => MayBeParent(evidence, a, c)))
                )
                .ToArray();
            if (near is not [var only])
                continue;
            foreach (var child in children)
                corrected[child] = only;
        }
        JoinSiblings(evidence, corrected, attested, isChild);
        return corrected;
    }

    /// <summary>Two nearly equal addresses where children are known and nobody grown, of one name or together before, are one.</summary>
    private static void JoinSiblings(
        FamilyEvidence evidence,
        string?[] homeOf,
        HashSet<string> attested,
        Func<int, bool> isChild
    )
    {
        var placesOf = evidence.Stays.ToLookup(s => s.Person, s => s.Place);
        var alone = Enumerable
            .Range(0, homeOf.Length)
            .Where(p => homeOf[p] is not null)
            .GroupBy(p => homeOf[p]!, StringComparer.Ordinal)
            .Where(g => g.All(isChild))
            .Select(g => (Place: g.Key, Children: g.ToArray()))
            .ToArray();
        foreach (
            var group in alone
                .SelectMany(g => Parts(g.Place), (g, part) => (g, part))
                .GroupBy(p => p.part, p => p.g)
        )
        foreach (var one in group)
        {
            var near = group
                .Where(o =>
                    string.CompareOrdinal(o.Place, one.Place) < 0 && AreNear(o.Place, one.Place)
                )
                .Where(o => !attested.Contains(o.Place) || !attested.Contains(one.Place))
                .Where(o => o.Children.Any(a => one.Children.Any(b => Belong(a, b))))
                .ToArray();
            if (near is not [var only])
                continue;
            foreach (var child in one.Children)
                homeOf[child] = homeOf[only.Children[0]];
        }

        bool Belong(int one, int other) =>
            evidence.People[one].SharesNameWith(evidence.People[other])
            || placesOf[one].Intersect(placesOf[other]).Any();
    }

    /// <summary>Places that two sources name: no slip of one pen. It is the children's, however like another.</summary>
    private static HashSet<string> Attested(FamilyEvidence evidence) =>
        evidence
            .Stays.Select(s => (s.Place, s.Source))
            .Distinct()
            .CountBy(s => s.Place)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static bool MayBeParent(FamilyEvidence evidence, int grown, int child) =>
        Ages.Older(evidence.People[grown], evidence.People[child]) is null or >= 15 and <= 55
        && evidence.People[grown].SharesNameWith(evidence.People[child]);

    /// <summary>The postcode, and the house within it: a near address has one of them right.</summary>
    private static IEnumerable<string> Parts(string place)
    {
        var end = place.IndexOf('|', StringComparison.Ordinal);
        yield return place[..end];
        yield return place[end..];
    }

    private static bool AreNear(string one, string other) =>
        DamerauLevenshtein.IsWithin(one, other, 1)
        || Parts(one).First() == Parts(other).First()
            && FlatOf(one) is { Length: > 0 } flat
            && flat == FlatOf(other);

    private static string FlatOf(string place) => place[(place.LastIndexOf('|') + 1)..];
}
