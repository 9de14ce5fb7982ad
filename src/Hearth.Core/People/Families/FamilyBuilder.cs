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
    private readonly LivedTogether lived;
    private readonly BringsUp bringsUp;

    private FamilyBuilder(FamilyEvidence given)
    {
        statements = new Statements(given);
        evidence = PlacesByName.Resolve(given, statements.Related);
        var communal = CommunalPlaces.Find(evidence, statements.Related);
        homes = new Homes(evidence, statements, communal, IsDependent);
        lived = new LivedTogether(evidence, communal);
        bringsUp = new BringsUp(evidence, statements, homes, IsDependent);
    }

    public static IReadOnlyList<BuiltFamily> Build(FamilyEvidence evidence) =>
        new FamilyBuilder(evidence).Build();

    private List<BuiltFamily> Build()
    {
        var children = Enumerable.Range(0, evidence.People.Count).Where(IsDependent).ToArray();
        var groups = SiblingGroups.Of(children, evidence, statements, homes, lived);
        return [.. children.GroupBy(groups.Of).SelectMany(g => Parted([.. g])).Select(Family)];
    }

    /// <summary>A child of no family of another's, by decision, is a family by itself.</summary>
    private IEnumerable<int[]> Parted(int[] children)
    {
        var leaving = children
            .Where(c => children.Any(o => evidence.NotOneFamily.Contains((c, o))))
            .ToHashSet();
        if (leaving.Count < children.Length)
            yield return [.. children.Where(c => !leaving.Contains(c))];
        foreach (var child in leaving)
            yield return [child];
    }

    private void PutOut(Dictionary<int, BuiltMember> members, int[] children)
    {
        foreach (var grown in members.Keys.Except(children).ToArray())
            if (
                members.Keys.Any(o =>
                    evidence.NotOneFamily.Contains((grown, o))
                    || children.Contains(o) && evidence.NotOneFamily.Contains((o, grown))
                )
            )
                members.Remove(grown);
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
                && !BelongsToOthers(adult, children, home)
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
        var grownHere = members.Count - children.Length;
        foreach (var child in children)
        foreach (var (grown, until) in lived.OnceWith(child))
            if (
                !members.ContainsKey(grown)
                && IsAlive(grown)
                && bringsUp.Once(grown, child, homesHere, until, grownHere) is { } once
            )
                members.Add(grown, once);
        PutOut(members, children);
        return new([.. members.Values.OrderBy(m => m.Role).ThenBy(m => m.Person)]);
    }

    /// <summary>Two families may be known at one home: one moved out, the other in. Who is kin to the others' children is theirs.</summary>
    private bool BelongsToOthers(int adult, int[] children, string home) =>
        homes
            .At(home)
            .Any(c =>
                IsDependent(c)
                && !children.Contains(c)
                && Kin.AreKin(evidence, statements.Related, adult, c)
            ) && !children.Any(c => Kin.AreKin(evidence, statements.Related, adult, c));

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
