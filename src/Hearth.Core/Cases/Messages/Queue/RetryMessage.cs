using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>A message that was held or failed is to be sent after all.</summary>
public sealed record RetryMessage(Guid Id, int Version);

/// <summary>It waits again, and is held again if it is still not safe.</summary>
public sealed class RetryMessageOperation(
    AppDb db,
    CaseAccessQuery access,
    Carriers carriers,
    TimeProvider clock
)
{
    public async Task<Outcome<Guid>> RunAsync(
        RetryMessage request,
        Actor actor,
        CancellationToken cancel
    )
    {
        using var reach = MessageHandled.Reach(db, actor);
        if (
            await MessageHandled.FindAsync(db, access, request.Id, actor, cancel) is not { } message
        )
            return Outcome.NotFound;
        if (message.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (message.State is not (MessageState.Held or MessageState.Failed))
            return Outcome.Refused("Only what was held or failed is sent anew.");
        var now = clock.UtcNow();
        if (message.ExpiresAt <= now)
            return Outcome.Refused("Its day is over: it would tell them nothing any more.");
        // A carrier that has it, or cannot say, is given another of its own; one that can say is asked first.
        if (
            message.ProviderId is not null
            || message.Unsure && carriers.Named(message.Carrier) is not { CanBeAsked: true }
        )
        {
            message.Round++;
            message.Reference = Message.ReferenceOf(message.Id, message.Round);
            (message.ProviderId, message.SentAt, message.Unsure) = (null, null, false);
        }
        (message.Attempts, message.FirstTriedAt, message.EndedAt) = (0, null, null);
        message.Wait(now, null, message.Unsure);
        return await db.SaveAsync(
            message.Id,
            Event.By(actor, "cases.message-retried", message.Subject, now, message.Detail),
            cancel
        );
    }
}
