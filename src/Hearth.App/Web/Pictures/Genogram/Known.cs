namespace Hearth.App.Web.Pictures.Genogram;

internal readonly record struct Tie(int Child, int Parent, TieKind Kind, int Generations);

/// <summary>
/// A family by number, in an order that does not depend on how it was given: from the eldest. What names somebody who is not
/// there, or contradicts what is surer (somebody their own ancestor), is left out.
/// </summary>
internal sealed class Known
{
    public Known(GenogramFamily family)
    {
        People =
        [
            .. family
                .People.DistinctBy(p => p.Id)
                .OrderBy(p => p.Born ?? DateOnly.MaxValue)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
        var numbers = People.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        Ties = Sound(
            family
                .Ties.Where(t => numbers.ContainsKey(t.Child) && numbers.ContainsKey(t.Parent))
                .Select(t => new Tie(
                    numbers[t.Child],
                    numbers[t.Parent],
                    t.Kind,
                    Math.Clamp(t.Generations, 1, 3)
                ))
        );
        Couples = family
            .Couples.Where(c => numbers.ContainsKey(c.One) && numbers.ContainsKey(c.Other))
            .Select(c => (One: numbers[c.One], Other: numbers[c.Other], c.Kind))
            .Where(c => c.One != c.Other)
            .Select(c => (Pair: (Math.Min(c.One, c.Other), Math.Max(c.One, c.Other)), c.Kind))
            .GroupBy(c => c.Pair)
            .OrderBy(g => g.Key)
            .ToDictionary(g => g.Key, g => g.Min(c => c.Kind));
        HomeOf = new int[People.Count];
        Array.Fill(HomeOf, -1);
        // Nobody is drawn in two homes: the first, by name, has them.
        List<GenogramHome> homes = [];
        foreach (var home in family.Homes.OrderBy(h => h.Name, StringComparer.Ordinal))
        {
            var here = home
                .People.Where(numbers.ContainsKey)
                .Select(p => numbers[p])
                .Where(p => HomeOf[p] < 0)
                .ToArray();
            if (here.Length == 0)
                continue;
            foreach (var person in here)
                HomeOf[person] = homes.Count;
            homes.Add(home);
        }
        Homes = homes;
    }

    public IReadOnlyList<GenogramPerson> People { get; }
    public IReadOnlyList<Tie> Ties { get; }
    public IReadOnlyDictionary<(int One, int Other), CoupleKind> Couples { get; }
    public IReadOnlyList<GenogramHome> Homes { get; }

    /// <summary>The number of each person's home; -1 where it is not known that they share one.</summary>
    public int[] HomeOf { get; }

    public CoupleKind? CoupleOf(int one, int other) =>
        Couples.TryGetValue((Math.Min(one, other), Math.Max(one, other)), out var kind)
            ? kind
            : null;

    /// <summary>One tie of two people, the surest, and none that would make somebody their own ancestor.</summary>
    private List<Tie> Sound(IEnumerable<Tie> given)
    {
        var reaches = new Reach(People.Count);
        List<Tie> kept = [];
        foreach (
            var tie in given
                .Where(t => t.Child != t.Parent)
                .OrderBy(t => t.Kind)
                .ThenBy(t => t.Generations)
                .ThenBy(t => t.Parent)
                .ThenBy(t => t.Child)
                .DistinctBy(t => (t.Child, t.Parent))
        )
        {
            if (reaches.Has(tie.Child, tie.Parent))
                continue;
            reaches.Add(tie.Parent, tie.Child);
            kept.Add(tie);
        }
        return kept;
    }
}
