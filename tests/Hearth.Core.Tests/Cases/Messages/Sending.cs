using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Carrying.Notify;
using Hearth.Core.Data;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>Sends what is due of a council by a fake of GOV.UK Notify of its own.</summary>
internal static class Sending
{
    /// <summary>How many it took.</summary>
    public static async Task<int> DueAsync(Council council)
    {
        await using var notify = await NotifyFake.StartAsync(council.Database.Clock);
        var rules = council.Database.Services.GetRequiredService<MessageRules>();
        var carriers = new Carriers(
            new NotifyCarrier(
                notify.Address,
                NotifyKey.Read(notify.Key)!,
                NotifyTemplates.Read(
                    [await GivenMessages.TemplatesAsync(council.Database.Folder, notify, rules)],
                    rules
                ),
                council.Database.Clock
            )
        );
        while (
            await council.Database.WithAsync<AppDb, bool>(db =>
                new SendMessageOperation(db, carriers, rules, council.Database.Clock).NextAsync(
                    Actor.Hearth,
                    default
                )
            )
        ) { }
        return notify.Messages.Count;
    }
}
