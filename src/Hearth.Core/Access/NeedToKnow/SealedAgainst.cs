using Hearth.Core.Access.NeedToKnow.Data;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>
/// What is sealed against somebody, as a part of other queries: families, their people and these people's records are left out
/// wherever such are listed, counted or found (requirement SH-1).
/// </summary>
internal static class SealedAgainst
{
    public static IQueryable<FamilyId> Families(AppDb db, Actor actor)
    {
        var user = Guid.TryParse(actor.UserId, out var id) ? id : Guid.Empty;
        return db
            .FamilySeals.Where(s => s.LiftedAt == null && !s.Names.Any(n => n.UserId == user))
            .Select(s => s.FamilyId)
            .Union(MergedIntoSealed.Against(db, user));
    }

    /// <summary>Every identity of everybody in a family sealed against them.</summary>
    public static async Task<IReadOnlyList<long>> IdentitiesAsync(
        AppDb db,
        Actor actor,
        CancellationToken cancel
    )
    {
        // To leave out what is hidden it has to be seen.
        using var unlimited = db.Unlimited();
        var families = Families(db, actor);
        return await (
            from member in db.FamilyMembers
            where families.Contains(member.FamilyId)
            join link in db.PersonLinks on member.PersonId equals link.PersonId
            select link.IdentityId
        ).ToListAsync(cancel);
    }
}
