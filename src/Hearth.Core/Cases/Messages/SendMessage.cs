using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages;

/// <summary>
/// Sends what is due, each once (requirement SU-14). A process takes a message by its version, so that no other has it; should
/// it die before it has recorded what became of it, the next asks the carrier, by the reference, before it offers it again.
/// </summary>
public sealed class SendMessageOperation(
    AppDb db,
    Carriers carriers,
    MessageRules rules,
    TimeProvider clock
)
{
    private const int AtOnce = 20;

    /// <summary>Sends one that is due; false when nothing is, or nothing can be sent.</summary>
    public async Task<bool> NextAsync(Actor actor, CancellationToken cancel)
    {
        if (!carriers.Any)
            return false;
        var now = clock.UtcNow();
        var due = await db
            .Messages.AsNoTracking()
            .Where(RetryPlan.AreDue(now))
            .OrderBy(m => m.NextAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var id in due)
            if (await RunAsync(id, actor, cancel))
                return true;
        // All of them were others': look again.
        return due.Count > 0;
    }

    /// <summary>False when another process has it.</summary>
    private async Task<bool> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (
            await db
                .Messages.Where(RetryPlan.AreDue(clock.UtcNow()))
                .SingleOrDefaultAsync(m => m.Id == id, cancel)
            is not { } message
        )
            return false;
        message.Unsure |= message.State == MessageState.Sending;
        if (message.Unsure)
        {
            if (!await ClaimAsync(message, cancel))
                return false;
            if (!await SettleAsync(message, actor, cancel))
                return true;
        }
        if (await HoldsBackAsync(message, actor, cancel))
            return true;
        var carrier = carriers.For(message.Channel)!;
        (message.Carrier, message.Attempts) = (carrier.Name, message.Attempts + 1);
        message.FirstTriedAt ??= clock.UtcNow();
        // Whoever finds it taken knows that it may have been offered, and to whom.
        if (!await ClaimAsync(message, cancel))
            return false;
        var template = rules.Templates[message.Template];
        var offered = await carrier.OfferAsync(
            new(
                message.Reference,
                template,
                message.Channel,
                message.Recipient,
                template.Say(
                    message.Channel,
                    JsonSerializer.Deserialize<Dictionary<string, string>>(message.Fields)!
                ),
                message.ClaimedAt!.Value
            )
            {
                Enclosed = message.Enclosed,
            },
            cancel
        );
        await RecordAsync(message, carrier, offered, actor);
        return true;
    }

    private async Task<bool> ClaimAsync(Message message, CancellationToken cancel)
    {
        (message.State, message.ClaimedAt) = (MessageState.Sending, clock.UtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Of one that may have been taken: whether it was not, and can be offered.</summary>
    private async Task<bool> SettleAsync(Message message, Actor actor, CancellationToken cancel)
    {
        var now = clock.UtcNow();
        if (carriers.Named(message.Carrier) is not { CanBeAsked: true } carrier)
        {
            message.End(MessageState.Held, MayHaveGone, now);
            await SaveAsync(message, "cases.message-held", actor);
            return false;
        }
        switch (await carrier.SeekAsync(message.Reference, cancel))
        {
            case Sought.Found { Id: var id }:
                await RecordAsync(message, carrier, new Offered.Accepted(id), actor);
                return false;
            case Sought.Silent { Why: var why }:
                await LaterAsync(message, why, null, unsure: true, actor);
                return false;
            default:
                message.Unsure = false;
                return true;
        }
    }

    internal const string MayHaveGone =
        "It may have gone already, and nobody can be asked. Find out before you send it again.";

    /// <summary>Whether it is not to be sent now, and recorded so.</summary>
    private async Task<bool> HoldsBackAsync(Message message, Actor actor, CancellationToken cancel)
    {
        var now = clock.UtcNow();
        if (Message.IsOver(message.ExpiresAt, now))
            return await EndAsync(
                MessageState.Cancelled,
                "Its day was over before it could be sent."
            );
        if (
            !rules.Templates.TryGetValue(message.Template, out var template)
            || !template.Texts.ContainsKey(message.Channel)
        )
            return await EndAsync(MessageState.Held, "The rulebook has this message no more.");
        if (message.PersonId is { } person)
        {
            var preferences = await db
                .ContactPreferences.AsNoTracking()
                .Where(p => p.PersonId == person && p.Channel == message.Channel)
                .ToListAsync(cancel);
            switch (
                SafeToContact.Decide(preferences, message.Channel, message.Recipient, now, rules)
            )
            {
                case SafeAnswer.No { Why: var why }:
                    return await EndAsync(MessageState.Held, why);
                case SafeAnswer.Later { At: var at }:
                    message.Wait(at, "It is sent at an hour that is safe.", unsure: false);
                    await SaveAsync(message, null, actor);
                    return true;
            }
        }
        return carriers.For(message.Channel) is null
            && await EndAsync(
                MessageState.Held,
                $"The council has nobody who sends {(message.Channel == MessageChannel.Sms ? "text messages" : "letters")}."
            );

        async Task<bool> EndAsync(MessageState state, string why)
        {
            message.End(state, why, now);
            await SaveAsync(
                message,
                state == MessageState.Held ? "cases.message-held" : "cases.message-cancelled",
                actor
            );
            return true;
        }
    }

    private Task RecordAsync(Message message, Carrier carrier, Offered offered, Actor actor)
    {
        var now = clock.UtcNow();
        switch (offered)
        {
            case Offered.Accepted { Id: var id }:
                (message.State, message.ProviderId, message.SentAt) = (MessageState.Sent, id, now);
                (message.Reason, message.ClaimedAt, message.Unsure) = (null, null, false);
                message.NextAt = carrier.CanBeAsked ? RetryPlan.AskAgain(now, now) : null;
                return SaveAsync(message, "cases.message-sent", actor);
            case Offered.Refused { Why: var why }:
                message.End(MessageState.Failed, why, now);
                return SaveAsync(message, "cases.message-failed", actor);
            case Offered.Later { Why: var why, NotBefore: var at }:
                return LaterAsync(message, why, at, unsure: false, actor);
            case Offered.Unknown { Why: var why } when carrier.CanBeAsked:
                return LaterAsync(message, why, now + RetryPlan.Lease, unsure: true, actor);
            default:
                message.Unsure = true;
                message.End(MessageState.Held, MayHaveGone, now);
                return SaveAsync(message, "cases.message-held", actor);
        }
    }

    private Task LaterAsync(
        Message message,
        string why,
        DateTime? notBefore,
        bool unsure,
        Actor actor
    )
    {
        var now = clock.UtcNow();
        if (RetryPlan.GivesUp(message.FirstTriedAt, now))
        {
            message.Unsure = unsure;
            message.End(MessageState.Failed, "It was tried for three days. " + why, now);
            return SaveAsync(message, "cases.message-failed", actor);
        }
#pragma warning disable CA5394 // Not a secret: whether two come back at once.
        var wait = RetryPlan.Wait(Math.Max(1, message.Attempts), Random.Shared.NextDouble());
#pragma warning restore CA5394
        var next = now + wait;
        message.Wait(
            next > notBefore || notBefore is null ? next : notBefore.Value + wait,
            why,
            unsure
        );
        return SaveAsync(message, null, actor);
    }

    /// <summary>What happened is recorded also when the program is about to stop.</summary>
    private async Task SaveAsync(Message message, string? kind, Actor actor)
    {
        try
        {
            if (kind is not null)
                db.Events.Add(
                    Event.By(actor, kind, message.Subject, clock.UtcNow(), message.Detail)
                );
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The carrier told us what became of it before we had recorded that it took it, or we stood still so long that
            // another process settled it: what they wrote holds.
            db.ChangeTracker.Clear();
        }
    }
}
