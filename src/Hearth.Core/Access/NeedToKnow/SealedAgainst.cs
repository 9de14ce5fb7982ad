using Hearth.Core.Data;
using Hearth.Core.People;

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
            .Select(s => s.FamilyId);
    }

    public static IQueryable<PersonId> People(AppDb db, Actor actor)
    {
        var families = Families(db, actor);
        return db.FamilyMembers.Where(m => families.Contains(m.FamilyId)).Select(m => m.PersonId);
    }

    public static IQueryable<long> Identities(AppDb db, Actor actor)
    {
        var people = People(db, actor);
        return db.PersonLinks.Where(l => people.Contains(l.PersonId)).Select(l => l.IdentityId);
    }
}
