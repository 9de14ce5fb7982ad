using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

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
        if (Message.IsOver(message.ExpiresAt, now))
            return Outcome.Refused("Its day is over: it would tell them nothing any more.");
        // Held because nobody knew where to: it went nowhere yet, and goes where they have said since.
        if (message is { PersonId: { } person, Recipient: "", Round: 0, Unsure: false })
            message.Recipient = await RecordedAsync(person, message.Channel, cancel) ?? "";
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

    /// <summary>The one place that is recorded; null where there is none, or two.</summary>
    private async Task<string?> RecordedAsync(
        PersonId person,
        MessageChannel channel,
        CancellationToken cancel
    )
    {
        var recorded = await db
            .ContactPreferences.AsNoTracking()
            .Where(p => p.PersonId == person && p.Channel == channel)
            .ToListAsync(cancel);
        return SafeToContact.Differ(recorded) ? null : recorded.FirstOrDefault()?.Address;
    }
}
