namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>Those who are above some children together, and the children; a couple without any has none.</summary>
/// <param name="Parents">In one row.</param>
/// <param name="Children">Each with the surest that is known of any of the parents.</param>
/// <param name="Kinds">Of each parent, the surest that is known of any of the children.</param>
/// <param name="Couple">What the two are to each other; null where nobody says, or there are not two.</param>
internal sealed record Birth(
    int[] Parents,
    (int Child, TieKind Kind)[] Children,
    TieKind[] Kinds,
    CoupleKind? Couple
);

/// <summary>
/// Children by who is above them: those who brought them into the world and bring them up in one home together; adoptive and
/// foster parents, and kin in another home or generation, apart.
/// </summary>
internal static class Births
{
    public static IReadOnlyList<Birth> Of(Known known, int[] rows)
    {
        var sets = known
            .Ties.GroupBy(t => t.Child)
            .SelectMany(child => SetsOf(known, [.. child]))
            // Parents of one child may stand in different rows: mother and grandmother.
            .SelectMany(set => set.GroupBy(t => rows[t.Parent]))
            .Select(set => set.OrderBy(t => t.Parent).ToArray())
            .GroupBy(set => string.Join(',', set.Select(t => t.Parent)), StringComparer.Ordinal);
        List<Birth> found = [];
        foreach (var group in sets)
        {
            var parents = group.First().Select(t => t.Parent).ToArray();
            found.Add(
                new(
                    parents,
                    [.. group.Select(s => (s[0].Child, s.Min(t => t.Kind))).OrderBy(c => c.Child)],
                    [
                        .. parents.Select(p =>
                            group.SelectMany(s => s).Where(t => t.Parent == p).Min(t => t.Kind)
                        ),
                    ],
                    parents.Length == 2 ? known.CoupleOf(parents[0], parents[1]) : null
                )
            );
        }
        foreach (var (pair, kind) in known.Couples)
            if (
                rows[pair.One] == rows[pair.Other]
                && !found.Any(b =>
                    b.Parents.Length == 2
                    && b.Parents.Contains(pair.One)
                    && b.Parents.Contains(pair.Other)
                )
            )
                found.Add(new([pair.One, pair.Other], [], [TieKind.Parent, TieKind.Parent], kind));
        return
        [
            .. found
                .OrderBy(b => b.Parents[0])
                .ThenBy(b => b.Parents.Length)
                .ThenBy(b => b.Parents[^1])
                .ThenBy(b => b.Children.Length == 0 ? -1 : b.Children[0].Child),
        ];
    }

    private static IEnumerable<Tie[]> SetsOf(Known known, Tie[] ties)
    {
        var parents = ties.Where(t => t.Kind == TieKind.Parent).ToArray();
        var first = parents.Length > 0 ? parents : null;
        var home = ties.Where(t => t.Kind == TieKind.Parent || BesideParent(t)).ToArray();
        if (home.Length > 0)
            yield return home;
        foreach (
            var apart in ties.Except(home).GroupBy(t => (t.Kind, t.Generations)).OrderBy(g => g.Key)
        )
            yield return [.. apart];

        // A step-parent who adopted, or somebody else who brings the child up with a parent: one with the parent.
        bool BesideParent(Tie tie) =>
            tie is { Kind: TieKind.Adoptive or TieKind.BringsUp, Generations: 1 }
            && first is not null
            && first.Any(p =>
                known.CoupleOf(p.Parent, tie.Parent) == CoupleKind.Couple
                || known.HomeOf[tie.Parent] >= 0
                    && known.HomeOf[tie.Parent] == known.HomeOf[p.Parent]
            );
    }
}
