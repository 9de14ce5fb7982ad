using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>A message that has not gone is not to go.</summary>
public sealed record CancelMessage(Guid Id, int Version);

/// <summary>By who looks after messages, or who works with the family it is about.</summary>
public sealed class CancelMessageOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(
        CancelMessage request,
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
        if (message.State is not (MessageState.Waiting or MessageState.Held or MessageState.Failed))
            return Outcome.Refused("It has gone already, or is going now.");
        var now = clock.UtcNow();
        message.End(
            MessageState.Cancelled,
            message.Unsure
                ? "Somebody cancelled it; it may have gone before."
                : "Somebody cancelled it.",
            now
        );
        return await db.SaveAsync(
            message.Id,
            Event.By(actor, "cases.message-cancelled", message.Subject, now, message.Detail),
            cancel
        );
    }
}
