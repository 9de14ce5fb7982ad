using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>
/// When information about somebody was obtained, first used to speak with them, and first disclosed: the earliest that the
/// records show, by the choices of <c>rulebook/sharing/fair-processing-*.yaml</c> and with the doubts named there.
/// </summary>
internal sealed class WhenObtained(AppDb db, FairProcessingRules rules)
{
    private readonly Dictionary<PersonId, DateOnly> records = [];
    private readonly Dictionary<FamilyId, DateOnly> identified = [];
    private readonly List<(FamilyId Family, PersonId? Person, DateOnly On)> spoken = [];
    private readonly List<(FamilyId Family, PersonId? Person, DateOnly On)> disclosed = [];

    /// <summary>Of each of the people in each of the families; null where nothing shows it.</summary>
    public async Task<Func<FamilyId, PersonId, Obtained?>> ReadAsync(
        IReadOnlyCollection<FamilyId> families,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancel
    )
    {
        if (rules.Obtained == ObtainedBy.FirstRecord)
            await RecordsAsync(people, cancel);
        await IdentifiedAsync(families, cancel);
        await WorkAsync(families, cancel);
        var (talks, shares) = (spoken.ToLookup(s => s.Family), disclosed.ToLookup(s => s.Family));
        return (family, person) =>
        {
            DateOnly?[] dates =
            [
                records.TryGetValue(person, out var came) ? came : null,
                identified.TryGetValue(family, out var found) ? found : null,
            ];
            if (dates.Min() is not { } on)
                return null;
            return new(
                on,
                // What was said before anything came made no use of it: the first talk after is the first that may have.
                First(talks[family].Where(t => t.On >= on), person),
                First(shares[family], person)
            );
        };
    }

    private static DateOnly? First(
        IEnumerable<(FamilyId Family, PersonId? Person, DateOnly On)> of,
        PersonId person
    ) => of.Where(t => t.Person is null || t.Person == person).Select(t => (DateOnly?)t.On).Min();

    /// <summary>The day the first return with a record of them came.</summary>
    private async Task RecordsAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        var subjects =
            from link in db.PersonLinks.AsNoTracking()
            where people.Contains(link.PersonId)
            join record in db.Records on link.IdentityId equals record.IdentityId
            join of in db.Returns on record.ReturnNo equals of.No
            group of.ReceivedAt by link.PersonId into came
            select new { Person = came.Key, At = came.Min() };
        var others =
            from link in db.PersonLinks.AsNoTracking()
            where people.Contains(link.PersonId)
            join record in db.Records on (long?)link.IdentityId equals record.OtherIdentityId
            join of in db.Returns on record.ReturnNo equals of.No
            group of.ReceivedAt by link.PersonId into came
            select new { Person = came.Key, At = came.Min() };
        foreach (
            var one in (await subjects.ToListAsync(cancel)).Concat(await others.ToListAsync(cancel))
        )
            Earlier(records, one.Person, London.DateOf(one.At));
    }

    private async Task IdentifiedAsync(
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        var listed = await (
            from entry in db.ListEntries.AsNoTracking()
            where families.Contains(entry.FamilyId)
            join list in db.Lists on entry.ListId equals list.Id
            group list.CreatedAt by entry.FamilyId into at
            select new { Family = at.Key, At = at.Min() }
        ).ToListAsync(cancel);
        foreach (var one in listed)
            Earlier(identified, one.Family, London.DateOf(one.At));
        var nominated = await db
            .Nominations.AsNoTracking()
            .Where(n => families.Contains(n.FamilyId))
            .Select(n => new { n.FamilyId, n.RecordedAt })
            .ToListAsync(cancel);
        foreach (var one in nominated)
            Earlier(identified, one.FamilyId, London.DateOf(one.RecordedAt));
    }

    /// <summary>Who of the council works with them speaks with them; to who of another agency does, the family opens here.</summary>
    private async Task WorkAsync(IReadOnlyCollection<FamilyId> families, CancellationToken cancel)
    {
        var work = await db
            .Involvements.AsNoTracking()
            .Where(i => families.Contains(i.FamilyId))
            .Select(i => new
            {
                i.FamilyId,
                i.PersonId,
                i.AgencyId,
                i.UserId,
                i.From,
                i.RecordedAt,
            })
            .ToListAsync(cancel);
        foreach (var one in work)
        {
            var recorded = London.DateOf(one.RecordedAt);
            Earlier(identified, one.FamilyId, recorded);
            if (one.UserId is null)
                continue;
            if (one.AgencyId == Agency.Council)
                spoken.Add((one.FamilyId, one.PersonId, one.From));
            else
                disclosed.Add((one.FamilyId, null, one.From > recorded ? one.From : recorded));
        }
        var shared = await db
            .Disclosures.AsNoTracking()
            .Where(d =>
                families.Contains(d.FamilyId)
                && d.FromAgency == Agency.Council
                && d.ToAgency != Agency.Council
            )
            .Select(d => new
            {
                d.FamilyId,
                d.PersonId,
                d.On,
            })
            .ToListAsync(cancel);
        foreach (var one in shared)
            disclosed.Add((one.FamilyId, one.PersonId, one.On));
    }

    private static void Earlier<T>(Dictionary<T, DateOnly> of, T key, DateOnly on)
        where T : notnull
    {
        if (!of.TryGetValue(key, out var known) || on < known)
            of[key] = on;
    }
}
