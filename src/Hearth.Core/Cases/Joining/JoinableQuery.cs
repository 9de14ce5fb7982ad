using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Joining;

/// <param name="Of">An open support.</param>
/// <param name="Lead">Who leads the work.</param>
/// <param name="Goals">How many goals its plan has.</param>
/// <param name="Actions">How many actions are still to be done.</param>
/// <param name="AssessmentUnfinished">Whether its assessment is not signed off.</param>
public sealed record Joinable(
    Case Of,
    string? Lead,
    int Goals,
    int Actions,
    bool AssessmentUnfinished
);

/// <param name="FamilyName">What the family is called.</param>
/// <param name="Supports">Every open one, the oldest first.</param>
public sealed record JoinableRead(string FamilyName, IReadOnlyList<Joinable> Supports);

/// <summary>The open supports of one family, for a manager who chooses which goes on. That it is read is an event.</summary>
public sealed class JoinableQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    /// <summary>Null when they may not know of it, or there is nothing to join.</summary>
    public async Task<JoinableRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesManage, actor, cancel) is not { Case: var of })
            return null;
        await ReadEvent.ReadAsync(db, clock, actor, "cases.join-read", of.Subject, null, cancel);
        var today = clock.Today();
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.FamilyId == of.FamilyId && c.ClosedOn == null)
            .OrderBy(c => c.OpenedOn)
            .ThenBy(c => c.Id)
            .Select(c => new
            {
                Of = c,
                Goals = db.Goals.Count(g => g.CaseId == c.Id),
                Actions = db.PlanActions.Count(a =>
                    a.CaseId == c.Id
                    && (a.State == ActionState.Planned || a.State == ActionState.Doing)
                ),
                Unfinished = db.Assessments.Any(a =>
                    a.CaseId == c.Id && a.State != Assessments.AssessmentState.SignedOff
                ),
            })
            .ToListAsync(cancel);
        if (found.Count < 2)
            return null;
        var ids = found.Select(f => f.Of.Id).ToArray();
        var leads = (
            await db
                .LeadWorkerSpells.AsNoTracking()
                .Where(LeadWorkerSpell.StandsOn(today))
                .Where(s => ids.Contains(s.CaseId))
                .ToListAsync(cancel)
        ).ToLookup(s => s.CaseId, s => s.Worker);
        return new(
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            [
                .. found.Select(f => new Joinable(
                    f.Of,
                    leads[f.Of.Id].FirstOrDefault(),
                    f.Goals,
                    f.Actions,
                    f.Unfinished
                )),
            ]
        );
    }
}
