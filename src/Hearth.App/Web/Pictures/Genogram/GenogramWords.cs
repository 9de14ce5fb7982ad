namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>What the picture says, in words: for a table, and for who does not see it.</summary>
public static class GenogramWords
{
    public static string Describe(GenogramFamily family)
    {
        if (family.People.Count == 0)
            return "Nobody belongs to the family now.";
        var ties = TiesOf(family);
        return string.Join(
            " ",
            family.People.Select(p =>
                $"{string.Join(", ", p.Notes.Prepend(p.Name).Where(n => n.Length > 0))}{(ties[p.Id] is { Count: > 0 } said ? ": " + string.Join("; ", said) : "")}."
            )
        );
    }

    /// <summary>Of each person, each tie that the picture draws of them: to who is above them, to partners, and to whom they live with.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> TiesOf(GenogramFamily family)
    {
        var known = new Known(family);
        string Name(int person) => known.People[person].Name;
        return known
            .People.Index()
            .ToDictionary(
                p => p.Item.Id,
                p =>
                    (IReadOnlyList<string>)
                        [
                            .. known
                                .Ties.Where(t => t.Child == p.Index)
                                .OrderBy(t => (t.Kind, t.Generations, t.Parent))
                                .Select(t => Tie(t, Name(t.Parent))),
                            .. known
                                .Couples.Where(c => c.Key.One == p.Index || c.Key.Other == p.Index)
                                .OrderBy(c => c.Key)
                                .Select(c =>
                                    Couple(
                                        c.Value,
                                        Name(c.Key.One == p.Index ? c.Key.Other : c.Key.One)
                                    )
                                ),
                            .. Together(known, p.Index).Select(w => $"lives with {w}"),
                        ]
            );
    }

    private static IEnumerable<string> Together(Known known, int person)
    {
        if (known.HomeOf[person] < 0)
            yield break;
        string[] with =
        [
            .. known
                .People.Index()
                .Where(o => o.Index != person && known.HomeOf[o.Index] == known.HomeOf[person])
                .Select(o => o.Item.Name),
        ];
        if (with.Length > 0)
            yield return with.Length == 1
                ? with[0]
                : $"{string.Join(", ", with[..^1])} and {with[^1]}";
    }

    private static string Tie(Tie tie, string parent) =>
        (tie.Kind, tie.Generations) switch
        {
            (TieKind.Foster, _) => $"fostered by {parent}",
            (_, > 1) => $"grandchild of {parent}",
            (TieKind.Adoptive, _) => $"adopted by {parent}",
            (TieKind.BringsUp, _) => $"brought up by {parent}",
            _ => $"child of {parent}",
        };

    private static string Couple(CoupleKind kind, string other) =>
        kind switch
        {
            CoupleKind.Separated => $"separated from {other}",
            CoupleKind.Divorced => $"divorced from {other}",
            _ => $"partner of {other}",
        };
}
