using System.Globalization;

namespace Hearth.Core.People.Families;

/// <summary>Where each person lives now: the private place they were seen at last. A communal place is nobody's family home.</summary>
internal sealed class Homes
{
    private const int MonthsUntilStale = 24;
    private readonly string?[] homeOf;
    private readonly Dictionary<string, List<int>> at = new(StringComparer.Ordinal);
    private readonly ILookup<(int, string), Stay> stays;

    public Homes(FamilyEvidence evidence, IReadOnlySet<string> communal)
    {
        homeOf = new string?[evidence.People.Count];
        stays = evidence.Stays.ToLookup(s => (s.Person, s.Place));
        var fresh = evidence.AsAt.AddMonths(-MonthsUntilStale);
        foreach (var person in evidence.Stays.Where(s => s.To >= fresh).GroupBy(s => s.Person))
        {
            var last = person
                .GroupBy(s => s.Place, StringComparer.Ordinal)
                .OrderByDescending(p => p.Max(s => s.To))
                .ThenByDescending(p => p.Select(s => s.Source).Distinct().Count())
                .ThenByDescending(p => p.Min(s => s.From))
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .First()
                .Key;
            if (communal.Contains(last))
                continue;
            homeOf[person.Key] = last;
            if (!at.TryGetValue(last, out var people))
                at[last] = people = [];
            people.Add(person.Key);
        }
    }

    public string? Of(int person) => homeOf[person];

    public IReadOnlyList<int> At(string? home) =>
        home is not null && at.TryGetValue(home, out var people) ? people : [];

    public DateOnly? Since(int person, string? home) =>
        home is not null && stays[(person, home)].Any()
            ? stays[(person, home)].Min(s => s.From)
            : null;

    public string Why(int person, string home)
    {
        var sources = stays[(person, home)]
            .Select(s => s.Source.Replace('-', ' '))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"Same address since {Since(person, home):MMMM yyyy} ({string.Join(", ", sources)})"
        );
    }
}
