using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Team;

/// <summary>A family gets a lead worker, in the place of the one that was <paramref name="Seen"/>; null: there was none.</summary>
public sealed record AllocateLeadWorker(
    CaseId Case,
    Guid Account,
    DateOnly From,
    string? Why,
    SeenLead? Seen,
    bool StaysInTeam = false
);

/// <summary>By a manager (requirement SU-6). The family opens to the new lead worker, and shuts to the one before.</summary>
public sealed class AllocateLeadWorkerOperation(
    AppDb db,
    CaseAccessQuery access,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<Outcome<LeadWorkerSpell>> RunAsync(
        AllocateLeadWorker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesManage, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        var found = await LeadAccounts.FindAsync(db, words, request.Account, of.FamilyId, cancel);
        if (found is not Outcome<User>.Ok { Value: var account })
            return Outcome.Refused(((Outcome<User>.Refused)found).Reason);
        var outcome = await Allocating.AddAsync(
            db,
            clock,
            of,
            account,
            request.From,
            request.Why,
            request.Seen,
            request.StaysInTeam,
            actor,
            cancel
        );
        if (outcome is not Outcome<LeadWorkerSpell>.Ok { Value: var spell })
            return outcome;
        return await db.SaveAsync(
            spell,
            Event.By(actor, "cases.lead-worker-allocated", of.Subject, spell.RecordedAt),
            cancel
        );
    }
}
