using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners.Telling;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record TakeBackNotice(string AgencyId);

/// <summary>An agency takes its notice back before it has run out, and every partner is told that it stays.</summary>
public sealed class TakeBackNoticeOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Withdrawal>> RunAsync(
        TakeBackNotice request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var today = clock.Today();
        var agency = await db
            .Agencies.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == request.AgencyId, cancel);
        var notice = await db
            .Withdrawals.Where(w => w.AgencyId == request.AgencyId && w.TakenBackOn == null)
            .OrderBy(w => w.EndsOn)
            .FirstOrDefaultAsync(w => w.EndsOn > today, cancel);
        if (agency is null)
            return Outcome.NotFound;
        if (notice is null)
            return Outcome.Refused(
                "There is no notice to take back. An agency that has left comes back by signing both papers anew."
            );
        var now = clock.UtcNow();
        notice.TakenBackOn = today;
        await Tell.PartnersAsync(db, agency, PartnerNews.AgencyStays, today, now, cancel);
        return await db.SaveAsync(
            notice,
            Event.By(actor, "partners.notice-taken-back", agency.Subject, now),
            cancel
        );
    }
}
