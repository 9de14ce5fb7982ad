namespace Hearth.Core.People.Families;

/// <summary>
/// When a child has moved and nothing newer is known of relatives last seen at the old home, they are taken to have
/// moved along: agencies learn of a move at different times. Whoever is seen at the old home after the child is seen at
/// the new one has stayed.
/// </summary>
internal static class Moves
{
    /// <param name="evidence">Who is known where.</param>
    /// <param name="statements">Who a source says belongs to whom, and who has abused whom.</param>
    /// <param name="latest">For each person the home last known; null when none is.</param>
    /// <param name="isChild">Whether a person is a dependent child.</param>
    public static string?[] Follow(
        FamilyEvidence evidence,
        Statements statements,
        string?[] latest,
        Func<int, bool> isChild
    )
    {
        var followed = (string?[])latest.Clone();
        var stays = evidence.Stays.ToLookup(s => s.Person);
        var lastAt = latest
            .Select((home, person) => (home, person))
            .Where(p => p.home is not null)
            .ToLookup(p => p.home!, p => p.person);
        for (var child = 0; child < latest.Length; child++)
        {
            if (latest[child] is not { } now || !isChild(child))
                continue;
            var arrived = stays[child].Where(s => s.Place == now).Min(s => s.FirstSeen);
            foreach (var old in stays[child].Select(s => s.Place).Where(p => p != now).Distinct())
            foreach (var other in lastAt[old])
            {
                var last = stays[other].Where(s => s.Place == old).Max(s => s.To);
                if (
                    last <= arrived
                    && !statements.IsPerpetrator(other)
                    && AreRelated(evidence, statements.Related, child, other)
                )
                    followed[other] = now;
            }
        }
        return followed;
    }

    /// <summary>
    /// Children left where nobody grown is known, after everybody grown who lived there with them is known at one other
    /// home, have moved there too.
    /// </summary>
    public static void BringChildren(
        FamilyEvidence evidence,
        string?[] homeOf,
        Func<int, bool> isChild
    )
    {
        var stays = evidence.Stays.ToLookup(s => s.Place, StringComparer.Ordinal);
        var left = Enumerable
            .Range(0, homeOf.Length)
            .Where(p => homeOf[p] is not null)
            .GroupBy(p => homeOf[p]!, StringComparer.Ordinal)
            .Where(g => g.All(isChild))
            .ToArray();
        foreach (var children in left)
        {
            var here = children.ToHashSet();
            var from = stays[children.Key].Where(s => here.Contains(s.Person)).ToArray();
            if (from.Length == 0)
                continue;
            var (first, last) = (from.Min(s => s.FirstSeen), from.Max(s => s.To));
            var homes = stays[children.Key]
                .Where(s => !isChild(s.Person) && s.FirstSeen <= last && first <= s.To)
                .Select(s => homeOf[s.Person])
                .Distinct()
                .ToArray();
            if (homes is not [{ } only])
                continue;
            foreach (var child in children)
                homeOf[child] = only;
        }
    }

    private static bool AreRelated(FamilyEvidence evidence, Sets related, int one, int other) =>
        related.Of(one) == related.Of(other)
        || evidence.People[one].SharesNameWith(evidence.People[other]);
}
