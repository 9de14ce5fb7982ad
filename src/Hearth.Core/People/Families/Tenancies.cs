using System.Globalization;

namespace Hearth.Core.People.Families;

/// <summary>
/// Homes change hands. Of people last known at one place, those whose last trace is from before others were first seen
/// there, and whom newer returns name no more, have left when they neither share a name with the others nor are said to
/// belong to them: their home is no longer that one, and nobody knows it. They stay together as those who lived there before.
/// </summary>
internal static class Tenancies
{
    private const string Until = "|until ";

    /// <summary>The place itself, of a home that those who had it have left.</summary>
    public static string PlaceOf(string home) =>
        home.IndexOf(Until, StringComparison.Ordinal) is >= 0 and var at ? home[..at] : home;

    public static void Part(
        FamilyEvidence evidence,
        Sets related,
        string?[] homeOf,
        Func<int, bool> isChild
    )
    {
        var stays = evidence.Stays.ToLookup(s => (s.Person, s.Place));
        var placesOf = evidence.Stays.ToLookup(s => s.Person, s => s.Place);
        var places = Enumerable
            .Range(0, homeOf.Length)
            .Where(p => homeOf[p] is not null && stays[(p, homeOf[p]!)].Any())
            .GroupBy(p => homeOf[p]!)
            .ToArray();
        foreach (var place in places)
        {
            var units = Kin.Units([.. place], evidence, related, MovedTogether)
                .Select(people => new Unit(
                    people,
                    people.Min(p => stays[(p, place.Key)].Min(s => s.FirstSeen)),
                    people.Max(p => stays[(p, place.Key)].Max(s => s.To)),
                    people.Max(p => stays[(p, place.Key)].Max(s => s.LastTold))
                ))
                .OrderBy(u => u.From)
                .ToArray();
            foreach (var unit in units)
            {
                // Children alone do not take a home over from a family with children: they are its own.
                if (
                    !units.Any(later =>
                        later.From > unit.To
                        && later.Told > unit.Told
                        && !(later.People.All(isChild) && unit.People.Any(isChild))
                    )
                )
                    continue;
                foreach (var person in unit.People)
                    homeOf[person] = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{place.Key}{Until}{unit.To:yyyy-MM-dd}"
                    );
            }
        }

        bool MovedTogether(int one, int other) =>
            placesOf[one].Intersect(placesOf[other]).Take(2).Count() == 2;
    }

    private sealed record Unit(int[] People, DateOnly From, DateOnly To, DateOnly Told);
}
