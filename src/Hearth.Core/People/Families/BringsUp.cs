using System.Globalization;

namespace Hearth.Core.People.Families;

/// <summary>Who is taken to bring a child up although no source says so: by home, age and name.</summary>
internal sealed class BringsUp(
    FamilyEvidence evidence,
    Statements statements,
    Homes homes,
    Func<int, bool> isDependent
)
{
    /// <summary>An adult at the children's home whom no source names: taken as a parent by age, and by name or by being the only ones.</summary>
    public BuiltMember? AtHome(int adult, int[] children, BuiltMember[] parents, string home)
    {
        var gaps = children
            .Select(c => Ages.Older(evidence.People[adult], evidence.People[c]))
            .OfType<double>()
            .ToArray();
        var named = children.Any(c => evidence.People[c].SharesNameWith(evidence.People[adult]));
        if (gaps.Length == 0 ? !named && !statements.IsGrown(adult) : gaps.Min() < 15)
            return null;
        var adults = homes.At(home).Where(a => !isDependent(a)).ToArray();
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
        var old = gaps.Length > 0 && gaps.Min() > 48;
        if (old && !named)
            return null;
        var kin = old ? " and old enough to be a grandparent" : "";
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
    /// Someone of a parent's age who lived with the child and is not known to now: of the child's name where one other
    /// brings the child up, and of any where nobody is known to.
    /// </summary>
    public BuiltMember? Once(
        int grown,
        int child,
        string[] homesHere,
        DateOnly until,
        int grownHere
    ) =>
        isDependent(grown)
        || homes.Of(grown) is { } now && homesHere.Contains(now)
        || Ages.Older(evidence.People[grown], evidence.People[child]) is not (>= 15 and <= 50)
        || grownHere > 1
        || grownHere == 1 && !evidence.People[grown].SharesNameWith(evidence.People[child])
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
}
