using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

public sealed record ReviewEmergencyAccess(Guid Id, bool WasRight, string Finding, int Version);

/// <summary>Emergency access is looked at by somebody else, within one working day (requirement SH-9).</summary>
public sealed class ReviewEmergencyAccessOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<EmergencyAccess>> RunAsync(
        ReviewEmergencyAccess request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessReview)
            || await db.EmergencyAccesses.SingleOrDefaultAsync(e => e.Id == request.Id, cancel)
                is not { } access
        )
            return Outcome.NotFound;
        if (access.UserId.ToString("D") == actor.UserId)
            return Outcome.Refused("Nobody reviews their own emergency access.");
        if (access.Version != request.Version || access.ReviewedAt is not null)
            return Outcome.Conflict("Someone else has reviewed this since you opened it.");
        if (string.IsNullOrWhiteSpace(request.Finding))
            return Outcome.Refused("Say what you found.");
        (access.ReviewedAt, access.ReviewedBy) = (clock.UtcNow(), actor.UserId);
        (access.WasRight, access.Finding) = (request.WasRight, request.Finding.Trim());
        return await db.SaveAsync(
            access,
            Event.By(actor, "access.emergency-reviewed", access.Subject, access.ReviewedAt.Value),
            cancel
        );
    }
}
