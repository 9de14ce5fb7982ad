namespace Hearth.Core.People.Families;

/// <summary>
/// Builds families of dependent children and those who bring them up from where people live and what sources say of
/// them. Pure and repeatable: the same evidence gives the same families.
/// </summary>
internal sealed class FamilyBuilder
{
    private readonly FamilyEvidence evidence;
    private readonly Statements statements;
    private readonly Homes homes;
    private readonly BringsUp bringsUp;

    private FamilyBuilder(FamilyEvidence given)
    {
        statements = new Statements(given);
        evidence = PlacesByName.Resolve(given, statements.Related);
        var communal = CommunalPlaces.Find(evidence, statements.Related);
        homes = new Homes(evidence, statements, communal, IsDependent);
        bringsUp = new BringsUp(evidence, statements, homes, IsDependent);
    }

    public static IReadOnlyList<BuiltFamily> Build(FamilyEvidence evidence) =>
        new FamilyBuilder(evidence).Build();

    private List<BuiltFamily> Build()
    {
        var children = Enumerable.Range(0, evidence.People.Count).Where(IsDependent).ToArray();
        var groups = new Sets(evidence.People.Count);
        foreach (var home in children.Where(c => homes.Of(c) is not null).GroupBy(c => homes.Of(c)))
        foreach (var child in home)
            groups.Join(home.First(), child);
        foreach (var child in children)
        foreach (var parent in statements.ParentsOf(child))
        foreach (var sibling in statements.ChildrenOf(parent).Where(IsDependent))
            if (TogetherWith(child, parent) && TogetherWith(sibling, parent))
                groups.Join(child, sibling);
        foreach (var named in children.GroupBy(statements.Siblings.Of))
        foreach (var child in named)
            groups.Join(named.First(), child);
        return [.. children.GroupBy(groups.Of).Select(g => Family([.. g]))];
    }

    private bool IsDependent(int person)
    {
        var who = evidence.People[person];
        if (who.DeathDate <= evidence.AsAt)
            return false;
        // A child expected six weeks ago or more has been born and is known by a date of birth, or is not to be.
        if (who.BirthDate is null && who.ExpectedDate is { } due)
            return due >= evidence.AsAt.AddDays(-42);
        return Ages.At(who.BirthDate, evidence.AsAt) is { } age
            ? age < Ages.Adult
            : statements.IsCalledChild(person);
    }

    /// <summary>Not known to live apart: a child whose home is not known is taken to be with the parent.</summary>
    private bool TogetherWith(int child, int parent) =>
        homes.Of(child) is not { } home || homes.Of(parent) is not { } other || home == other;

    private BuiltFamily Family(int[] children)
    {
        var members = children.ToDictionary(c => c, c => Child(c, children));
        var homesHere = children.Select(homes.Of).OfType<string>().Distinct().ToArray();
        foreach (var child in children)
        foreach (
            var parent in statements.ParentsOf(child).Where(p => !IsDependent(p) && IsAlive(p))
        )
            members.TryAdd(parent, Parent(parent, child, homesHere));
        var stated = members.Values.Where(m => m.Role == MemberRole.Parent).ToArray();
        var atHome = stated.Where(s => !s.LivesElsewhere).ToArray();
        foreach (var home in homesHere)
        foreach (var adult in homes.At(home).Where(a => !IsDependent(a) && IsAlive(a)))
            if (
                !members.ContainsKey(adult)
                && bringsUp.AtHome(adult, children, atHome, home) is { } member
            )
                members.Add(adult, member);
        foreach (var parent in members.Values.Where(m => m.Role == MemberRole.Parent).ToArray())
        foreach (
            var partner in statements
                .PartnersOf(parent.Person)
                .Where(p => IsAlive(p) && !IsDependent(p))
        )
            if (
                !parent.LivesElsewhere
                && (homes.Of(partner) is not { } at || homesHere.Contains(at))
            )
                members.TryAdd(
                    partner,
                    new(
                        partner,
                        MemberRole.OtherAdult,
                        true,
                        false,
                        null,
                        "Partner of a parent, named in out-of-work benefits or by a service"
                    )
                );
        var anyGrown = members.Count > children.Length;
        foreach (var child in children)
        foreach (var (grown, until) in homes.OnceWith(child))
            if (
                !members.ContainsKey(grown)
                && IsAlive(grown)
                && bringsUp.Once(grown, child, homesHere, until, anyGrown) is { } once
            )
                members.Add(grown, once);
        return new([.. members.Values.OrderBy(m => m.Role).ThenBy(m => m.Person)]);
    }

    private BuiltMember Child(int child, int[] children)
    {
        var unborn =
            evidence.People[child].BirthDate is null
            && evidence.People[child].ExpectedDate is not null;
        var stated = statements.WhyChild(child);
        var because =
            homes.Of(child) is { } home && children.Length > 1
                ? $"{homes.Why(child, home)}{(stated is null ? "" : "; " + stated)}"
                : stated ?? "A dependent child";
        return new(
            child,
            unborn ? MemberRole.Unborn : MemberRole.Child,
            false,
            false,
            null,
            because
        );
    }

    private BuiltMember Parent(int parent, int child, string[] homesHere)
    {
        var at = homes.Of(parent);
        var elsewhere = at is not null && homesHere.Length > 0 && !homesHere.Contains(at);
        var why = statements.WhyParent(parent, child);
        var because =
            elsewhere ? $"{why}; lives elsewhere"
            : at is not null && homesHere.Contains(at) ? $"{homes.Why(parent, at)}; {why}"
            : why;
        return new(
            parent,
            MemberRole.Parent,
            true,
            elsewhere,
            homes.Since(parent, elsewhere ? null : at),
            because
        );
    }

    private bool IsAlive(int person) => !(evidence.People[person].DeathDate <= evidence.AsAt);
}
