using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>What every change of a plan begins with: the case, open and theirs to work with, and the plan, begun if there is none.</summary>
public sealed class PlanningQuery(
    AppDb db,
    CaseAccessQuery access,
    PlanRules rules,
    TimeProvider clock
)
{
    /// <summary>The case; refused once support has ended.</summary>
    internal async Task<Outcome<Case>> OpenAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesWork, actor, cancel) is not { Case: var of })
            return Outcome.NotFound;
        return of.IsOpen ? of : Outcome.Refused("Support has ended. The plan stays as it was.");
    }

    /// <summary>The plan, added and not saved where there is none yet.</summary>
    internal async Task<OutcomesPlan> PlanAsync(Case of, CancellationToken cancel)
    {
        if (await db.OutcomesPlans.SingleOrDefaultAsync(p => p.CaseId == of.Id, cancel) is { } plan)
            return plan;
        var today = clock.Today();
        var begun = new OutcomesPlan
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            StartedOn = today,
            ReviewBy = rules.ReviewEvery.After(today),
        };
        db.OutcomesPlans.Add(begun);
        return begun;
    }

    /// <summary>The plan says something else from now on: whoever agreed, agreed to the edition before.</summary>
    internal async Task ChangedAsync(Case of, CancellationToken cancel)
    {
        var plan = await PlanAsync(of, cancel);
        if (db.Entry(plan).State != EntityState.Added)
            plan.Edition++;
    }

    internal Task<bool> IsMemberAsync(Case of, PersonId person, CancellationToken cancel) =>
        db.FamilyMembers.AnyAsync(m => m.FamilyId == of.FamilyId && m.PersonId == person, cancel);
}
