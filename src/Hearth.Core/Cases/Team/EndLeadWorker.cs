using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>A lead worker ends and nobody follows yet: the family is shown to have none until somebody does.</summary>
public sealed record EndLeadWorker(CaseId Case, SeenLead Seen, DateOnly LastDay, string Why);

/// <summary>By a manager. The family shuts to them from the next day on.</summary>
public sealed class EndLeadWorkerOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<LeadWorkerSpell>> RunAsync(
        EndLeadWorker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesManage, actor, cancel)
                is not { Case: var of }
            || await db.LeadWorkerSpells.SingleOrDefaultAsync(
                s => s.Id == request.Seen.Spell && s.CaseId == request.Case,
                cancel
            )
                is not { } spell
        )
            return Outcome.NotFound;
        if (spell.Version != request.Seen.Version || spell.To is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why the lead worker changes.");
        if (HasBeen.WhyNotLast(spell.From, request.LastDay, clock.Today()) is { } day)
            return Outcome.Refused(day);
        await Allocating.EndAsync(
            db,
            clock,
            spell,
            request.LastDay,
            request.Why,
            staysInTeam: false,
            actor,
            cancel
        );
        return await db.SaveAsync(
            spell,
            Event.By(actor, "cases.lead-worker-ended", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
