using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <param name="Id">The family.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="People">How many of its members stand so.</param>
public sealed record FamilyToTell(FamilyId Id, string Name, ToldStanding Standing, int People);

/// <param name="Overdue">Should have been told.</param>
/// <param name="LookAgain">Not told for a reason that is to be looked at again.</param>
/// <param name="Due">To be told, in time.</param>
public sealed record ToldCounts(int Overdue, int LookAgain, int Due);

/// <summary>
/// Families that were listed, nominated or are worked with, and have still to be told: by name those that the actor may know
/// of, and in number all of them for whoever looks after notices.
/// </summary>
public sealed class ToldOverdueQuery(
    AppDb db,
    FamilyAccessQuery access,
    FairProcessingRules rules,
    TimeProvider clock
)
{
    private const int AtOnce = 500;

    /// <summary>Overdue ones first, then those to look at again, then those that are due.</summary>
    public async Task<IReadOnlyList<FamilyToTell>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.SharingRecord) || actor.Families == FamilyReach.None)
            return [];
        var standing = (await StandingsAsync(await KnownAsync(actor, cancel), cancel))
            .Where(f => f.Standing?.Is >= ToldState.Due)
            .ToArray();
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "sharing.overdue-read",
            "families:to-tell",
            JsonSerializer.Serialize(new { families = standing.Length }),
            cancel
        );
        var names = new Dictionary<FamilyId, string>();
        foreach (var some in standing.Select(f => f.Family).Chunk(AtOnce))
        foreach (
            var one in await db
                .Families.AsNoTracking()
                .Where(f => some.Contains(f.Id))
                .Select(f => new { f.Id, f.Name })
                .ToListAsync(cancel)
        )
            names[one.Id] = one.Name;
        return
        [
            .. standing
                .Where(f => names.ContainsKey(f.Family))
                .Select(f => new FamilyToTell(
                    f.Family,
                    names[f.Family],
                    f.Standing!,
                    f.Members.Values.Count(m => m.Standing.Is == f.Standing!.Is)
                ))
                .OrderByDescending(f => f.Standing.Is)
                .ThenBy(f => f.Standing.Due)
                .ThenBy(f => f.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// In number: for those who work with families, of these; for whoever looks after notices, of all. A number names nobody.
    /// </summary>
    public async Task<ToldCounts> CountAsync(Actor actor, CancellationToken cancel)
    {
        IReadOnlyCollection<FamilyId> families;
        using var unlimited = actor.May(Permission.SharingManage) ? db.Unlimited() : null;
        if (actor.May(Permission.SharingManage))
            families = await IdentifiedAsync(cancel);
        else if (actor.May(Permission.SharingRecord) && actor.Families != FamilyReach.None)
            families = await KnownAsync(actor, cancel);
        else
            return new(0, 0, 0);
        var counts = (await StandingsAsync(families, cancel))
            .CountBy(f => f.Standing?.Is ?? ToldState.Told)
            .ToDictionary(c => c.Key, c => c.Value);
        return new(
            counts.GetValueOrDefault(ToldState.Overdue),
            counts.GetValueOrDefault(ToldState.LookAgain),
            counts.GetValueOrDefault(ToldState.Due)
        );
    }

    private async Task<IReadOnlyList<FamilyId>> KnownAsync(Actor actor, CancellationToken cancel)
    {
        var user = Guid.TryParse(actor.UserId, out var id) ? id : Guid.Empty;
        var hidden = SealedAgainst.Families(db, actor);
        var candidates =
            actor.Families == FamilyReach.Own
                ? await db
                    .Involvements.Where(i => i.UserId == user && !hidden.Contains(i.FamilyId))
                    .Select(i => i.FamilyId)
                    .Distinct()
                    .ToListAsync(cancel)
                : (await IdentifiedAsync(cancel)).Except(await hidden.ToListAsync(cancel));
        var known = new List<FamilyId>();
        foreach (var some in candidates.Chunk(AtOnce))
            known.AddRange((await access.OfAsync(some, FlowKind.FamilyPage, actor, cancel)).Keys);
        return known;
    }

    private async Task<IReadOnlyList<FamilyId>> IdentifiedAsync(CancellationToken cancel) =>
        await db
            .Families.Where(f =>
                f.EndedRun == null
                && (
                    db.ListEntries.Any(e => e.FamilyId == f.Id)
                    || db.Nominations.Any(n => n.FamilyId == f.Id)
                    || db.Involvements.Any(i => i.FamilyId == f.Id)
                )
            )
            .Select(f => f.Id)
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ToldOfFamily>> StandingsAsync(
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        var found = new List<ToldOfFamily>();
        var standings = new ToldStandings(db, rules, clock.Today());
        foreach (var some in families.Chunk(AtOnce))
            found.AddRange(await standings.ReadAsync(some, cancel));
        return found;
    }
}
