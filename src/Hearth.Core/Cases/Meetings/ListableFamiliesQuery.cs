using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <param name="Case">The family's open case.</param>
/// <param name="Name">What the family is called.</param>
public sealed record Listable(CaseId Case, string Name);

/// <summary>Families that somebody could put on the list of a meeting: supported now, and theirs to know of.</summary>
public sealed class ListableFamiliesQuery(AppDb db, FamilyAccessQuery access)
{
    public async Task<IReadOnlyList<Listable>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRead) || !actor.May(Permission.CasesWork))
            return [];
        var open = await (
            from c in db.Cases
            join family in db.Families on c.FamilyId equals family.Id
            where c.ClosedOn == null
            select new
            {
                c.Id,
                c.FamilyId,
                family.Name,
            }
        ).ToListAsync(cancel);
        var seen = await access.OfAsync(
            [.. open.Select(o => o.FamilyId)],
            FlowKind.MeetingPack,
            actor,
            cancel
        );
        return
        [
            .. open.Where(o =>
                    seen.TryGetValue(o.FamilyId, out var may) && may.May(CaseAccessQuery.Category)
                )
                .OrderBy(o => o.Name, StringComparer.Ordinal)
                .ThenBy(o => o.Id.Value)
                .Select(o => new Listable(o.Id, o.Name)),
        ];
    }
}
