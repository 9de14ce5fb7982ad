using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
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
    )
    {
        var state = await states.ReadAsync(cancel);
        var question = new Question(
            flow,
            actor.AgencyId,
            actor.RoleId,
            Kebab.Of(actor.Purpose),
            // What the council has put together is the council's.
            Agency.Council,
            await ReachAsync(family, actor, cancel)
        );
        return MayKnow.Decide(state, question).Verdict == Verdict.Permit
            ? new FamilyAccess(state, question, catalogue)
            : null;
    }

    private async Task<Reach> ReachAsync(FamilyId family, Actor actor, CancellationToken cancel)
    {
        var user = Guid.TryParse(actor.UserId, out var id) ? id : Guid.Empty;
        var (today, now) = (clock.Today(), clock.UtcNow());
        var reach = Reach.None;
        if (
            await db.Involvements.AnyAsync(
                i =>
                    i.FamilyId == family
                    && i.UserId == user
                    && i.From <= today
                    && (i.To == null || i.To >= today),
                cancel
            )
        )
            reach |= Reach.WorksWith;
        var seals = await db
            .FamilySeals.Where(s => s.FamilyId == family && s.LiftedAt == null)
            .Select(s => s.Names.Any(n => n.UserId == user))
            .ToListAsync(cancel);
        if (seals.Count > 0)
            reach |= seals.Contains(false) ? Reach.Sealed : Reach.Sealed | Reach.NamedOnSeal;
        if (
            await db.EmergencyAccesses.AnyAsync(
                e => e.FamilyId == family && e.UserId == user && e.From <= now && e.Until > now,
                cancel
            )
        )
            reach |= Reach.Emergency;
        return reach;
    }
}
