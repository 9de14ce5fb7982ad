using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <summary>Whether somebody may know of a family, and what they may see of it (requirement SH-1).</summary>
public sealed class FamilyAccessQuery(
    AppDb db,
    SharingStateQuery states,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    /// <summary>Null when they may not know of it. Whether there is such a family is not asked: the answer takes as long either way.</summary>
    internal async Task<FamilyAccess?> OfAsync(
        FamilyId family,
        FlowKind flow,
        Actor actor,
        CancellationToken cancel
    ) => (await OfAsync([family], flow, actor, cancel)).GetValueOrDefault(family);

    /// <summary>Of those that they may know of, what they may see; the others are not there. As many queries for many as for one.</summary>
    internal async Task<IReadOnlyDictionary<FamilyId, FamilyAccess>> OfAsync(
        IReadOnlyCollection<FamilyId> families,
        FlowKind flow,
        Actor actor,
        CancellationToken cancel
    )
    {
        var state = await states.ReadAsync(cancel);
        var now = await NowAsync(families, cancel);
        var reaches = await ReachesAsync([.. families.Select(now)], actor, cancel);
        var found = new Dictionary<FamilyId, FamilyAccess>();
        foreach (var family in families.Distinct())
        {
            var question = new Question(
                // What another system is told is a flow of its own.
                actor.Client
                    is not null
                && flow == FlowKind.FamilyPage
                    ? FlowKind.ApiAnswer
                    : flow,
                actor.AgencyId,
                actor.RoleId,
                Kebab.Of(actor.Purpose),
                // What the council has put together is the council's.
                Agency.Council,
                reaches(now(family))
            );
            if (MayKnow.Decide(state, question).Verdict == Verdict.Permit)
                found[family] = new FamilyAccess(state, question, catalogue);
        }
        return found;
    }

    /// <summary>The number a family had before it was found to be one with another opens no more than the family it is now.</summary>
    private async Task<Func<FamilyId, FamilyId>> NowAsync(
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        return await MergedNow.FamiliesAsync(db, families, cancel);
    }

    private async Task<Func<FamilyId, Reach>> ReachesAsync(
        IReadOnlyCollection<FamilyId> families,
        Actor actor,
        CancellationToken cancel
    )
    {
        var user = Guid.TryParse(actor.UserId, out var id) ? id : Guid.Empty;
        var (today, now) = (clock.Today(), clock.UtcNow());
        var works = await db
            .Involvements.Where(Involvement.StandsOn(today))
            .Where(i => families.Contains(i.FamilyId) && i.UserId == user)
            .Select(i => i.FamilyId)
            .ToHashSetAsync(cancel);
        var seals = (
            await db
                .FamilySeals.Where(s => families.Contains(s.FamilyId) && s.LiftedAt == null)
                .Select(s => new { s.FamilyId, IsNamed = s.Names.Any(n => n.UserId == user) })
                .ToListAsync(cancel)
        ).ToLookup(s => s.FamilyId, s => s.IsNamed);
        var emergencies = await db
            .EmergencyAccesses.Where(e =>
                families.Contains(e.FamilyId) && e.UserId == user && e.From <= now && e.Until > now
            )
            .Select(e => e.FamilyId)
            .ToHashSetAsync(cancel);
        return family =>
            (works.Contains(family) ? Reach.WorksWith : Reach.None)
            | (seals.Contains(family) ? Reach.Sealed : Reach.None)
            | (
                seals.Contains(family) && seals[family].All(isNamed => isNamed)
                    ? Reach.NamedOnSeal
                    : Reach.None
            )
            | (emergencies.Contains(family) ? Reach.Emergency : Reach.None);
    }
}
