using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Matching;

/// <summary>How two persons stand to each other: one person, a parent and a child, partners, siblings.</summary>
/// <param name="One">The person who is the parent, where the kind is of a parent and a child.</param>
/// <param name="Other">The other.</param>
/// <param name="Kind">Any kind that speaks of two persons.</param>
/// <param name="Reason">Why, in words that others can follow.</param>
public sealed record DecidePersons(PersonId One, PersonId Other, DecisionKind Kind, string Reason);

/// <summary>Merges two persons or states a relationship (requirement MA-3). The next run makes it take effect.</summary>
public sealed class DecidePersonsOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<DecisionMade>> RunAsync(
        DecidePersons request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"person:{request.One}", cancel);
            return Outcome.NotFound;
        }
        if (request.One == request.Other)
            return Outcome.Refused("Give two different people.");
        if (
            request.Kind
            is not (
                DecisionKind.SamePerson
                or DecisionKind.ParentOf
                or DecisionKind.PartnerOf
                or DecisionKind.SiblingOf
            )
        )
            return Outcome.Refused($"{request.Kind} is not said of two persons.");
        var (left, right) = (
            await IdentitiesOf.ReadAsync(db, request.One, cancel),
            await IdentitiesOf.ReadAsync(db, request.Other, cancel)
        );
        if (left.Length == 0 || right.Length == 0)
            return Outcome.NotFound;
        return await MakeDecision.MakeAsync(
            db,
            clock,
            new MatchDecision
            {
                Kind = request.Kind,
                Reason = request.Reason,
                Identities = MakeDecision.Sides(left, right),
            },
            actor,
            cancel
        );
    }
}
