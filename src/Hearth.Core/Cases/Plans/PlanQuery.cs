using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <param name="Of">The goal.</param>
/// <param name="Whose">The member's name; null: the whole family's.</param>
/// <param name="Outcome">The outcome's name; null while it is aligned to none.</param>
/// <param name="Ratings">The family's ratings, the newest first.</param>
/// <param name="Trend">First, latest and change; null: never rated.</param>
/// <param name="Actions">Open ones first, by their days.</param>
public sealed record GoalRead(
    Goal Of,
    string? Whose,
    string? Outcome,
    IReadOnlyList<Rating> Ratings,
    RatingTrend? Trend,
    IReadOnlyList<ActionRead> Actions
);

/// <param name="Of">The action.</param>
/// <param name="For">The member's name; null: the whole family.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="OwnerIsFamily">Whether a member of the family does it.</param>
/// <param name="IsOverdue">Whether its day is over.</param>
/// <param name="Steps">Its history, the newest first; who by is a name.</param>
public sealed record ActionRead(
    PlanAction Of,
    string? For,
    string Owner,
    bool OwnerIsFamily,
    bool IsOverdue,
    IReadOnlyList<(ActionStep Step, string By)> Steps
)
{
    public int CarriedOver => Steps.Count(s => s.Step.IsCarriedOver);

    /// <summary>As it stood at the end of a day.</summary>
    public ActionState StateOn(DateOnly day) =>
        Steps.Select(s => s.Step).FirstOrDefault(s => London.DateOf(s.At) <= day)?.To
        ?? ActionState.Planned;

    /// <summary>Whether something was recorded of it on a day.</summary>
    public bool ChangedOn(DateOnly day) => Steps.Any(s => London.DateOf(s.Step.At) == day);
}

/// <summary>A plan as a page shows it.</summary>
/// <param name="Case">The episode.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Plan">Null: none begun.</param>
/// <param name="Members">Everybody in the family.</param>
/// <param name="Goals">The whole family's first, then member by member.</param>
/// <param name="LeftOut">Members for whom the plan holds nothing, and no word why.</param>
/// <param name="Nothing">The latest word why the plan holds nothing for a member.</param>
/// <param name="Agreements">What each said of the plan, the newest first.</param>
/// <param name="Reviews">The newest first.</param>
/// <param name="Workers">Accounts that work with the family now.</param>
/// <param name="Today">The day it was read.</param>
public sealed record PlanRead(
    Case Case,
    string FamilyName,
    OutcomesPlan? Plan,
    IReadOnlyList<MemberRead> Members,
    IReadOnlyList<GoalRead> Goals,
    IReadOnlyList<MemberRead> LeftOut,
    IReadOnlyDictionary<PersonId, NothingNeeded> Nothing,
    IReadOnlyList<PlanAgreement> Agreements,
    IReadOnlyList<PlanReview> Reviews,
    IReadOnlyList<Involvement> Workers,
    DateOnly Today
)
{
    public IEnumerable<ActionRead> Actions => Goals.SelectMany(g => g.Actions);

    public string NameOf(PersonId? person) =>
        person is { } id
            ? Members.FirstOrDefault(m => m.Id == id)?.Name ?? "Somebody no longer in the family"
            : "The family together";
}

/// <summary>The plan of a case, for those who may know of it. That it is read is an event.</summary>
public sealed class PlanQuery(
    AppDb db,
    CaseAccessQuery access,
    OutcomesQuery outcomes,
    TimeProvider clock
)
{
    public async Task<PlanRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var of = opened.Case;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.plan-read",
            of.Subject,
            null,
            cancel
        );
        var today = clock.Today();
        var rows = await PlanRows.ReadAsync(db, id, cancel);
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var workers = await db
            .Involvements.AsNoTracking()
            .Where(Involvement.StandsOn(today))
            .Where(i => i.FamilyId == of.FamilyId && i.UserId != null)
            .ToListAsync(cancel);
        var names = await WorkerNames.OfAsync(db, rows.Steps.Select(s => s.By), cancel);
        return new(
            of,
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            rows.Plan,
            members,
            Goals(rows, members, names, today),
            [.. members.Where(m => rows.InPlanSince(m.Id) is null)],
            rows.Nothing,
            await db
                .PlanAgreements.AsNoTracking()
                .Where(a => a.CaseId == id)
                .OrderByDescending(a => a.RecordedAt)
                .ToListAsync(cancel),
            await db
                .PlanReviews.AsNoTracking()
                .Where(r => r.CaseId == id)
                .OrderByDescending(r => r.On)
                .ThenByDescending(r => r.RecordedAt)
                .ToListAsync(cancel),
            [.. workers.DistinctBy(w => w.UserId).OrderBy(w => w.Worker, StringComparer.Ordinal)],
            today
        );
    }

    private GoalRead[] Goals(
        PlanRows rows,
        IReadOnlyList<MemberRead> members,
        Func<string, string> names,
        DateOnly today
    )
    {
        var order = members.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var trends = RatingTrend.ByGoal(rows.Ratings);
        var steps = rows.Steps.ToLookup(s => s.ActionId);
        return
        [
            .. rows
                .Goals.OrderBy(g => g.PersonId is { } p ? order.GetValueOrDefault(p, 99) : -1)
                .ThenBy(g => !g.IsOpen)
                .ThenBy(g => g.SetOn)
                .ThenBy(g => g.Id)
                .Select(g => new GoalRead(
                    g,
                    Name(g.PersonId),
                    outcomes.NameOf(g.Framework, g.Outcome),
                    [
                        .. rows
                            .Ratings.Where(r => r.GoalId == g.Id)
                            .OrderByDescending(r => r.On)
                            .ThenByDescending(r => r.RecordedAt),
                    ],
                    trends.GetValueOrDefault(g.Id),
                    [
                        .. rows
                            .Actions.Where(a => a.GoalId == g.Id)
                            .OrderBy(a => !a.IsOpen)
                            .ThenBy(a => a.Due)
                            .Select(Action),
                    ]
                )),
        ];

        ActionRead Action(PlanAction a) =>
            new(
                a,
                Name(a.ForPersonId),
                Name(a.OwnerPersonId) ?? a.OwnerWorker ?? "",
                a.OwnerPersonId is not null,
                ActionStates.IsOverdue(a.State, a.Due, today),
                [.. steps[a.Id].OrderByDescending(s => s.At).Select(s => (s, names(s.By)))]
            );

        string? Name(PersonId? person) =>
            person is { } id
                ? members.FirstOrDefault(m => m.Id == id)?.Name
                    ?? "Somebody no longer in the family"
                : null;
    }
}
