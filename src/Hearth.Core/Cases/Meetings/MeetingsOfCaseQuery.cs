using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>The meetings of the team around a family, the latest first, for those who may know of the family.</summary>
public sealed class MeetingsOfCaseQuery(AppDb db, CaseAccessQuery access)
{
    public async Task<IReadOnlyList<Meeting>> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await access.OfAsync(id, Permission.CasesRead, actor, cancel) is null
            ? []
            : await db
                .Meetings.AsNoTracking()
                .Where(m => m.CaseId == id && m.Kind == MeetingKind.TeamAroundFamily)
                .OrderByDescending(m => m.StartsAt)
                .ToListAsync(cancel);
}
