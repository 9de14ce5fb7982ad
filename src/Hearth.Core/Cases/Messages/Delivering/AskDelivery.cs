using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Delivering;

/// <summary>Asks the carrier what became of messages it has: not every council can be called, and not every call arrives.</summary>
public sealed class AskDeliveryOperation(AppDb db, Carriers carriers, TimeProvider clock)
{
    /// <summary>Asks about one; false when there is none to ask about now.</summary>
    public async Task<bool> NextAsync(Actor actor, CancellationToken cancel)
    {
        if (!carriers.Any)
            return false;
        var now = clock.UtcNow();
        var message = await db
            .Messages.Where(RetryPlan.AreToAsk(now))
            .OrderBy(m => m.NextAt)
            .FirstOrDefaultAsync(cancel);
        if (message is null)
            return false;
        var status =
            carriers.Named(message.Carrier) is { CanBeAsked: true } carrier
            && message.ProviderId is { } id
                ? await carrier.StatusAsync(id, cancel)
                : null;
        now = clock.UtcNow();
        if (
            status is not null
            && Delivery.After(message.State, status) is { State: var state, Reason: var reason }
        )
        {
            message.End(state, reason, now);
            db.Events.Add(
                Event.By(actor, Delivery.EventOf(state), message.Subject, now, message.Detail)
            );
        }
        else
            message.NextAt = RetryPlan.AskAgain(message.SentAt ?? message.QueuedAt, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Told meanwhile, or asked by another process.
        }
        return true;
    }
}
