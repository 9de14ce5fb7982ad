using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Delivering;

/// <summary>What GOV.UK Notify tells of a message.</summary>
/// <param name="Id">Its own id of it.</param>
/// <param name="Reference">Ours.</param>
/// <param name="Status">Such as <c>delivered</c>.</param>
public sealed record ReceiveReceipt(string Id, string Reference, string Status);

/// <summary>
/// Takes a delivery receipt. It may come before we have recorded that the message was taken, twice, or late; whoever calls has
/// shown the token.
/// </summary>
public sealed class ReceiveReceiptOperation(AppDb db, TimeProvider clock)
{
    /// <summary>Not found when it is about no message of ours, and nothing changes; a conflict is to be told again.</summary>
    public async Task<Outcome<MessageState>> RunAsync(
        ReceiveReceipt receipt,
        Actor actor,
        CancellationToken cancel
    )
    {
        // The caller is no user, and sees no row; nothing of the message is given back.
        using var unlimited = db.Unlimited();
        var message = await db.Messages.SingleOrDefaultAsync(
            m => m.Reference == receipt.Reference,
            cancel
        );
        if (message is null || message.ProviderId is { } known && known != receipt.Id)
            return Outcome.NotFound;
        if (Delivery.After(message.State, receipt.Status) is not { } after)
            return message.State;
        var now = clock.UtcNow();
        // Also the proof that it was taken, if that is not recorded yet.
        message.ProviderId = receipt.Id;
        message.SentAt ??= now;
        message.Unsure = false;
        message.End(after.State, after.Reason, now);
        return await db.SaveAsync(
            message.State,
            Event.By(actor, Delivery.EventOf(after.State), message.Subject, now, message.Detail),
            cancel
        );
    }
}
