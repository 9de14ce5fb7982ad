using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Involvements;

/// <summary>A family somebody works with, and since when.</summary>
public sealed record MyFamily(FamilyId Id, string Name, string WorksAs, DateOnly Since);

/// <summary>The families an account works with now, the newest first.</summary>
public sealed class MyFamiliesQuery(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<MyFamily>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PeopleRead) || !Guid.TryParse(actor.UserId, out var user))
            return [];
        var today = clock.Today();
        var hidden = SealedAgainst.Families(db, actor);
        var found = await (
            from i in db.Involvements.AsNoTracking().Where(Involvement.StandsOn(today))
            join f in db.Families.AsNoTracking() on i.FamilyId equals f.Id
            where i.UserId == user && !hidden.Contains(f.Id)
            orderby i.From descending
            select new
            {
                f.Id,
                f.Name,
                i.WorksAs,
                i.From,
            }
        ).ToListAsync(cancel);
        return [.. found.Select(f => new MyFamily(f.Id, f.Name, f.WorksAs, f.From))];
    }
}
