using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Events;

/// <summary>A source whose records something can come from.</summary>
public sealed record EventSource(string Id, string Name);

/// <summary>Sources that sent records of a family's members and are open to the asker: what they may not see is not named.</summary>
public sealed class EventSourcesQuery(AppDb db, CaseAccessQuery access, SourceCatalogue catalogue)
{
    public async Task<IReadOnlyList<EventSource>> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await access.OfAsync(id, Permission.CasesWork, actor, cancel) is not { } opened)
            return [];
        var found = await (
            from m in db.FamilyMembers
            where m.FamilyId == opened.Case.FamilyId
            join l in db.PersonLinks on m.PersonId equals l.PersonId
            join i in db.Identities on l.IdentityId equals i.Id
            join s in db.Sources on i.SourceNo equals s.No
            select s.Id
        )
            .Distinct()
            .ToListAsync(cancel);
        return
        [
            .. found
                .Where(opened.Access.MaySource)
                .Select(s => new EventSource(s, catalogue.Find(s)?.Name ?? s))
                .OrderBy(s => s.Name, StringComparer.Ordinal),
        ];
    }
}
