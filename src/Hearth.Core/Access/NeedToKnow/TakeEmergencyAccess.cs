using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Opens a family at once, for a set time, with a reason (requirement SH-9).</summary>
public sealed record TakeEmergencyAccess(FamilyId Family, string Reason);

/// <summary>
/// It is granted to whoever's role may, and looked at afterwards: a child's safety never waits for a form. A sealed family is
/// not opened by it; to whoever asks it looks as if there were none.
/// </summary>
public sealed class TakeEmergencyAccessOperation(AppDb db, Rulebook rulebook, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(8);
    private const int LeastWords = 4;

    public async Task<Outcome<EmergencyAccess>> RunAsync(
        TakeEmergencyAccess request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var subject = $"family:{request.Family}";
        if (!actor.May(Permission.AccessEmergency) || !Guid.TryParse(actor.UserId, out var user))
            return Outcome.NotFound;
        if (!await IsThereAsync(request.Family, actor, cancel))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return Outcome.NotFound;
        }
        if (request.Reason.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
            return Outcome.Refused("Say in a sentence why it cannot wait.");
        var now = clock.UtcNow();
        var access = new EmergencyAccess
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = request.Family,
            UserId = user,
            AgencyId = actor.AgencyId,
            Reason = request.Reason.Trim(),
            From = now,
            Until = now + Lasts,
            ReviewBy = WorkingDays.After(clock.Today(), rulebook.BankHolidays),
        };
        db.EmergencyAccesses.Add(access);
        return await db.SaveAsync(
            access,
            Event.By(actor, "access.emergency-taken", subject, now),
            cancel
        );
    }

    private async Task<bool> IsThereAsync(FamilyId family, Actor actor, CancellationToken cancel)
    {
        // They may not know of it yet: that is what they ask for.
        using var unlimited = db.Unlimited();
        return await db.Families.AnyAsync(f => f.Id == family, cancel)
            && !await SealedAgainst.Families(db, actor).ContainsAsync(family, cancel);
    }
}
