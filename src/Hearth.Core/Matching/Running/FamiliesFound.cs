using Hearth.Core.People;
using Hearth.Core.People.Families;
using Hearth.Core.People.Following;

namespace Hearth.Core.Matching.Running;

/// <summary>Families with ids kept from before, those that ended, and every membership.</summary>
internal sealed record FamiliesFound(
    IReadOnlyList<Family> Families,
    IReadOnlyList<FamilyMember> Members,
    IdsKept Ids,
    IReadOnlyList<PartedFamily> Parted,
    int Standing
)
{
    public static FamiliesFound Make(
        int run,
        IReadOnlyList<BuiltFamily> built,
        PeopleFound found,
        PeopleBefore before
    )
    {
        var people = found.People;
        IReadOnlyList<Guid>[] groups =
        [
            .. built.Select(f =>
                (IReadOnlyList<Guid>)[.. f.Members.Select(m => people[m.Person].Id.Value)]
            ),
        ];
        var kept = StableIds.Keep(groups, before.FamiliesOf);
        // Whoever holds records of one who was merged counts as that one too.
        var ids = IdsAgain.Of(
            kept,
            [.. groups.Select(g => g.Concat(g.SelectMany(p => found.Holds[p])).ToHashSet())],
            before.OfMerged,
            before.Families.ContainsKey
        );
        var became = kept.Ids.Zip(ids.Ids).ToDictionary(i => i.First, i => i.Second);
        PartedFamily[] parted =
        [
            .. kept.Split.Select(s => new PartedFamily(
                new(s.From),
                new(became[s.New]),
                before.Families.GetValueOrDefault(became[s.New])?.EndedRun
            )),
        ];
        var families = new List<Family>();
        var members = new List<FamilyMember>();
        for (var f = 0; f < built.Count; f++)
        {
            var id = ids.Ids[f];
            var old = before.Families.GetValueOrDefault(id);
            families.Add(
                new Family
                {
                    Id = new(id),
                    Name = NameOf(built[f], people),
                    Locality = people[built[f].Members[0].Person].Locality,
                    CreatedRun = old?.CreatedRun ?? run,
                    Version = old is null ? 0 : old.Version + 1,
                }
            );
            members.AddRange(built[f].Members.Select(m => Member(id, m, people)));
        }
        var standing = ids.Ids.ToHashSet();
        foreach (var old in before.Families.Values.Where(f => !standing.Contains(f.Id.Value)))
        {
            old.EndedRun ??= run;
            if (ids.Merged.TryGetValue(old.Id.Value, out var into))
                old.MergedInto = new(into);
            families.Add(old);
        }
        return new(families, members, ids, parted, built.Count);
    }

    public static FamilyMember Member(Guid family, BuiltMember m, IReadOnlyList<Person> people) =>
        new()
        {
            FamilyId = new(family),
            PersonId = people[m.Person].Id,
            Role = m.Role,
            ParentingResponsibility = m.ParentingResponsibility,
            LivesElsewhere = m.LivesElsewhere,
            Because = m.Because,
        };

    /// <summary>The children's surnames, the commonest first.</summary>
    public static string NameOf(BuiltFamily family, IReadOnlyList<Person> people) =>
        string.Join(
            " and ",
            family
                .Members.Where(m => m.Role is MemberRole.Child or MemberRole.Unborn)
                .Select(m => people[m.Person].Surname)
                .OfType<string>()
                .CountBy(s => s)
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => s.Key)
                .Take(2)
        );
}
