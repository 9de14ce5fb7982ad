using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Objections;

/// <summary>What comes of an objection, and why.</summary>
public sealed record DecideObjection(Guid Id, bool Upheld, string Why, int Version);

/// <summary>By the information-governance officer, once; whoever objected may ask to read the reasons.</summary>
public sealed class DecideObjectionOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<SharingObjection>> RunAsync(
        DecideObjection request,
        Actor actor,
        CancellationToken cancel
    )
    {
        // The officer decides about families that they do not know of otherwise.
        using var unlimited = db.Unlimited();
        if (
            !actor.May(Permission.SharingManage)
            || await db.SharingObjections.SingleOrDefaultAsync(o => o.Id == request.Id, cancel)
                is not { } objection
        )
            return Outcome.NotFound;
        if (objection.Version != request.Version || objection.Answer != ObjectionAnswer.Waiting)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why. They may ask to read it.");
        objection.Answer = request.Upheld ? ObjectionAnswer.Upheld : ObjectionAnswer.NotUpheld;
        objection.Why = request.Why.Trim();
        (objection.DecidedAt, objection.DecidedBy) = (clock.UtcNow(), actor.UserId);
        return await db.SaveAsync(
            objection,
            Event.By(
                actor,
                "sharing.objection-decided",
                objection.Subject,
                objection.DecidedAt.Value
            ),
            cancel
        );
    }
}
