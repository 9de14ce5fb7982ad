using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>Members in the order a family is told in: adults of the household, those living elsewhere, children from the eldest, the unborn.</summary>
internal static class FamilyMembersRead
{
    public static async Task<IReadOnlyList<MemberRead>> ReadAsync(
        AppDb db,
        FamilyId family,
        CancellationToken cancel
    )
    {
        var rows = await (
            from member in db.FamilyMembers.AsNoTracking()
            where member.FamilyId == family
            join person in db.People on member.PersonId equals person.Id
            select new
            {
                Member = member,
                Person = person,
                Records = db.PersonLinks.Count(l => l.PersonId == person.Id),
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => Order(r.Member))
                .ThenBy(r => r.Person.BirthDate ?? DateOnly.MaxValue)
                .ThenBy(r => r.Person.Id.ToString(), StringComparer.Ordinal)
                .Select(r => new MemberRead(
                    r.Person.Id,
                    r.Member.Role == MemberRole.Unborn && r.Person.Forename is null
                        ? "Unborn child"
                        : NameOf(r.Person),
                    r.Member.Role,
                    r.Member.ParentingResponsibility,
                    r.Member.LivesElsewhere,
                    r.Person.BirthDate,
                    r.Person.BirthAccuracy,
                    r.Person.ExpectedDate,
                    r.Person.Sex,
                    r.Member.From,
                    r.Member.Because,
                    r.Records,
                    r.Person.DeathDate
                )),
        ];
    }

    public static string NameOf(Person person)
    {
        var name = $"{person.Forename} {person.Surname}".Trim();
        return name.Length == 0 ? "Name not known" : name;
    }

    private static int Order(FamilyMember member) =>
        member.Role switch
        {
            MemberRole.Parent => member.LivesElsewhere ? 2 : 0,
            MemberRole.OtherAdult => member.LivesElsewhere ? 2 : 1,
            MemberRole.Child => 3,
            _ => 4,
        };
}
