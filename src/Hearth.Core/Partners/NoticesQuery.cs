using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>What the actor has been told, newest first. Nobody reads another's.</summary>
public sealed class NoticesQuery(AppDb db)
{
    private const int Most = 200;

    /// <summary>What was not yet read alone, or also what was.</summary>
    public async Task<IReadOnlyList<PartnerNotice>> RunAsync(
        Actor actor,
        CancellationToken cancel,
        bool unread = true
    ) =>
        Guid.TryParse(actor.UserId, out var user)
            ? await db
                .PartnerNotices.AsNoTracking()
                .Where(n => n.UserId == user && (!unread || n.SeenAt == null))
                .OrderByDescending(n => n.ToldAt)
                .ThenBy(n => n.Id)
                .Take(Most)
                .ToListAsync(cancel)
            : [];
}
