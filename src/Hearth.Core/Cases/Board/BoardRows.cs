using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Board;

/// <summary>Every open case that somebody may know of, with what the board says of it: as many queries for many as for one.</summary>
internal static class BoardRows
{
    public static async Task<IReadOnlyList<BoardRow>> ReadAsync(
        AppDb db,
        PlanRules rules,
        CaseworkRules casework,
        Actor actor,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var cases = Open(db, actor, today);
        var found = await (
            from of in cases
            join family in db.Families on of.FamilyId equals family.Id
            select new
            {
                of.Id,
                of.FamilyId,
                family.Name,
                family.Locality,
                of.Level,
                of.OpenedOn,
            }
        ).ToListAsync(cancel);
        var ids = cases.Select(c => c.Id);
        var leads = (
            await db
                .LeadWorkerSpells.AsNoTracking()
                .Where(LeadWorkerSpell.StandsOn(today))
                .Where(s => ids.Contains(s.CaseId))
                .ToListAsync(cancel)
        ).ToDictionary(s => s.CaseId);
        var reviews = await db
            .PlanReviews.Where(r => ids.Contains(r.CaseId))
            .GroupBy(r => r.CaseId)
            .Select(g => new { g.Key, On = g.Max(r => r.On) })
            .ToDictionaryAsync(g => g.Key, g => g.On, cancel);
        var open = (
            await db
                .PlanActions.Where(a =>
                    ids.Contains(a.CaseId)
                    && (a.State == ActionState.Planned || a.State == ActionState.Doing)
                )
                .Select(a => new { a.CaseId, a.Due })
                .ToListAsync(cancel)
        ).ToLookup(a => a.CaseId, a => a.Due);
        var goals = (
            await db
                .Goals.Where(g => ids.Contains(g.CaseId) && g.Ended != GoalEnding.NoLongerWanted)
                .Select(g => new
                {
                    g.CaseId,
                    g.Id,
                    g.Ended,
                })
                .ToListAsync(cancel)
        ).ToLookup(g => g.CaseId);
        var trends = RatingTrend.ByGoal(await RatingsAsync(db, ids, cancel));
        var workers = await WorkersAsync(db, cases, cancel);
        var supervised = await LastSupervised.NextByAsync(db, ids, cancel);
        var assessed = await AssessmentFacts.CountAsync(db, [.. found.Select(f => f.Id)], cancel);
        return
        [
            .. found.Select(f =>
            {
                var lead = leads.GetValueOrDefault(f.Id);
                DateOnly? reviewed = reviews.TryGetValue(f.Id, out var on) ? on : null;
                var overdue = open[f.Id].Count(due => DueSoon.IsOverdue(due, today));
                return new BoardRow(
                    f.Id,
                    f.FamilyId,
                    f.Name,
                    f.Locality,
                    f.Level,
                    lead?.AccountId,
                    lead?.Worker,
                    f.OpenedOn,
                    reviewed,
                    overdue,
                    [
                        .. Drift.Of(f.OpenedOn, reviewed, overdue, lead is not null, rules, today),
                        .. SupervisionClock.IsOverdue(
                            f.OpenedOn,
                            supervised.TryGetValue(f.Id, out var next) ? next : null,
                            casework.SuperviseEvery,
                            today
                        )
                            ? [DriftFlag.SupervisionOverdue]
                            : Array.Empty<DriftFlag>(),
                    ],
                    workers.GetValueOrDefault(f.Id),
                    assessed.GetValueOrDefault(f.Id),
                    Drift.MayStepDown(
                        [
                            .. goals[f.Id]
                                .Select(g =>
                                    g.Ended is null
                                        ? trends.GetValueOrDefault(g.Id)?.Change
                                        : Rating.Highest
                                ),
                        ],
                        open[f.Id].Count(),
                        rules.StepDown
                    )
                );
            }),
        ];
    }

    /// <summary>Managers' boards hold every family they may know of; everybody else's the families they work with.</summary>
    private static IQueryable<Case> Open(AppDb db, Actor actor, DateOnly today)
    {
        var hidden = SealedAgainst.Families(db, actor);
        var cases = db
            .Cases.AsNoTracking()
            .Where(c => c.ClosedOn == null && !hidden.Contains(c.FamilyId));
        if (actor.May(Permission.CasesManage) && actor.Families == FamilyReach.All)
            return cases;
        var user = Guid.TryParse(actor.UserId, out var id) ? id : Guid.Empty;
        var mine = db
            .Involvements.Where(Involvement.StandsOn(today))
            .Where(i => i.UserId == user)
            .Select(i => i.FamilyId);
        return cases.Where(c => mine.Contains(c.FamilyId));
    }

    /// <summary>Without what was said with them, which is encrypted and not asked for.</summary>
    private static Task<List<Rating>> RatingsAsync(
        AppDb db,
        IQueryable<CaseId> ids,
        CancellationToken cancel
    ) =>
        db
            .Ratings.Where(r => ids.Contains(r.CaseId))
            .Select(r => new Rating
            {
                GoalId = r.GoalId,
                On = r.On,
                RecordedAt = r.RecordedAt,
                Value = r.Value,
            })
            .ToListAsync(cancel);

    /// <summary>How many workers a family has had since support opened: accounts, and those recorded by name alone.</summary>
    private static async Task<Dictionary<CaseId, int>> WorkersAsync(
        AppDb db,
        IQueryable<Case> cases,
        CancellationToken cancel
    )
    {
        var found = await (
            from of in cases
            join i in db.Involvements on of.FamilyId equals i.FamilyId
            where i.To == null || i.To >= of.OpenedOn && i.To >= i.From
            select new
            {
                of.Id,
                i.UserId,
                Involvement = i.Id,
            }
        ).ToListAsync(cancel);
        return found
            .GroupBy(f => f.Id)
            .ToDictionary(
                g => g.Key,
                g => g.Select(f => f.UserId ?? f.Involvement).Distinct().Count()
            );
    }
}
