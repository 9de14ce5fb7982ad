using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Who could lead the work with families, and who does now: for a manager who passes families on.</summary>
public sealed class LeadersQuery(AppDb db, SharingVocabulary words, TimeProvider clock)
{
    /// <summary>The least burdened first. It names no family, so that nothing tells whom any of them knows.</summary>
    public async Task<IReadOnlyList<LeadCandidate>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesManage))
            return [];
        var loads = await Caseloads.OfAsync(db, clock.Today(), cancel);
        return
        [
            .. (await LeadAccounts.AllAsync(db, words, cancel))
                .Select(a => new LeadCandidate(
                    a.Id,
                    a.FullName,
                    null,
                    [],
                    loads.GetValueOrDefault(a.Id)
                ))
                .OrderBy(c => c.OpenCases)
                .ThenBy(c => c.Worker, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The lead worker of each of these cases as it stands, for a form that changes them.</summary>
    public async Task<IReadOnlyDictionary<CaseId, SeenLead>> SeenAsync(
        IReadOnlyCollection<CaseId> cases,
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.CasesManage)
            ? await db
                .LeadWorkerSpells.Where(s => cases.Contains(s.CaseId) && s.To == null)
                .ToDictionaryAsync(s => s.CaseId, s => new SeenLead(s.Id, s.Version), cancel)
            : new Dictionary<CaseId, SeenLead>();
}
