using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <param name="Of">The access.</param>
/// <param name="Who">Who took it.</param>
/// <param name="IsOverdue">Its review is late.</param>
public sealed record EmergencyAccessRead(EmergencyAccess Of, string Who, bool IsOverdue);

/// <summary>Emergency accesses, those that wait for their review first.</summary>
public sealed class EmergencyAccessQuery(AppDb db, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<EmergencyAccessRead>> RunAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessReview))
            return [];
        var today = clock.Today();
        var found = await (
            from e in db.EmergencyAccesses.AsNoTracking()
            join u in db.Users.AsNoTracking() on e.UserId equals u.Id
            orderby e.ReviewedAt != null, e.From descending
            select new { Of = e, u.FullName }
        )
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(f => new EmergencyAccessRead(
                f.Of,
                f.FullName,
                f.Of.ReviewedAt is null && f.Of.ReviewBy < today
            )),
        ];
    }
}
