using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>It was recorded by mistake, such as for another family.</summary>
public sealed record StrikeTold(Guid Id, string Why, int Version);

/// <summary>It stays readable, and counts for nothing from now on.</summary>
public sealed class StrikeToldOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<ToldRecord>> RunAsync(
        StrikeTold request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await db.ToldRecords.SingleOrDefaultAsync(t => t.Id == request.Id, cancel)
                is not { } told
            || await access.OfAsync(told.FamilyId, FlowKind.FamilyPage, actor, cancel) is null
        )
            return Outcome.NotFound;
        if (told.StruckAt is not null)
            return Outcome.Refused("It is struck out already.");
        if (told.Version != request.Version)
            return Outcome.Conflict("Someone else has changed this since you opened it.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it was recorded by mistake.");
        (told.StruckAt, told.StruckBy) = (clock.UtcNow(), actor.UserId);
        told.WhyStruck = request.Why.Trim();
        return await db.SaveAsync(
            told,
            Event.By(actor, "sharing.told-struck", told.Subject, told.StruckAt.Value),
            cancel
        );
    }
}
