using System.Globalization;

namespace Hearth.Core.People.Families;

/// <summary>Where each person lives now: the private place most sources named last. A communal place is nobody's family home.</summary>
internal sealed class Homes
{
    private const int MonthsUntilStale = 24;

    // Agencies learn of a move at different times: within a school term what most of them say counts for more than what
    // one said last.
    private const int DaysOfOneTime = 100;
    private readonly string?[] homeOf;
    private readonly bool[] corrected;
    private readonly Dictionary<string, List<int>> at = new(StringComparer.Ordinal);
    private readonly ILookup<(int, string), Stay> stays;

    public Homes(
        FamilyEvidence evidence,
        Statements statements,
        IReadOnlySet<string> communal,
        Func<int, bool> isChild
    )
    {
        stays = evidence.Stays.ToLookup(s => (s.Person, s.Place));
        var latest = Latest(evidence, communal);
        var followed = Moves.Follow(evidence, statements, latest, isChild);
        Tenancies.Part(evidence, statements.Related, followed, isChild);
        Moves.BringChildren(evidence, statements, followed, isChild);
        WithParents(followed, statements, isChild);
        homeOf = NearHomes.Correct(evidence, followed, isChild);
        corrected = [.. homeOf.Zip(followed, (home, before) => home != before)];
        for (var person = 0; person < homeOf.Length; person++)
        {
            if (homeOf[person] is not { } home)
                continue;
            if (!at.TryGetValue(home, out var people))
                at[home] = people = [];
            people.Add(person);
        }
    }

    private static string?[] Latest(FamilyEvidence evidence, IReadOnlySet<string> communal)
    {
        var latest = new string?[evidence.People.Count];
        var fresh = evidence.AsAt.AddMonths(-MonthsUntilStale);
        foreach (var person in evidence.Stays.Where(s => s.To >= fresh).GroupBy(s => s.Person))
        {
            var newest = person.Max(s => s.To);
            var last = person
                .Where(s => s.To >= newest.AddDays(-DaysOfOneTime))
                .GroupBy(s => s.Place, StringComparer.Ordinal)
                .OrderByDescending(p => p.Select(s => s.Source).Distinct().Count())
                .ThenByDescending(p => p.Max(s => s.To))
                .ThenByDescending(p => p.Min(s => s.From))
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .First()
                .Key;
            if (!communal.Contains(last))
                latest[person.Key] = last;
        }
        return latest;
    }

    /// <summary>A child of whom no private address is known is taken to be where a parent is whom a source names, and who has abused nobody.</summary>
    private static void WithParents(
        string?[] homeOf,
        Statements statements,
        Func<int, bool> isChild
    )
    {
        for (var person = 0; person < homeOf.Length; person++)
            if (homeOf[person] is null && isChild(person))
                homeOf[person] = statements
                    .ParentsOf(person)
                    .Where(p => !isChild(p) && !statements.IsPerpetrator(p))
                    .Select(p => homeOf[p])
                    .FirstOrDefault(h => h is not null);
    }

    public string? Of(int person) => homeOf[person];

    public IReadOnlyList<int> At(string? home) =>
        home is not null && at.TryGetValue(home, out var people) ? people : [];

    public DateOnly? Since(int person, string? home)
    {
        if (home is null)
            return null;
        var here = stays[(person, Tenancies.PlaceOf(home))];
        return here.Any() ? here.Min(s => s.From) : null;
    }

    public string Why(int person, string home)
    {
        var place = Tenancies.PlaceOf(home);
        var here = stays[(person, place)].ToArray();
        if (here.Length == 0 && corrected[person])
            return "Nearly the same address, and the same name";
        if (here.Length == 0)
            return "Taken to live with those named with them, of whom newer addresses are known";
        var sources = here.Select(s => s.Source.Replace('-', ' '))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var same = here.All(s => s.ByName) ? "Same postcode and name" : "Same address";
        var left = place == home ? "" : ", which others have now";
        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{same} since {Since(person, home):MMMM yyyy} ({string.Join(", ", sources)}){left}"
        );
    }
}
