using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners.Telling;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record StaffLeaves(Guid Staff, DateOnly LeftOn);

public sealed record StaffLeft(Guid Staff, string FullName, bool AccountShut, int Told);

/// <summary>
/// Someone leaves their agency: the account is shut at once, its sessions end with it, and colleagues are told (AG-4;
/// Shropshire agreement, §8.4.1: "notified immediately if a member of staff leaves").
/// </summary>
public sealed class StaffLeavesOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public async Task<Outcome<StaffLeft>> RunAsync(
        StaffLeaves request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var staff = await db.Staff.SingleOrDefaultAsync(s => s.Id == request.Staff, cancel);
        if (staff is null)
            return Outcome.NotFound;
        if (staff.LeftOn is not null)
            return Outcome.Refused($"{staff.FullName} has left already.");
        if (HasBeen.IsToCome(request.LeftOn, clock.Today()))
            return Outcome.Refused(
                "Access ends at once when this is recorded: record it on the day they leave."
            );
        if (staff.UserId?.ToString("D") == actor.UserId)
            return Outcome.Refused("Ask a colleague to record that you leave.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.UtcNow();
        var account = staff.UserId is { } id
            ? await db.Users.SingleOrDefaultAsync(u => u.Id == id, cancel)
            : null;
        var shut = account is { DisabledAt: null };
        if (shut && await ShutAccount.RunAsync(users, account!, now) is { } failed)
            return Outcome.Conflict(failed);
        staff.LeftOn = request.LeftOn;
        var agency =
            await db
                .Agencies.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == staff.AgencyId, cancel)
            ?? new Agency { Id = staff.AgencyId, Name = staff.AgencyId };
        var colleagues = await ColleaguesOf.FindAsync(db, staff, cancel);
        var told = Tell.People(
            db,
            colleagues,
            agency,
            PartnerNews.ColleagueLeft,
            staff.FullName,
            request.LeftOn,
            now
        );
        if (shut)
            db.Events.Add(Event.By(actor, "access.user-disabled", $"user:{account!.Id:D}", now));
        var outcome = await db.SaveAsync(
            new StaffLeft(staff.Id, staff.FullName, shut, told),
            Event.By(actor, "partners.staff-left", staff.Subject, now),
            cancel
        );
        if (outcome is Outcome<StaffLeft>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }
}
