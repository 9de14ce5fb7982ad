using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Team;

/// <summary>One of a leaver's families, and who leads the work with it from now on.</summary>
public sealed record Reallocation(CaseId Case, SeenLead Seen, Guid Account);

/// <summary>All at once, from one day, for one reason.</summary>
public sealed record ReallocateCases(IReadOnlyList<Reallocation> Cases, DateOnly From, string Why);

/// <summary>A leaver's families get new lead workers in one transaction: all of them, or, where one cannot, none.</summary>
public sealed class ReallocateCasesOperation(
    AppDb db,
    CaseAccessQuery access,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<Outcome<int>> RunAsync(
        ReallocateCases request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesManage))
            return Outcome.NotFound;
        if (request.Cases.Count == 0)
            return Outcome.Refused("Choose a new lead worker for at least one family.");
        if (request.Cases.DistinctBy(c => c.Case).Count() != request.Cases.Count)
            return Outcome.Refused("A family is named twice.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why the lead worker changes.");
        // Every family is opened before the first is changed: of one that is not there the refusal is recorded, and nothing else.
        List<(Case Of, User Account, SeenLead Seen)> all = [];
        foreach (var one in request.Cases)
        {
            if (
                await access.OfAsync(one.Case, Permission.CasesManage, actor, cancel)
                is not { Case: var of }
            )
                return Outcome.NotFound;
            var found = await LeadAccounts.FindAsync(db, words, one.Account, of.FamilyId, cancel);
            if (found is not Outcome<User>.Ok { Value: var account })
                return Outcome.Refused(((Outcome<User>.Refused)found).Reason);
            all.Add((of, account, one.Seen));
        }
        var now = clock.UtcNow();
        foreach (var (of, account, seen) in all)
        {
            switch (
                await Allocating.AddAsync(
                    db,
                    clock,
                    of,
                    account,
                    request.From,
                    request.Why,
                    seen,
                    staysInTeam: false,
                    actor,
                    cancel
                )
            )
            {
                case Outcome<LeadWorkerSpell>.Refused refused:
                    return Outcome.Refused(refused.Reason);
                case Outcome<LeadWorkerSpell>.Conflict conflict:
                    return Outcome.Conflict(conflict.What);
            }
            db.Events.Add(Event.By(actor, "cases.lead-worker-allocated", of.Subject, now));
        }
        return await db.SaveAsync(
            request.Cases.Count,
            Event.By(
                actor,
                "cases.reallocated",
                "cases:reallocated",
                now,
                JsonSerializer.Serialize(new { cases = request.Cases.Count })
            ),
            cancel
        );
    }
}
