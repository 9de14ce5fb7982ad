using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <param name="Decision">The decision that shall stand no longer.</param>
/// <param name="Reason">Why.</param>
public sealed record UndoDecision(Guid Decision, string Reason);

/// <summary>Takes a decision back; it stays on record (requirement MA-3). The next run finds what it would have found without it.</summary>
public sealed class UndoDecisionOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<DecisionMade>> RunAsync(
        UndoDecision request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(
                db,
                clock,
                actor,
                $"matching-decision:{request.Decision}",
                cancel
            );
            return Outcome.NotFound;
        }
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Outcome.Refused("Give the reason why it no longer holds.");
        var decision = await db.MatchDecisions.SingleOrDefaultAsync(
            d => d.Id == request.Decision,
            cancel
        );
        if (decision is null)
            return Outcome.NotFound;
        if (!decision.Stands)
            return new DecisionMade(decision.Id, decision.Kind, false);
        (decision.UndoneBy, decision.UndoneAt, decision.UndoneBecause) = (
            actor.UserId,
            clock.UtcNow(),
            request.Reason.Trim()
        );
        return await db.SaveAsync(
            new DecisionMade(decision.Id, decision.Kind, true),
            Event.By(actor, "matching.undone", $"matching-decision:{decision.Id}", clock.UtcNow()),
            cancel
        );
    }
}
