using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages;

/// <summary>Messages that wait or are held, and are not to be sent any more.</summary>
internal static class StopMessages
{
    /// <summary>
    /// Those that were stopped, as they stood before. It is of the caller's transaction; its events are saved with the caller's own.
    /// </summary>
    /// <param name="db">Where they are.</param>
    /// <param name="messages">Which; of them, those that wait or are held.</param>
    /// <param name="because">What happened, such as "Support ended".</param>
    /// <param name="now">In UTC.</param>
    /// <param name="actor">By whose doing.</param>
    /// <param name="cancel">To stop.</param>
    public static async Task<IReadOnlyList<Message>> OfAsync(
        AppDb db,
        IQueryable<Message> messages,
        string because,
        DateTime now,
        Actor actor,
        CancellationToken cancel
    )
    {
        List<Message> withdrawn = [];
        foreach (
            var message in await messages
                .AsNoTracking()
                .Where(m => m.State == MessageState.Waiting || m.State == MessageState.Held)
                .ToListAsync(cancel)
        )
        {
            var why = message.Unsure
                ? $"{because} before it was known to be sent; it may have gone."
                : $"{because} before it was sent.";
            // By its version: a process that has taken it meanwhile keeps it.
            var cancelled = await db
                .Messages.Where(m => m.Id == message.Id && m.Version == message.Version)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(m => m.State, MessageState.Cancelled)
                            .SetProperty(m => m.Reason, why)
                            .SetProperty(m => m.NextAt, (DateTime?)null)
                            .SetProperty(m => m.ClaimedAt, (DateTime?)null)
                            .SetProperty(m => m.EndedAt, now)
                            .SetProperty(m => m.Version, m => m.Version + 1),
                    cancel
                );
            if (cancelled == 0)
                continue;
            withdrawn.Add(message);
            db.Events.Add(
                Event.By(actor, "cases.message-cancelled", message.Subject, now, message.Detail)
            );
        }
        return withdrawn;
    }
}
