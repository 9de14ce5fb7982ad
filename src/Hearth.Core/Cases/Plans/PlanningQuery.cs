using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>A goal to be changed, and the case it is of.</summary>
internal sealed record GoalOpened(Case Of, Goal Goal);

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

    /// <summary>A goal of an open case, as it was read: a conflict when somebody changed it meanwhile.</summary>
    internal async Task<Outcome<GoalOpened>> GoalAsync(
        CaseId id,
        Guid goal,
        int version,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await OpenAsync(id, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<GoalOpened>();
        var found = await db.Goals.SingleOrDefaultAsync(
            g => g.Id == goal && g.CaseId == of.Id,
            cancel
        );
        if (found is null)
            return Outcome.NotFound;
        if (found.Version != version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        return new GoalOpened(of, found);
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
