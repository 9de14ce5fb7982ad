using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>
/// How telling stands for many families at once, in as many queries for many as for one. Who asks has made sure that they may
/// know of them.
/// </summary>
internal sealed class ToldStandings(AppDb db, FairProcessingRules rules, DateOnly today)
{
    public async Task<IReadOnlyList<ToldOfFamily>> ReadAsync(
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        var members = await MembersAsync(families, cancel);
        var people = members.Select(m => m.Person).Distinct().ToArray();
        var clocks = await new WhenObtained(db, rules).ReadAsync(families, people, cancel);
        var told = (
            await db
                .ToldRecords.AsNoTracking()
                .Include(t => t.Members)
                .Where(t => families.Contains(t.FamilyId) && t.StruckAt == null)
                .ToListAsync(cancel)
        )
            .SelectMany(t => t.Members.Select(m => (m.PersonId, Telling: Of(t))))
            .ToLookup(t => t.PersonId, t => t.Telling);
        var exceptions = (
            await db
                .ToldExceptions.AsNoTracking()
                .Where(e => families.Contains(e.FamilyId) && e.EndedAt == null)
                .ToListAsync(cancel)
        ).ToLookup(e => e.FamilyId);
        return
        [
            .. members
                .GroupBy(m => m.Family, m => m.Person)
                .Select(family => new ToldOfFamily(
                    family.Key,
                    family
                        .Distinct()
                        .ToDictionary(
                            p => p,
                            p =>
                                Standing(
                                    p,
                                    clocks(family.Key, p) ?? new(today),
                                    told[p],
                                    exceptions[family.Key]
                                )
                        )
                )),
        ];
    }

    private (ToldStanding, Obtained) Standing(
        PersonId person,
        Obtained obtained,
        IEnumerable<Telling> told,
        IEnumerable<ToldException> exceptions
    ) =>
        (
            ToldClock.On(
                today,
                obtained,
                told,
                exceptions
                    .Where(e => e.PersonId is null || e.PersonId == person)
                    .Select(e => new ExceptionTaken(e.From, e.LookAgain)),
                rules
            ),
            obtained
        );

    /// <summary>The dead and the unborn are nobody whom the law has told.</summary>
    private async Task<List<(FamilyId Family, PersonId Person)>> MembersAsync(
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        var found = await (
            from m in db.FamilyMembers.AsNoTracking()
            where
                families.Contains(m.FamilyId)
                && m.Role != MemberRole.Unborn
                && (m.To == null || m.To >= today)
            join p in db.People on m.PersonId equals p.Id
            where p.DeathDate == null
            select new { m.FamilyId, m.PersonId }
        ).ToListAsync(cancel);
        return [.. found.Select(f => (f.FamilyId, f.PersonId))];
    }

    private static Telling Of(ToldRecord told) =>
        new(told.On, [.. told.Facts.Split(',').Select(Kebab.Read<ToldFact>)]);
}
