using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record SeeNotice(Guid Notice);

/// <summary>Someone has read what they were told: it leaves their home page and stays on record with the time.</summary>
public sealed class SeeNoticeOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<PartnerNotice>> RunAsync(
        SeeNotice request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(actor.UserId, out var user))
            return Outcome.NotFound;
        var notice = await db.PartnerNotices.SingleOrDefaultAsync(
            n => n.Id == request.Notice && n.UserId == user,
            cancel
        );
        if (notice is null)
            return Outcome.NotFound;
        if (notice.SeenAt is not null)
            return notice;
        notice.SeenAt = clock.UtcNow();
        return await db.SaveAsync(
            notice,
            Event.By(actor, "partners.notice-read", $"notice:{notice.Id:D}", notice.SeenAt.Value),
            cancel
        );
    }
}
