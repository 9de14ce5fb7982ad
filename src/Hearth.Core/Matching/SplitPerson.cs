using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Matching;

/// <summary>Some of a person's identities are somebody else.</summary>
/// <param name="Person">The person as found.</param>
/// <param name="Others">The identities that are not this person.</param>
/// <param name="Reason">Why, in words that others can follow.</param>
public sealed record SplitPerson(PersonId Person, IReadOnlyList<long> Others, string Reason);

/// <summary>Takes records of another out of a person (requirement MA-3). The next run makes it take effect.</summary>
public sealed class SplitPersonOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<DecisionMade>> RunAsync(
        SplitPerson request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"person:{request.Person}", cancel);
            return Outcome.NotFound;
        }
        var all = await IdentitiesOf.ReadAsync(db, request.Person, cancel);
        if (all.Length == 0 || request.Others.Except(all).Any())
            return Outcome.NotFound;
        var stay = all.Except(request.Others).ToArray();
        if (request.Others.Count == 0 || stay.Length == 0)
            return Outcome.Refused(
                "Choose some of the records and not all: what is left is this person."
            );
        return await MakeDecision.MakeAsync(
            db,
            clock,
            new MatchDecision
            {
                Kind = DecisionKind.DifferentPersons,
                Reason = request.Reason,
                Identities = MakeDecision.Sides(stay, request.Others),
            },
            actor,
            cancel
        );
    }
}
