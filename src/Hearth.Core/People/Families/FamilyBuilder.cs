using System.Globalization;

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

    private FamilyBuilder(FamilyEvidence given)
    {
        statements = new Statements(given);
        evidence = PlacesByName.Resolve(given, statements.Related);
        var communal = CommunalPlaces.Find(evidence, statements.Related);
        homes = new Homes(evidence, statements, communal, IsDependent);
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
                && CoResident(adult, children, atHome, home) is { } member
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
                && OnceParent(grown, child, homesHere, until, anyGrown) is { } once
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

    /// <summary>An adult at the children's home whom no source names: taken as a parent by age, and by name or by being the only ones.</summary>
    private BuiltMember? CoResident(int adult, int[] children, BuiltMember[] parents, string home)
    {
        var gaps = children
            .Select(c => Ages.Older(evidence.People[adult], evidence.People[c]))
            .OfType<double>()
            .ToArray();
        var named = children.Any(c => evidence.People[c].SharesNameWith(evidence.People[adult]));
        if (gaps.Length == 0 ? !named && !statements.IsGrown(adult) : gaps.Min() < 15)
            return null;
        var adults = homes.At(home).Where(a => !IsDependent(a)).ToArray();
        var younger = adults.Any(a =>
            a != adult
            && children.Any(c =>
                Ages.Older(evidence.People[a], evidence.People[c]) is >= 15 and < 45
            )
            && Ages.Older(evidence.People[adult], evidence.People[a]) >= 16
        );
        // A grandparent beside a parent shares the house; one without brings the child up.
        if (younger || parents.Length > 1)
            return null;
        var parental = adults.Where(a => MayBeParentOf(a, children)).ToArray();
        var anyNamed = parental.Any(a =>
            children.Any(c => evidence.People[c].SharesNameWith(evidence.People[a]))
        );
        if (!named && parental.Length > (anyNamed ? 2 : 3))
            return null;
        var kin = gaps.Length > 0 && gaps.Min() > 48 ? " and old enough to be a grandparent" : "";
        return new(
            adult,
            parents.Length > 0 && !named ? MemberRole.OtherAdult : MemberRole.Parent,
            true,
            false,
            homes.Since(adult, home),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{homes.Why(adult, home)}{(named ? "; same surname" : "")}{kin}"
            )
        );
    }

    /// <summary>Known by a name, and not known to be too young.</summary>
    private bool MayBeParentOf(int adult, int[] children) =>
        evidence.People[adult].Names.Count > 0
        && children.All(c =>
            Ages.Older(evidence.People[adult], evidence.People[c]) is null or >= 15
        );

    /// <summary>
    /// Someone of a parent's age who lived with the child and is not known to now: of the child's name, or where nobody
    /// else is known to bring the child up.
    /// </summary>
    private BuiltMember? OnceParent(
        int grown,
        int child,
        string[] homesHere,
        DateOnly until,
        bool anyGrown
    ) =>
        IsDependent(grown)
        || !IsAlive(grown)
        || homes.Of(grown) is { } now && homesHere.Contains(now)
        || Ages.Older(evidence.People[grown], evidence.People[child]) is not (>= 15 and <= 50)
        || anyGrown && !evidence.People[grown].SharesNameWith(evidence.People[child])
            ? null
            : new(
                grown,
                MemberRole.Parent,
                true,
                true,
                null,
                string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"Lived at the child's address until {until:MMMM yyyy}; lives elsewhere, or it is not known where"
                )
            );

    private bool IsAlive(int person) => !(evidence.People[person].DeathDate <= evidence.AsAt);
}
