using Hearth.Core.People;
using Hearth.Core.People.Families;
using Hearth.Linkage.Score;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Matching.Running;

/// <summary>
/// A second look, once families are known: two grown members of one family, or two of its children, of one given name and
/// with nothing that speaks against it are one person. On their own the two records said too little: a tenant has no date of
/// birth, a mother had another surname, one of the addresses is old.
/// </summary>
/// <remarks>
/// Relational evidence as in Bhattacharya and Getoor (2007), "Collective entity resolution in relational data", in one round.
/// A father and son of one name are of two generations; two dates of birth that differ keep any two apart.
/// </remarks>
internal static class NamesakesInFamily
{
    public const string Because = "The same name in one family, and nothing that speaks against it";

    /// <summary>Links between records of two persons found, to be followed after all others; constraints still hold.</summary>
    public static IReadOnlyList<ScoredPair> Links(Grouped found, Standing[] known, double weight)
    {
        var recordOf = new int[found.People.People.Count];
        var grandparent = new bool[recordOf.Length];
        for (var i = known.Length - 1; i >= 0; i--)
        {
            var person = found.Clusters.ClusterOf[i];
            recordOf[person] = i;
            grandparent[person] |= known[i].Identity.Relationship == "grandparent";
        }
        var links = new List<ScoredPair>();
        foreach (var family in found.Families)
        foreach (var one in family.Members)
        foreach (var other in family.Members.Where(m => m.Person > one.Person))
        {
            if (
                IsYoung(one) != IsYoung(other)
                || grandparent[one.Person] != grandparent[other.Person]
                || !MayBeOne(found.People.People[one.Person], found.People.People[other.Person])
            )
                continue;
            var (left, right) = (recordOf[one.Person], recordOf[other.Person]);
            links.Add(new(Math.Min(left, right), Math.Max(left, right), weight, 0));
        }
        return links;
    }

    private static bool IsYoung(BuiltMember member) =>
        member.Role is MemberRole.Child or MemberRole.Unborn;

    private static bool MayBeOne(Person one, Person other) =>
        PersonName.FirstWord(one.Forename) is { } name
        && PersonName.FirstWord(other.Forename) is { } otherName
        && Nicknames.AreForms(name, otherName)
        && (one.BirthDate is null || other.BirthDate is null || one.BirthDate == other.BirthDate)
        && (one.Sex is null || other.Sex is null || one.Sex == other.Sex);
}
