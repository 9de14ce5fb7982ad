using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>A contact for those who decide at the front door: not one of a family that is sealed to them.</summary>
internal static class ContactAccess
{
    public static async Task<Contact?> OfAsync(
        AppDb db,
        TimeProvider clock,
        Guid id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (actor.May(Permission.CasesDecide))
        {
            var found = await Visible(db, actor)
                .Include(c => c.People.OrderBy(p => p.No))
                .SingleOrDefaultAsync(c => c.Id == id, cancel);
            if (found is not null)
                return found;
        }
        await ReadEvent.RefusedAsync(db, clock, actor, $"contact:{id:D}", cancel);
        return null;
    }

    public static IQueryable<Contact> Visible(AppDb db, Actor actor)
    {
        var hidden = SealedAgainst.Families(db, actor);
        return db.Contacts.Where(c => c.FamilyId == null || !hidden.Contains(c.FamilyId.Value));
    }
}
