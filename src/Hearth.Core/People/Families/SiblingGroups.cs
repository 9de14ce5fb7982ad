namespace Hearth.Core.People.Families;

/// <summary>Which children are of one family: by where they live and have lived, by parents in common, and by sources that name them together.</summary>
internal static class SiblingGroups
{
    /// <param name="children">The dependent children.</param>
    /// <param name="evidence">Who they are.</param>
    /// <param name="statements">Who a source says belongs to whom.</param>
    /// <param name="homes">Where each person lives now.</param>
    /// <param name="lived">Who has lived with whom.</param>
    public static Sets Of(
        int[] children,
        FamilyEvidence evidence,
        Statements statements,
        Homes homes,
        LivedTogether lived
    )
    {
        var groups = new Sets(evidence.People.Count);
        var young = children.ToHashSet();
        foreach (var home in children.Where(c => homes.Of(c) is not null).GroupBy(homes.Of))
            AtOneHome([.. home]);
        foreach (var child in children)
        foreach (var parent in statements.ParentsOf(child))
        foreach (var sibling in statements.ChildrenOf(parent).Where(young.Contains))
            if (TogetherWith(child, parent) && TogetherWith(sibling, parent))
                groups.Join(child, sibling);
        foreach (var child in children)
        foreach (var other in lived.MovedAboutWith(child).Where(young.Contains))
            groups.Join(child, other);
        foreach (var named in children.GroupBy(statements.Siblings.Of))
        foreach (var child in named)
            groups.Join(named.First(), child);
        return groups;

        // One family moves out and another in, and agencies learn of it at different times: of children known at one
        // home, those who are nothing to each other and have each been somewhere without the others are two families.
        void AtOneHome(int[] here)
        {
            var units = Kin.Units(
                    here,
                    evidence,
                    statements.Related,
                    (one, other) => lived.MovedAboutWith(one).Contains(other)
                )
                .ToArray();
            foreach (var unit in units)
            foreach (var child in unit)
                groups.Join(unit[0], child);
            foreach (var unit in units)
            foreach (var other in units)
                if (!lived.HaveBeenApart(unit, other))
                    groups.Join(unit[0], other[0]);
        }

        // Not known to live apart: a child whose home is not known is taken to be with the parent.
        bool TogetherWith(int child, int parent) =>
            homes.Of(child) is not { } home || homes.Of(parent) is not { } other || home == other;
    }
}
