using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>The lead worker is back, or the cover was arranged by mistake: from today on nobody stands in.</summary>
public sealed record EndCover(Guid Id, int Version);

/// <summary>By a manager. The family shuts at once to whoever stood in.</summary>
public sealed class EndCoverOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<CoverSpell>> RunAsync(
        EndCover request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.CasesManage)
            || await db.CoverSpells.SingleOrDefaultAsync(c => c.Id == request.Id, cancel)
                is not { } cover
            || await access.OfAsync(cover.CaseId, Permission.CasesManage, actor, cancel)
                is not { Case: var of }
        )
            return Outcome.NotFound;
        if (cover.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (LeadSpells.LastOfCover(cover.From, cover.To, clock.Today()) is not { } last)
            return Outcome.Refused("It is over already.");
        cover.To = last;
        await Involving.EndAsync(db, clock, cover.InvolvementId, cover.To, actor, cancel);
        return await db.SaveAsync(
            cover,
            Event.By(actor, "cases.cover-ended", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
