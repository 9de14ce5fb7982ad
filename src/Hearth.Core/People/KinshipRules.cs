namespace Hearth.Core.People;

/// <summary>A source names somebody in a household of its own, as something.</summary>
internal sealed record SaidAs(PersonId Person, string Source, string Reference, string? As);

/// <summary>
/// Who is what to whom, from what sources themselves say and people decided; never from a record of abuse, of a tenancy or
/// of homelessness, which say who was there and not who is whose. What nobody says stays unknown. Pure.
/// </summary>
internal static class KinshipRules
{
    private static readonly Dictionary<string, KinKind> Above = new(StringComparer.Ordinal)
    {
        ["mother"] = KinKind.Parent,
        ["father"] = KinKind.Parent,
        ["parent"] = KinKind.Parent,
        ["adoptive-mother"] = KinKind.Adoptive,
        ["adoptive-father"] = KinKind.Adoptive,
        ["adoptive-parent"] = KinKind.Adoptive,
        ["adopter"] = KinKind.Adoptive,
        ["foster-mother"] = KinKind.Foster,
        ["foster-father"] = KinKind.Foster,
        ["foster-parent"] = KinKind.Foster,
        ["foster-carer"] = KinKind.Foster,
        ["carer"] = KinKind.BringsUp,
        ["guardian"] = KinKind.BringsUp,
        ["special-guardian"] = KinKind.BringsUp,
    };

    private static readonly HashSet<string> Grandparents = new(
        ["grandparent", "grandmother", "grandfather"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> MayBeACouple = new(
        ["partner", "claimant", "mother", "father", "parent", "carer"],
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, PairKind> Couples = new(StringComparer.Ordinal)
    {
        ["partner"] = PairKind.Partners,
        ["ex-partner"] = PairKind.Separated,
        ["former-partner"] = PairKind.Separated,
        ["ex-husband"] = PairKind.Divorced,
        ["ex-wife"] = PairKind.Divorced,
    };

    /// <param name="members">The family.</param>
    /// <param name="said">What sources that the reader may see say of them.</param>
    /// <param name="bringsUp">Who, somebody decided, brings up which child.</param>
    /// <param name="partners">Who, somebody decided, are partners.</param>
    public static Kinship Of(
        IReadOnlyList<MemberRead> members,
        IEnumerable<SaidAs> said,
        IEnumerable<(PersonId Carer, PersonId Child)> bringsUp,
        IEnumerable<(PersonId One, PersonId Other)> partners
    )
    {
        var of = members.ToDictionary(m => m.Id);
        var young = members.Where(IsYoung).Select(m => m.Id).ToHashSet();
        List<KinTie> ties =
        [
            .. bringsUp
                .Where(b => young.Contains(b.Child) && of.ContainsKey(b.Carer))
                .Select(b => new KinTie(b.Child, b.Carer, KinKind.BringsUp)),
        ];
        List<KinPair> pairs =
        [
            .. partners
                .Where(p => of.ContainsKey(p.One) && of.ContainsKey(p.Other) && p.One != p.Other)
                .Select(p => Pair(p.One, p.Other, PairKind.Partners)),
        ];
        HashSet<PersonId> grand = [];
        foreach (
            var household in said.Where(s => of.ContainsKey(s.Person))
                .GroupBy(s => (s.Source, s.Reference))
        )
        {
            var children = household
                .Select(s => s.Person)
                .Where(young.Contains)
                .Distinct()
                .ToArray();
            var grown = household
                .Where(s => !young.Contains(s.Person) && s.As is not null)
                .ToArray();
            foreach (var one in grown)
            {
                if (Grandparents.Contains(one.As!))
                    grand.Add(one.Person);
                if (Above.TryGetValue(one.As!, out var kind))
                    ties.AddRange(children.Select(c => new KinTie(c, one.Person, kind)));
                if (!Couples.TryGetValue(one.As!, out var pair))
                    continue;
                var others = grown
                    .Where(o => o.Person != one.Person && MayBeACouple.Contains(o.As!))
                    .Select(o => o.Person)
                    .Distinct()
                    .ToArray();
                // Of a mother and a father nobody says whose partner it is: neither is guessed.
                if (others is [var other])
                    pairs.Add(Pair(one.Person, other, pair));
            }
        }
        // Who lives with the children and is taken to bring them up, though nobody says as what.
        foreach (var adult in members.Where(m => m.ParentingResponsibility && !m.LivesElsewhere))
        foreach (var child in young.Where(c => c != adult.Id))
            if (!ties.Any(t => t.Child == child && t.Parent == adult.Id))
                ties.Add(new(child, adult.Id, KinKind.BringsUp, grand.Contains(adult.Id) ? 2 : 1));
        return new(
            [
                .. ties.GroupBy(t => (t.Child, t.Parent))
                    .Select(t => t.MinBy(one => one.Kind)!)
                    .OrderBy(t => t.Child.ToString(), StringComparer.Ordinal)
                    .ThenBy(t => t.Parent.ToString(), StringComparer.Ordinal),
            ],
            [
                // Who is said to be a partner and a former one is what was last heard, and that is not known: neither.
                .. pairs
                    .GroupBy(p => (p.One, p.Other))
                    .Where(p => p.Select(one => one.Kind).Distinct().Count() == 1)
                    .Select(p => p.First())
                    .OrderBy(p => p.One.ToString(), StringComparer.Ordinal)
                    .ThenBy(p => p.Other.ToString(), StringComparer.Ordinal),
            ]
        );
    }

    private static bool IsYoung(MemberRead member) =>
        member.Role is MemberRole.Child or MemberRole.Unborn;

    private static KinPair Pair(PersonId one, PersonId other, PairKind kind) =>
        one.Value.CompareTo(other.Value) < 0 ? new(one, other, kind) : new(other, one, kind);
}
