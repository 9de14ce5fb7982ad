using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners.Telling;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record AuthorisationsEnded(IReadOnlyList<string> Agencies, int Told);

/// <summary>
/// Tells every partner of each agency whose notice has run out, once. The authorisation itself ends by the date alone: a
/// job that did not run lets nobody in.
/// </summary>
public sealed class EndAuthorisationsOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<AuthorisationsEnded>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var today = clock.Today();
        var due = await db
            .Withdrawals.Where(w =>
                w.EndsOn <= today && w.TakenBackOn == null && w.EndToldAt == null
            )
            .OrderBy(w => w.EndsOn)
            .ToListAsync(cancel);
        List<string> ended = [];
        var told = 0;
        foreach (var withdrawal in due)
        {
            var now = clock.UtcNow();
            var agency = await db
                .Agencies.AsNoTracking()
                .SingleAsync(a => a.Id == withdrawal.AgencyId, cancel);
            withdrawal.EndToldAt = now;
            var count = await Tell.PartnersAsync(
                db,
                agency,
                PartnerNews.AgencyLeft,
                withdrawal.EndsOn,
                now,
                cancel
            );
            var happened = Event.By(actor, "partners.authorisation-ended", agency.Subject, now);
            // Another process may have told of it meanwhile; then this one has nothing to do.
            if (await db.SaveAsync(agency, happened, cancel) is not Outcome<Agency>.Ok)
            {
                db.ChangeTracker.Clear();
                break;
            }
            ended.Add(agency.Id);
            told += count;
        }
        return new AuthorisationsEnded(ended, told);
    }
}
