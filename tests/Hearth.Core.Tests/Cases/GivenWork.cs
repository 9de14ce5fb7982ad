using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases;

/// <summary>Work with families of an invented council.</summary>
internal static class GivenWork
{
    public static readonly DateOnly FirstDay = new(2026, 10, 1);

    public static Task<Outcome<TValue>> DoAsync<TOperation, TValue>(
        this Council council,
        Func<TOperation, Task<Outcome<TValue>>> run
    )
        where TOperation : notnull => council.Database.WithAsync(run);

    public static async Task<(
        FamilyId Family,
        CaseId Case,
        PersonId Child,
        PersonId Parent
    )> CaseAsync(this Council council, string name = "Quillfeather", DateOnly? opened = null)
    {
        var (family, child, parent) = await council.FamilyAsync(name);
        return (family, await council.Database.OpenAsync(family, opened), child, parent);
    }

    public static async Task<Outcome<LeadWorkerSpell>> AllocateAsync(
        this Council council,
        CaseId id,
        Actor worker,
        Actor by,
        string? why = null,
        DateOnly? from = null,
        SeenLead? seen = null
    )
    {
        var now = seen ?? await council.SeenAsync(id);
        return await council.DoAsync<AllocateLeadWorkerOperation, LeadWorkerSpell>(o =>
            o.RunAsync(
                new(id, Guid.Parse(worker.UserId), from ?? council.Today(), why, now),
                by,
                default
            )
        );
    }

    public static DateOnly Today(this Council council) => council.Database.Clock.Today();

    public static Task<SeenLead?> SeenAsync(this Council council, CaseId id) =>
        council.Database.WithAsync<AppDb, SeenLead?>(async db =>
            await db
                .LeadWorkerSpells.Where(s => s.CaseId == id && s.To == null)
                .Select(s => new SeenLead(s.Id, s.Version))
                .SingleOrDefaultAsync()
        );

    public static Task<TeamRead?> TeamAsync(this Council council, CaseId id, Actor actor) =>
        council.Database.WithAsync<TeamQuery, TeamRead?>(q => q.RunAsync(id, actor, default));

    public static Task<PlanRead?> PlanAsync(this Council council, CaseId id, Actor actor) =>
        council.Database.WithAsync<PlanQuery, PlanRead?>(q => q.RunAsync(id, actor, default));

    public static Task<CaseRead?> CaseReadAsync(this Council council, CaseId id, Actor actor) =>
        council.Database.WithAsync<CaseQuery, CaseRead?>(q => q.RunAsync(id, actor, default));

    public static Task<BoardPage> BoardAsync(
        this Council council,
        Actor actor,
        BoardFilter? asked = null
    ) =>
        council.Database.WithAsync<BoardQuery, BoardPage>(q =>
            q.RunAsync(asked ?? new(), actor, default)
        );

    public static Task<IReadOnlyList<ToDoNext>> NextAsync(this Council council, Actor actor) =>
        council.Database.WithAsync<NextThingsQuery, IReadOnlyList<ToDoNext>>(q =>
            q.RunAsync(actor, default)
        );

    public static Task<Outcome<Goal>> GoalAsync(
        this Council council,
        CaseId id,
        Actor by,
        string words = "We want calm mornings",
        PersonId? person = null,
        string? outcome = "school",
        Goal? before = null
    ) =>
        council.DoAsync<SetGoalOperation, Goal>(o =>
            o.RunAsync(
                new(id, before?.Id, before?.Version ?? 0, person, words, outcome),
                by,
                default
            )
        );

    public static Task<Outcome<PlanAction>> ActionAsync(
        this Council council,
        Goal goal,
        Actor by,
        ActionOwner owner,
        DateOnly? due = null,
        string what = "Walk to school together",
        PersonId? person = null,
        PlanAction? before = null
    ) =>
        council.DoAsync<SetActionOperation, PlanAction>(o =>
            o.RunAsync(
                new(
                    goal.CaseId,
                    before?.Id,
                    before?.Version ?? 0,
                    goal.Id,
                    person,
                    what,
                    owner,
                    due ?? council.Today().AddDays(7)
                ),
                by,
                default
            )
        );

    public static Task<Outcome<PlanAction>> MoveAsync(
        this Council council,
        PlanAction action,
        ActionState to,
        Actor by,
        string? why = null
    ) =>
        council.DoAsync<MoveActionOperation, PlanAction>(o =>
            o.RunAsync(new(action.CaseId, action.Id, to, why, action.Version), by, default)
        );

    public static Task<Outcome<Rating>> RateAsync(
        this Council council,
        Goal goal,
        int value,
        Actor by,
        DateOnly? on = null,
        PersonId? person = null
    ) =>
        council.DoAsync<RateGoalOperation, Rating>(o =>
            o.RunAsync(
                new(goal.CaseId, goal.Id, value, on ?? council.Today(), person, null),
                by,
                default
            )
        );

    public static void Later(this Council council, int days) =>
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(days));
}
