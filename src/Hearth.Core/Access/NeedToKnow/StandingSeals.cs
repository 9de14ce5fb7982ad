using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>
/// What seals a family: one seal, or, of families that were found to be one, those of each. All of them hold, and whoever opens
/// the family is named on all.
/// </summary>
internal static class StandingSeals
{
    /// <summary>The latest first.</summary>
    public static Task<List<FamilySeal>> OfAsync(
        AppDb db,
        FamilyId family,
        CancellationToken cancel
    ) =>
        db
            .FamilySeals.Include(s => s.Names)
            .Where(s => s.FamilyId == family && s.LiftedAt == null)
            .OrderByDescending(s => s.SealedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancel);
}
