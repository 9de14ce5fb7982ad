using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Running;

/// <summary>A member as the rules see them, before what is recorded of them is read.</summary>
internal sealed record MemberRow(
    PersonId PersonId,
    MemberRole Role,
    bool ParentingResponsibility,
    bool LivesElsewhere,
    DateOnly? BirthDate,
    BirthAccuracy BirthAccuracy,
    string? Sex
);

/// <summary>Every family that stands, with who belongs to it as at a date, in order of family id.</summary>
internal static class FamilyRows
{
    public static async Task<IReadOnlyList<(FamilyId Id, MemberRow[] Members)>> ReadAsync(
        AppDb db,
        DateOnly asAt,
        CancellationToken cancel
    )
    {
        var rows = await (
            from member in db.FamilyMembers.AsNoTracking()
            join family in db.Families on member.FamilyId equals family.Id
            join person in db.People on member.PersonId equals person.Id
            where family.EndedRun == null
            where member.From == null || member.From <= asAt
            where member.To == null || member.To > asAt
            where person.DeathDate == null || person.DeathDate > asAt
            select new
            {
                member.FamilyId,
                Row = new MemberRow(
                    member.PersonId,
                    member.Role,
                    member.ParentingResponsibility,
                    member.LivesElsewhere,
                    person.BirthDate,
                    person.BirthAccuracy,
                    person.Sex
                ),
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.FamilyId)
                .Select(g =>
                    (
                        g.Key,
                        g.Select(r => r.Row)
                            .Where(r => r.Role == MemberRole.Unborn || !(r.BirthDate > asAt))
                            .OrderBy(r => r.PersonId.ToString(), StringComparer.Ordinal)
                            .ToArray()
                    )
                )
                .Where(f => f.Item2.Length > 0)
                .OrderBy(f => f.Key.ToString(), StringComparer.Ordinal),
        ];
    }

    public static PersonFacts Facts(MemberRow row, Recorded recorded) =>
        new(
            row.PersonId.ToString(),
            row.Role switch
            {
                MemberRole.Child => Place.Child,
                MemberRole.Unborn => Place.Unborn,
                MemberRole.Parent => Place.Parent,
                _ => Place.OtherAdult,
            },
            row.ParentingResponsibility,
            row.LivesElsewhere,
            new Birth(
                row.BirthDate,
                row.BirthAccuracy switch
                {
                    BirthAccuracy.Exact => BirthPrecision.Exact,
                    BirthAccuracy.Estimated => BirthPrecision.Estimated,
                    BirthAccuracy.Partial => BirthPrecision.Partial,
                    _ => BirthPrecision.Unknown,
                }
            ),
            row.Sex,
            recorded.Of(row.PersonId)
        );
}
