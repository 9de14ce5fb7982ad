using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Board;

/// <summary>What a worker has to do next with a family.</summary>
public enum NextThing
{
    /// <summary>Two families were found to be one, and both are supported: a manager joins the supports.</summary>
    JoinSupports,

    /// <summary>A seal that does not name its lead worker shuts them out, such as after two families were found to be one.</summary>
    LeadShutOut,

    /// <summary>Their own or, as lead worker, the family's actions are overdue.</summary>
    ActionsOverdue,

    /// <summary>The plan was to be looked at again.</summary>
    ReviewOverdue,

    /// <summary>A manager gave the assessment back.</summary>
    AssessmentReturned,

    /// <summary>Nobody was asked yet whether they agree to support.</summary>
    NotAsked,

    /// <summary>No assessment was begun.</summary>
    NoAssessment,

    /// <summary>There is no plan yet.</summary>
    NoPlan,

    /// <summary>The assessment is to be looked at again.</summary>
    AssessmentDue,

    /// <summary>Actions are due soon.</summary>
    ActionsDue,

    /// <summary>The plan is to be looked at again soon.</summary>
    ReviewDue,
}

/// <param name="Case">The case.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Count">How many actions; 1 for anything else.</param>
/// <param name="Due">The earliest day; null where there is none.</param>
public sealed record ToDoNext(
    CaseId Case,
    string FamilyName,
    NextThing What,
    int Count,
    DateOnly? Due
);

/// <summary>
/// What somebody has to do next with the families they lead or stand in for, and the actions that are theirs: what is overdue
/// first. It names families they work with, to a manager also those that only a manager settles, and nothing that was written
/// of them.
/// </summary>
public sealed class NextThingsQuery(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<IReadOnlyList<ToDoNext>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRead) || !Guid.TryParse(actor.UserId, out var user))
            return [];
        var today = clock.Today();
        var until = DueSoon.Until(today);
        var hidden = SealedAgainst.Families(db, actor);
        var cases = await (
            from of in db.Cases.AsNoTracking()
            join family in db.Families on of.FamilyId equals family.Id
            where
                of.ClosedOn == null
                && !hidden.Contains(of.FamilyId)
                // Only what they work with is theirs to do.
                && db.Involvements.Where(Involvement.StandsOn(today))
                    .Any(i => i.FamilyId == of.FamilyId && i.UserId == user)
            select new
            {
                of.Id,
                family.Name,
                Leads = db.LeadWorkerSpells.Where(LeadWorkerSpell.StandsOn(today))
                    .Any(s => s.CaseId == of.Id && s.AccountId == user)
                    || db.CoverSpells.Where(CoverSpell.StandsOn(today))
                        .Any(s => s.CaseId == of.Id && s.AccountId == user),
                ReviewBy = db
                    .OutcomesPlans.Where(p => p.CaseId == of.Id)
                    .Select(p => (DateOnly?)p.ReviewBy)
                    .FirstOrDefault(),
                Asked = db.SupportAnswers.Any(a => a.CaseId == of.Id),
                IsBesideAnother = db.Cases.Any(o =>
                    o.FamilyId == of.FamilyId && o.ClosedOn == null && o.Id != of.Id
                ),
            }
        ).ToListAsync(cancel);
        var ids = cases.Select(c => c.Id).ToArray();
        var actions = (
            await db
                .PlanActions.Where(a =>
                    ids.Contains(a.CaseId)
                    && (a.State == ActionState.Planned || a.State == ActionState.Doing)
                    && a.Due <= until
                )
                .Select(a => new
                {
                    a.CaseId,
                    a.Due,
                    a.OwnerUserId,
                })
                .ToListAsync(cancel)
        ).ToLookup(a => a.CaseId);
        var assessments = (
            await db
                .Assessments.Where(a => ids.Contains(a.CaseId))
                .Select(a => new
                {
                    a.CaseId,
                    a.No,
                    a.State,
                    a.ReturnedAt,
                    a.ReviewBy,
                })
                .ToListAsync(cancel)
        ).ToLookup(a => a.CaseId);
        var manages = actor.May(Permission.CasesManage) && actor.Families == FamilyReach.All;
        List<ToDoNext> found = manages
            ? await ToSettle.ReadAsync(db, access, clock, actor, cancel)
            : [];
        foreach (var one in cases)
        {
            var days = actions[one.Id]
                .Where(a => one.Leads || a.OwnerUserId == user)
                .Select(a => a.Due)
                .ToArray();
            AddDue(one.Id, one.Name, NextThing.ActionsOverdue, NextThing.ActionsDue, days);
            if (!one.Leads)
                continue;
            if (one.IsBesideAnother && !manages)
                found.Add(new(one.Id, one.Name, NextThing.JoinSupports, 1, null));
            var assessed = assessments[one.Id].MaxBy(a => a.No);
            if (
                FirstMissing.Of(one.Asked, assessed is not null, one.ReviewBy is not null) is
                { } missing
            )
                found.Add(new(one.Id, one.Name, missing, 1, null));
            if (assessed is { State: AssessmentState.Draft, ReturnedAt: not null })
                found.Add(new(one.Id, one.Name, NextThing.AssessmentReturned, 1, null));
            if (AssessmentStandingQuery.IsReviewDue(assessed?.ReviewBy, false, today))
                Add(one.Id, one.Name, NextThing.AssessmentDue, [assessed!.ReviewBy!.Value]);
            if (one.ReviewBy is { } review)
                AddDue(one.Id, one.Name, NextThing.ReviewOverdue, NextThing.ReviewDue, [review]);
        }
        return
        [
            .. found
                .OrderBy(f => f.What)
                .ThenBy(f => f.Due ?? today)
                .ThenBy(f => f.FamilyName, StringComparer.Ordinal),
        ];

        void AddDue(CaseId id, string name, NextThing late, NextThing soon, DateOnly[] days)
        {
            Add(id, name, late, [.. days.Where(d => DueSoon.IsOverdue(d, today))]);
            Add(id, name, soon, [.. days.Where(d => DueSoon.IsSoon(d, today))]);
        }

        void Add(CaseId id, string name, NextThing what, DateOnly[] days)
        {
            if (days.Length > 0)
                found.Add(new(id, name, what, days.Length, days.Min()));
        }
    }
}
