using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>What the actor has been told and not yet read, newest first. Nobody reads another's.</summary>
public sealed class NoticesQuery(AppDb db)
{
    public async Task<IReadOnlyList<PartnerNotice>> RunAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        Guid.TryParse(actor.UserId, out var user)
            ? await db
                .PartnerNotices.AsNoTracking()
                .Where(n => n.UserId == user && n.SeenAt == null)
                .OrderByDescending(n => n.ToldAt)
                .ThenBy(n => n.StaffName)
                .ToListAsync(cancel)
            : [];
}
