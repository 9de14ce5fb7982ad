using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>Whom an old id leads to, and a family of theirs.</summary>
public sealed record PersonNow(PersonId Person, FamilyId Family);

/// <summary>
/// An old id leads to where the person is now: whom they were merged into, and the family that person is of. An address
/// that somebody kept goes on working.
/// </summary>
public sealed class WhereNowQuery(AppDb db, FamilyAccessQuery access)
{
    // A merge of merges is rare; a circle would be a bug, and ends here.
    private const int Most = 50;

    /// <summary>Which family an old number is of now; null when it is of none but itself, or of one they may not know of.</summary>
    public async Task<FamilyId?> OfFamilyAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleRead))
            return null;
        FamilyId now;
        using (db.Unlimited())
            now = (await MergedNow.FamiliesAsync(db, [family], cancel))(family);
        return
            now != family
            && await access.OfAsync(now, FlowKind.FamilyPage, actor, cancel) is not null
            ? now
            : null;
    }

    /// <summary>Null when the person is unknown, was never merged, or is of no family that the actor may know of.</summary>
    public async Task<PersonNow?> RunAsync(PersonId person, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PeopleRead))
            return null;
        var at = person;
        for (var steps = 0; steps < Most; steps++)
        {
            var into = await db
                .People.Where(p => p.Id == at)
                .Select(p => p.MergedInto)
                .SingleOrDefaultAsync(cancel);
            if (into is not { } next)
                break;
            at = next;
        }
        if (at == person)
            return null;
        var families = await db
            .FamilyMembers.Where(m => m.PersonId == at)
            .Select(m => m.FamilyId)
            .ToListAsync(cancel);
        var knowable = await access.OfAsync(families, FlowKind.FamilyPage, actor, cancel);
        return knowable.Count == 0
            ? null
            : new(at, knowable.Keys.MinBy(f => f.ToString(), StringComparer.Ordinal));
    }
}
