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
            {
                var left = lastAt[old]
                    .Where(other =>
                        stays[other].Where(s => s.Place == old).Max(s => s.To) <= arrived
                        && !statements.IsPerpetrator(other)
                    )
                    .ToArray();
                if (left.Length == 0)
                    continue;
                var together = Kin.Units([child, .. left], evidence, statements.Related)
                    .First(unit => unit.Contains(child));
                foreach (var other in together.Where(other => other != child))
                    followed[other] = now;
            }
        }
        return followed;
    }

    /// <summary>
    /// Children left where nobody grown is known, after everybody grown who lived there with them is known at one other
    /// home, have moved there too. No child is ever assumed to be where someone went who has abused their family.
    /// </summary>
    public static void BringChildren(
        FamilyEvidence evidence,
        Statements statements,
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
            var grown = stays[children.Key]
                .Where(s => !s.ByName && !isChild(s.Person) && s.FirstSeen <= last && first <= s.To)
                .Select(s => s.Person)
                .Distinct()
                .ToArray();
            if (
                grown.Any(statements.IsPerpetrator)
                || grown.Select(p => homeOf[p]).Distinct().ToArray() is not [{ } only]
            )
                continue;
            foreach (var child in children)
                homeOf[child] = only;
        }
    }
}
