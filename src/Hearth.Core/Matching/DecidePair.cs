using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>Two identities are one person, or are not.</summary>
/// <param name="Left">An identity.</param>
/// <param name="Right">Another.</param>
/// <param name="Same">Whether they are one person.</param>
/// <param name="Reason">Why, in words that others can follow.</param>
public sealed record DecidePair(long Left, long Right, bool Same, string Reason);

/// <summary>Somebody decides what the model could not (requirement MA-3). The next run makes it take effect.</summary>
public sealed class DecidePairOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<DecisionMade>> RunAsync(
        DecidePair request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, "matching-decision", cancel);
            return Outcome.NotFound;
        }
        if (request.Left == request.Right)
            return Outcome.Refused("An identity is itself: give two.");
        long[] both = [request.Left, request.Right];
        if (await db.Identities.CountAsync(i => both.Contains(i.Id), cancel) != 2)
            return Outcome.NotFound;
        return await MakeDecision.MakeAsync(
            db,
            clock,
            new MatchDecision
            {
                Kind = request.Same ? DecisionKind.SamePerson : DecisionKind.DifferentPersons,
                Reason = request.Reason,
                Identities = MakeDecision.Sides([request.Left], [request.Right]),
            },
            actor,
            cancel
        );
    }
}
