using System.Globalization;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Testing.Messages;

/// <summary>Messages of an invented council, as rows.</summary>
public static class GivenMessages
{
    /// <summary>One that a carrier has, of which nothing has been heard since.</summary>
    public static async Task<Message> SentAsync(
        this TestDatabase database,
        FamilyInSupport family,
        string providerId
    )
    {
        var id = Guid.CreateVersion7();
        var message = new Message
        {
            Id = id,
            CaseId = family.Case,
            FamilyId = family.Family,
            PersonId = family.Parent,
            Template = "get-in-touch",
            Channel = MessageChannel.Sms,
            Recipient = "07700900123",
            Reference = Message.ReferenceOf(id, 0),
            State = MessageState.Sent,
            Carrier = "notify",
            ProviderId = providerId,
            QueuedAt = database.Clock.GetUtcNow().UtcDateTime,
            SentAt = database.Clock.GetUtcNow().UtcDateTime,
        };
        await database.WithAsync<AppDb>(async db =>
        {
            db.Messages.Add(message);
            await db.SaveChangesAsync();
        });
        return message;
    }

    /// <summary>How many messages stand in each state.</summary>
    public static Task<Dictionary<MessageState, int>> StatesAsync(this TestDatabase database) =>
        database.WithAsync<AppDb, Dictionary<MessageState, int>>(db =>
            db.Messages.GroupBy(m => m.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count)
        );

    /// <summary>As if the processes that took messages had been silent for six minutes more.</summary>
    public static Task AgeClaimsAsync(this TestDatabase database) =>
        database.WithAsync<AppDb>(async db =>
        {
            foreach (var message in await db.Messages.Where(m => m.ClaimedAt != null).ToListAsync())
                message.ClaimedAt = message.ClaimedAt!.Value.AddMinutes(-6);
            await db.SaveChangesAsync();
        });

    /// <summary>The same words at the fake as in the rulebook, and the council's file that says which is which.</summary>
    /// <returns>The rulebook folder of the council.</returns>
    public static async Task<string> TemplatesAsync(
        DataFolder folder,
        NotifyFake notify,
        MessageRules rules
    )
    {
        var lines = new List<string> { "templates:" };
        foreach (var template in rules.Templates.Values)
        {
            var ids = template.Texts.Select(t =>
            {
                var type = Rules.Words.Of(t.Key);
                var subject = t.Key == MessageChannel.Sms ? null : template.Subject;
                return $"{type}: {notify.Add(type, t.Value, subject)}";
            });
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {template.Id}: {{ {string.Join(", ", ids)} }}"
                )
            );
        }
        var messages = Path.Combine(folder.Rulebook, "messages");
        Directory.CreateDirectory(messages);
        await File.WriteAllLinesAsync(Path.Combine(messages, "notify.yaml"), lines);
        return folder.Rulebook;
    }
}
