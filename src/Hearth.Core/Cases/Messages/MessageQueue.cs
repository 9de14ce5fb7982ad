using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages;

/// <summary>A message to be queued.</summary>
/// <param name="Template">As the rules name it.</param>
/// <param name="Channel">By what it goes.</param>
/// <param name="To">The recipient; null for a person of a family, whose recorded address is taken.</param>
/// <param name="Fields">What its fields hold.</param>
/// <param name="Case">The case it is about.</param>
/// <param name="Person">Whom it goes to, if a person of a family.</param>
/// <param name="NotBefore">Not sent earlier, in UTC.</param>
internal sealed record MessageToQueue(
    string Template,
    MessageChannel Channel,
    string? To,
    IReadOnlyDictionary<string, string> Fields,
    Case? Case = null,
    PersonId? Person = null,
    DateTime? NotBefore = null
)
{
    /// <summary>A calendar file that goes with it, where its carrier takes one along.</summary>
    public string? Enclosed { get; init; }

    /// <summary>The meeting it is of.</summary>
    public Guid? Meeting { get; init; }
}

/// <summary>
/// For operations: adds a message to what they save, so that it is sent if and only if what caused it was saved. It saves
/// nothing itself.
/// </summary>
public sealed class MessageQueue(AppDb db, MessageRules rules, TimeProvider clock)
{
    /// <summary>
    /// The message, held when it is not known to be safe to write to the person so; refused when it could never be sent.
    /// </summary>
    internal async Task<Outcome<Message>> AddAsync(
        MessageToQueue asked,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!rules.Templates.TryGetValue(asked.Template, out var template))
            return Outcome.Refused("There is no such message.");
        if (template.WhyNot(asked.Channel, asked.Fields) is { } why)
            return Outcome.Refused(why);
        var preferences = asked.Person is { } person
            ? await db
                .ContactPreferences.AsNoTracking()
                .Where(p => p.PersonId == person && p.Channel == asked.Channel)
                .ToListAsync(cancel)
            : [];
        // Held where there are two: nobody chooses between them but whoever asks.
        var recorded = SafeToContact.Differ(preferences) ? null : preferences.FirstOrDefault();
        var address = ContactAddress.Read(asked.Channel, asked.To ?? recorded?.Address ?? "");
        if (asked.Person is null && address.Wrong is { } wrong)
            return Outcome.Refused(wrong);
        var now = clock.UtcNow();
        var expires = ExpiresAt(template, asked.Fields);
        if (Message.IsOver(expires, now))
            return Outcome.Refused("That day and time are over already.");
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var message = new Message
        {
            Id = id,
            CaseId = asked.Case?.Id,
            FamilyId = asked.Case?.FamilyId,
            MeetingId = asked.Meeting,
            PersonId = asked.Person,
            Template = template.Id,
            Channel = asked.Channel,
            Recipient = address.Normal ?? "",
            // Only what its text says: nothing is kept that is not sent.
            Fields = JsonSerializer.Serialize(
                template
                    .FieldsOf(asked.Channel)
                    .ToDictionary(f => f.Id, f => asked.Fields[f.Id], StringComparer.Ordinal)
            ),
            Enclosed = asked.Enclosed,
            Reference = Message.ReferenceOf(id, 0),
            State = MessageState.Waiting,
            NextAt = asked.NotBefore is { } later && later > now ? later : now,
            ExpiresAt = expires,
            QueuedAt = now,
            QueuedBy = actor.UserId,
        };
        if (
            asked.Person is not null
            && SafeToContact.Decide(preferences, asked.Channel, message.Recipient, now, rules)
                is SafeAnswer.No no
        )
            message.End(MessageState.Held, no.Why, now);
        db.Messages.Add(message);
        return message;
    }

    /// <summary>When its day is over, or its time on that day if it has one.</summary>
    internal static DateTime? ExpiresAt(
        MessageTemplate template,
        IReadOnlyDictionary<string, string> fields
    )
    {
        if (
            template.UselessAfter is not { } named
            || !fields.TryGetValue(named, out var value)
            || MessageField.DayOf(value) is not { } day
        )
            return null;
        var time = template.Fields.FirstOrDefault(f => f.Kind == FieldKind.Time);
        return
            time is not null
            && fields.TryGetValue(time.Id, out var at)
            && MessageField.TimeOf(at) is { } of
            ? London.At(day, of)
            : London.StartOf(day.AddDays(1));
    }
}
