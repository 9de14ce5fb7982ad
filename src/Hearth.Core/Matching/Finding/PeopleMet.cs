using Hearth.Core.Data;
using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Standardise;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Finding;

/// <summary>A record that agrees with what is asked, and whose it is.</summary>
internal sealed record PersonMet(Identity Identity, PersonId Person, double Weight);

/// <summary>
/// Whom what is asked meets: among the records of the standing run, and those written down by hand since. Of these few each is
/// weighed by itself, and how rare a name is does not count.
/// </summary>
internal static class PeopleMet
{
    /// <summary>The record that agrees most is first.</summary>
    public static async Task<IReadOnlyList<PersonMet>> FindAsync(
        AppDb db,
        WarmIndex warm,
        Identity who,
        CancellationToken cancel
    )
    {
        var home = HomeOf(warm, who);
        var since = await SinceAsync(db, warm, cancel);
        return
        [
            .. warm
                .Index.Find(IdentityTable.Cells(who, home, warm.InfantsSince))
                .Records.Select(r => new PersonMet(
                    warm.Identities[r.Record],
                    warm.People[r.Record],
                    r.Weight
                ))
                .Concat(
                    since
                        .Select(s => s with { Weight = WeightOf(warm, who, home, s.Identity) })
                        .Where(s => s.Weight >= warm.Model.KeepWeight)
                )
                .OrderByDescending(m => m.Weight)
                .ThenBy(m => m.Identity.Id),
        ];
    }

    private static async Task<List<PersonMet>> SinceAsync(
        AppDb db,
        WarmIndex warm,
        CancellationToken cancel
    )
    {
        // What of it may be told is decided after.
        using var unlimited = db.Unlimited();
        var returns = await db
            .Returns.Where(r =>
                r.SourceId == RecordsOfHearth.FrontDoor
                && r.No > warm.Recorded
                && r.Status == ReturnStatus.Effective
            )
            .Select(r => new { r.No, r.Rows })
            .ToListAsync(cancel);
        long[] rows =
        [
            .. returns.SelectMany(r =>
                Enumerable.Range(1, (int)r.Rows).Select(row => Record.IdOf(r.No, row))
            ),
        ];
        if (rows.Length == 0)
            return [];
        return await (
            from record in db.Records.AsNoTracking()
            where rows.Contains(record.Id)
            join identity in db.Identities on record.IdentityId equals identity.Id
            join link in db.PersonLinks on identity.Id equals link.IdentityId
            select new PersonMet(identity, link.PersonId, 0)
        ).ToListAsync(cancel);
    }

    private static double WeightOf(WarmIndex warm, Identity who, string? home, Identity known)
    {
        var waterfall = new Explaining(
            IdentityTable.Of([who, known], [home, HomeOf(warm, known)]),
            warm.Model
        ).Explain(0, 1);
        return waterfall.PriorWeight + waterfall.Steps.Sum(s => s.LevelWeight);
    }

    private static string? HomeOf(WarmIndex warm, Identity who) =>
        warm.Homes.KeyOf(HomeAddress.Read(who.Address, who.Postcode));
}
