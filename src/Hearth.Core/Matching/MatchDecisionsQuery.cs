using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>A decision with who it is about now: the persons its identities are linked to, by side.</summary>
public sealed record DecisionShown(
    MatchDecision Decision,
    IReadOnlyList<PersonNamed> Left,
    IReadOnlyList<PersonNamed> Right
);

public sealed record PersonNamed(PersonId Id, string Name);

/// <summary>What somebody has decided about who is who and who belongs to whom, for those who may see families.</summary>
public sealed class MatchDecisionsQuery(AppDb db, TimeProvider clock)
{
    /// <summary>The newest first; those undone too, which stay on record.</summary>
    public async Task<IReadOnlyList<DecisionShown>> ListAsync(
        Actor actor,
        int skip,
        int most,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
            return [];
        var decisions = await (await KnowableAsync(actor, cancel))
            .AsNoTracking()
            .Include(d => d.Identities)
            .OrderByDescending(d => d.DecidedAt)
            .ThenByDescending(d => d.Id)
            .Skip(skip)
            .Take(most)
            .ToListAsync(cancel);
        // People are about to be named: of each decision it is kept first that it was shown.
        foreach (var decision in decisions)
            db.Events.Add(
                Event.By(
                    actor,
                    "matching.decision-read",
                    $"matching-decision:{decision.Id}",
                    clock.UtcNow()
                )
            );
        await db.SaveChangesAsync(cancel);
        var ids = decisions.SelectMany(d => d.Identities).Select(i => i.IdentityId).ToHashSet();
        var named = await (
            from link in db.PersonLinks
            where ids.Contains(link.IdentityId)
            join person in db.People on link.PersonId equals person.Id
            select new { link.IdentityId, Person = person }
        )
            .AsNoTracking()
            .ToDictionaryAsync(
                x => x.IdentityId,
                x => new PersonNamed(x.Person.Id, FamilyMembersRead.NameOf(x.Person)),
                cancel
            );
        return [.. decisions.Select(d => new DecisionShown(d, Of(d.Left), Of(d.Right)))];

        IReadOnlyList<PersonNamed> Of(IEnumerable<long> side) =>
            [
                .. side.Select(i => named.GetValueOrDefault(i))
                    .OfType<PersonNamed>()
                    .DistinctBy(p => p.Id)
                    .OrderBy(p => p.Name, StringComparer.Ordinal),
            ];
    }

    public async Task<int> CountAsync(Actor actor, CancellationToken cancel) =>
        actor.May(Permission.PeopleDecide)
            ? await (await KnowableAsync(actor, cancel)).CountAsync(cancel)
            : 0;

    /// <summary>Without those about people of families sealed against the reader.</summary>
    private async Task<IQueryable<MatchDecision>> KnowableAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var hidden = await SealedAgainst.IdentitiesAsync(db, actor, cancel);
        return db.MatchDecisions.Where(d => !d.Identities.Any(i => hidden.Contains(i.IdentityId)));
    }
}
