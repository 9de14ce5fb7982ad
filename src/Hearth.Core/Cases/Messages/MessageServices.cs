using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Delivering;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hearth.Core.Cases.Messages;

/// <summary>What messages say, and by whom they are sent.</summary>
internal static class MessageServices
{
    public static void AddMessages(this IServiceCollection services, DataFolder folder)
    {
        string[] folders = [Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook];
        services.AddSingleton(_ => MessageRulesReader.Read(folders));
        services.AddSingleton(s =>
            NotifyTemplates.Read(folders, s.GetRequiredService<MessageRules>())
        );
        services.TryAddSingleton(s =>
            Carriers.FromEnvironment(s.GetRequiredService<NotifyTemplates>())
        );
        services.TryAddSingleton(_ => NotifyCallback.FromEnvironment());
        services.AddScoped<MessageQueue>();
    }
}
