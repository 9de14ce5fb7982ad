using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>A person does not belong to a family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Person">Its member who is none.</param>
/// <param name="Reason">Why, in words that others can follow.</param>
public sealed record TakeOutOfFamily(FamilyId Family, PersonId Person, string Reason);

/// <summary>Takes a member out of a family (requirement MA-3). The next run makes it take effect.</summary>
public sealed class TakeOutOfFamilyOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<DecisionMade>> RunAsync(
        TakeOutOfFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        var members = await db
            .FamilyMembers.Where(m => m.FamilyId == request.Family)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        if (!members.Remove(request.Person))
            return Outcome.NotFound;
        if (members.Count == 0)
            return Outcome.Refused("Nobody else is of this family.");
        var others = await db
            .PersonLinks.Where(l => members.Contains(l.PersonId))
            .Select(l => l.IdentityId)
            .ToArrayAsync(cancel);
        return await MakeDecision.MakeAsync(
            db,
            clock,
            new MatchDecision
            {
                Kind = DecisionKind.NotOneFamily,
                Reason = request.Reason,
                Identities = MakeDecision.Sides(
                    await IdentitiesOf.ReadAsync(db, request.Person, cancel),
                    others
                ),
            },
            actor,
            cancel
        );
    }
}
